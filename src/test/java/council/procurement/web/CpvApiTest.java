package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Common Procurement Vocabulary as programs ask for it. */
@OctantTest
class CpvApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Test
    void codesComeWithTheirBranchAndWhetherTheyMayBeLightTouch() throws IOException {
        JsonNode found = get("/api/cpv?query=library+services");

        assertThat(found.path("query").asText()).isEqualTo("library services");
        assertThat(found.path("more").asBoolean(true)).isFalse();
        assertThat(found.path("codes").get(0)).isEqualTo(JSON.readTree("""
                        {"code": "92511000", "label": "Library services", "mayBeLightTouch": true, "branch": [
                          {"code": "92000000", "label": "Recreational, cultural and sporting services"},
                          {"code": "92500000", "label": "Library, archives, museums and other cultural services"},
                          {"code": "92510000", "label": "Library and archive services"}]}
                        """));
    }

    @Test
    void withoutAQuestionThereAreTheDivisions() throws IOException {
        for (String nothing : new String[] {"/api/cpv", "/api/cpv?query=", "/api/cpv?query=%00"}) {
            assertThat(get(nothing).path("codes"))
                    .hasSize(45)
                    .allSatisfy(division -> assertThat(division.path("branch")).isEmpty());
        }
    }

    @Test
    void ofManyTheBestFiftyAreTold() throws IOException {
        JsonNode found = get("/api/cpv?query=maintenance");

        assertThat(found.path("codes")).hasSize(50);
        assertThat(found.path("more").asBoolean()).isTrue();
    }

    @Test
    void nothingFoundIsAnAnswer() throws IOException {
        assertThat(get("/api/cpv?query=%22%3E%3Cscript%3E").path("codes")).isEmpty();
    }

    private JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = Caller.anonymous(port).callAs("officer", "GET", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
