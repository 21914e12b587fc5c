package council.procurement.notice.ocds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The schema of OCDS 1.1 with the ten extensions that Find a Tender declares, which is not part of the project: it lies in
 * the folder that {@code octant.shared} names. Where it is not at hand, tests that need it say so.
 */
public final class Schemas {

    static final Path SHARED = Path.of(System.getProperty("octant.shared", "../shared"));

    private static final Path FOLDER = SHARED.resolve("data/ocds/patched-fts");
    private static final String PREFIX = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema releases;
    private final JsonSchema records;
    private final JsonNode release;
    private final JsonNode codelists;

    private Schemas() throws IOException {
        String folder = FOLDER.toRealPath().toUri().toString();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V4, builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(PREFIX, folder)));
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        this.releases = factory.getSchema(SchemaLocation.of(PREFIX + "release-package-schema.json"), strict);
        this.records = factory.getSchema(SchemaLocation.of(PREFIX + "record-package-schema.json"), strict);
        this.release = JSON.readTree(FOLDER.resolve("release-schema.json").toFile());
        this.codelists = JSON.readTree(FOLDER.resolve("codelists.json").toFile());
    }

    private static final class Only {
        private static final Schemas SCHEMAS = read();

        private static Schemas read() {
            try {
                return new Schemas();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The schemas; where they are not at hand, the test is reported as left out. */
    public static Schemas atHand() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "The schemas of OCDS are not at hand in " + FOLDER.toAbsolutePath() + ": this test is left out.");
        return Only.SCHEMAS;
    }

    /** The schemas; empty where they are not at hand. */
    static Optional<Schemas> find() {
        return Files.isDirectory(FOLDER) ? Optional.of(Only.SCHEMAS) : Optional.empty();
    }

    /** The schema of a release. */
    JsonNode release() {
        return release;
    }

    /** All that is wrong with a package of releases; nothing if it is right. */
    public List<String> faultsOfReleases(JsonNode around) {
        var faults = new ArrayList<>(faults(releases, around));
        for (JsonNode one : around.path("releases")) {
            faults.addAll(unknownIn(one));
        }
        return faults;
    }

    /** All that is wrong with a package of records; nothing if it is right. */
    public List<String> faultsOfRecords(JsonNode around) {
        var faults = new ArrayList<>(faults(records, around));
        for (JsonNode one : around.path("records")) {
            one.path("releases").forEach(part -> faults.addAll(unknownIn(part)));
            faults.addAll(unknownIn(one.path("compiledRelease")));
        }
        return faults;
    }

    /** All that is wrong with one release; nothing if it is right. */
    List<String> faultsOf(JsonNode one) {
        var around = JSON.createObjectNode()
                .put("uri", "https://octant.example/ocds/releases.json")
                .put("version", "1.1")
                .put("publishedDate", "2026-11-20T09:00:00+00:00");
        around.putObject("publisher").put("name", "Council");
        around.putArray("releases").add(one);
        return faultsOfReleases(around);
    }

    private static List<String> faults(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    /** Fields the schema does not know, which it lets pass, and codes that stand in none of its lists. */
    List<String> unknownIn(JsonNode one) {
        var unknown = new TreeSet<String>();
        look("", one, this.release, unknown);
        return List.copyOf(unknown);
    }

    private void look(String path, JsonNode value, JsonNode schema, Set<String> unknown) {
        JsonNode known = followed(schema);
        String list = known.path("codelist").asText("");
        if (!list.isEmpty()) {
            codes(value)
                    .filter(code -> !isIn(list, code))
                    .forEach(code -> unknown.add(path + " has “" + code + "”, which is not in " + list));
        }
        if (value.isArray()) {
            value.forEach(item -> look(path, item, known.path("items"), unknown));
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                JsonNode next = known.path("properties").path(field.getKey());
                String place = path + "/" + field.getKey();
                if (next.isMissingNode()) {
                    unknown.add(place + " is not known");
                } else {
                    look(place, field.getValue(), next, unknown);
                }
            }
        }
    }

    private static Stream<String> codes(JsonNode value) {
        var codes = new ArrayList<String>();
        if (value.isTextual()) {
            codes.add(value.asText());
        }
        value.forEach(item -> codes.add(item.asText()));
        return codes.stream();
    }

    private boolean isIn(String list, String code) {
        for (JsonNode known : codelists.path(list)) {
            if (known.asText().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode followed(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.startsWith("#/") ? release.at(reference.substring(1)) : schema;
    }
}
