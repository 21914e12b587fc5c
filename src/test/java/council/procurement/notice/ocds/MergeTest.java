package council.procurement.notice.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases are brought together by the rules of OCDS 1.1, Merging. */
class MergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}: {1} then {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            later value wins             | {"a":1}                                | {"a":2}                       | {"a":2}
            what is not said again stays | {"a":1,"b":2}                          | {"a":3}                       | {"a":3,"b":2}
            null takes back              | {"a":1,"b":2}                          | {"a":null}                    | {"b":2}
            null of nothing is nothing   | {"b":2}                                | {"a":null}                    | {"b":2}
            objects go together          | {"a":{"x":1,"y":2}}                    | {"a":{"y":3,"z":4}}           | {"a":{"x":1,"y":3,"z":4}}
            null within an object        | {"a":{"x":1,"y":2}}                    | {"a":{"y":null}}              | {"a":{"x":1}}
            object emptied is gone       | {"a":{"x":1},"b":2}                    | {"a":{"x":null}}              | {"b":2}
            nulls that are new           | {"b":2}                                | {"a":{"x":null}}              | {"b":2}
            lists by their ids           | {"l":[{"id":"1","x":1}]}               | {"l":[{"id":"1","y":2}]}      | {"l":[{"id":"1","x":1,"y":2}]}
            another id is another        | {"l":[{"id":"1","x":1}]}               | {"l":[{"id":"2","x":2}]}      | {"l":[{"id":"1","x":1},{"id":"2","x":2}]}
            a number is no text          | {"l":[{"id":1,"x":1}]}                 | {"l":[{"id":"1","x":2}]}      | {"l":[{"id":1,"x":1},{"id":"1","x":2}]}
            without an id it is added    | {"l":[{"x":1}]}                        | {"l":[{"x":2}]}               | {"l":[{"x":1},{"x":2}]}
            no objects, a whole list     | {"l":["a","b"]}                        | {"l":["c"]}                   | {"l":["c"]}
            whole by the schema          | {"additionalIdentifiers":[{"id":"1"}]} | {"additionalIdentifiers":[{"id":"2"}]} | {"additionalIdentifiers":[{"id":"2"}]}
            whole and emptied            | {"additionalIdentifiers":[{"id":"1"}]} | {"additionalIdentifiers":[]}  | {"additionalIdentifiers":[]}
            whole, of nulls              | {"additionalIdentifiers":[{"id":"1"}]} | {"additionalIdentifiers":[{"id":null}]} | {}
            empty list says nothing      | {"l":[{"id":"1","x":1}]}               | {"l":[]}                      | {"l":[{"id":"1","x":1}]}
            another kind of value        | {"a":{"x":1}}                          | {"a":"text"}                  | {"a":"text"}
            lists within lists           | {"c":[{"id":"1","d":[{"id":"x"}]}]}    | {"c":[{"id":"1","d":[{"id":"y"}]}]} | {"c":[{"id":"1","d":[{"id":"x"},{"id":"y"}]}]}
            """)
    void rulesOfTheStandardHold(String rule, String first, String second, String expected) throws IOException {
        ObjectNode compiled = Merge.compiled(Arrays.asList(release("1", first), release("2", second)));
        compiled.remove(Set.of("ocid", "id", "date", "tag"));

        assertThat(compiled).as(rule).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void compiledReleaseIsNamedAfterTheLastOne() throws IOException {
        ObjectNode compiled = Merge.compiled(Arrays.asList(release("1", "{}"), release("2", "{}")));

        assertThat(compiled).isEqualTo(JSON.readTree("""
                        {"ocid": "ocds-213czf-A", "id": "ocds-213czf-A-2026-11-02T00:00:00Z",
                         "date": "2026-11-02T00:00:00Z", "tag": ["compiled"]}
                        """));
    }

    @Test
    void releasesStayAsTheyWere() throws IOException {
        ObjectNode first = release("1", "{\"a\":{\"x\":1},\"l\":[{\"id\":\"1\"}]}");
        ObjectNode before = first.deepCopy();

        Merge.compiled(Arrays.asList(first, release("2", "{\"a\":{\"x\":2},\"l\":[{\"id\":\"2\"}]}")));

        assertThat(first).isEqualTo(before);
    }

    @Test
    void listsThatAreReplacedAsAWholeAreThoseOfTheSchema() {
        var whole = new TreeSet<String>();
        var byId = new TreeMap<String, String>();
        Schemas schemas = Schemas.atHand();
        collect(schemas, "", schemas.release(), whole, byId);

        assertThat(Merge.WHOLE_LISTS).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(byId.keySet()).isNotEmpty().doesNotContainAnyElementsOf(whole);
    }

    private static void collect(
            Schemas schemas, String name, JsonNode schema, Set<String> whole, Map<String, String> byId) {
        JsonNode items = schema.path("items");
        if (schema.path("type").toString().contains("array")) {
            JsonNode properties = items.has("$ref")
                    ? schemas.release()
                            .at(items.path("$ref").asText().substring(1))
                            .path("properties")
                    : items.path("properties");
            if (schema.path("wholeListMerge").asBoolean() || (!properties.isEmpty() && !properties.has("id"))) {
                whole.add(name);
            } else if (!properties.isEmpty()) {
                byId.put(name, schema.toString());
            }
        }
        schema.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                collect(schemas, field.getKey(), field.getValue(), whole, byId);
            }
        });
    }

    private static ObjectNode release(String day, String body) throws JsonProcessingException {
        ObjectNode release = JSON.createObjectNode()
                .put("ocid", "ocds-213czf-A")
                .put("id", day)
                .put("date", "2026-11-0" + day + "T00:00:00Z");
        release.putArray("tag").add("contract");
        return release.setAll((ObjectNode) JSON.readTree(body));
    }
}
