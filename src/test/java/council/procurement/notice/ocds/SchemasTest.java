package council.procurement.notice.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of releases finds what is planted. */
class SchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /date                        | "2026-04-01"                 | date-time
            /date                        | "2026-02-30T00:00:00+00:00"  | date-time
            /contracts/0/dateSigned      | "yesterday"                  | date-time
            /tag                         | ["contracts"]                | enumeration
            /tag                         | []                           | at least 1
            /contracts/0/awardID         | null                         | awardID
            /contracts/0/status          | "running"                    | enumeration
            /contracts/0/value/currency  | "pounds"                     | enumeration
            /contracts/0/value/amount    | "1234"                       | number
            /contracts/0/owner           | "Ola"                        | not known
            /contracts/0/documents/0/documentType | "letter"            | documentType.csv
            /parties/0/roles             | ["purchaser"]                | partyRole.csv
            /parties/0/score             | 3                            | not known
            """)
    void faultIsFound(String place, String value, String words) throws IOException {
        Schemas schemas = Schemas.atHand();
        ObjectNode release = Specimens.whole(Specimens.register());
        assertThat(schemas.faultsOf(release)).isEmpty();

        int last = place.lastIndexOf('/');
        ((ObjectNode) release.at(place.substring(0, last))).set(place.substring(last + 1), JSON.readTree(value));

        assertThat(schemas.faultsOf(release)).isNotEmpty().anyMatch(fault -> fault.contains(words));
    }

    @Test
    void workedExampleOfAWholeLifeIsRight() throws IOException {
        Schemas schemas = Schemas.atHand();
        JsonNode releases = JSON.readTree(Schemas.SHARED
                .resolve("data/ocds/examples/lifecycle-releases.json")
                .toFile());
        JsonNode record = JSON.readTree(Schemas.SHARED
                .resolve("data/ocds/examples/lifecycle-record.json")
                .toFile());

        assertThat(schemas.faultsOfReleases(releases)).allMatch(fault -> fault.contains(".csv"));
        assertThat(schemas.faultsOfRecords(record)).allMatch(fault -> fault.contains(".csv"));
    }

    /** Another program made the compiled release of the example; the same releases lead to the same here. */
    @Test
    void releasesOfTheExampleMergeToItsCompiledRelease() throws IOException {
        Schemas.atHand();
        JsonNode record = JSON.readTree(Schemas.SHARED
                        .resolve("data/ocds/examples/lifecycle-record.json")
                        .toFile())
                .at("/records/0");
        var releases = new ArrayList<JsonNode>();
        record.path("releases").forEach(releases::add);

        assertThat(Merge.compiled(releases)).isEqualTo(record.path("compiledRelease"));
    }
}
