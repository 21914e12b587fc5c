package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Nobody gets more than five hundred rows at a time, and nobody has to ask for fewer. */
@OctantTest
class BoundedQueriesTest {

    private static final String DEFINITIONS = "/camunda/api/engine/engine/default/process-definition";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'', maxResults=500",
        "key=bridge&sortBy=version, key=bridge&sortBy=version&maxResults=500",
        "nameLike=%25Gro%25, nameLike=%25Gro%25&maxResults=500",
        "maxResults=2000, maxResults=500",
        "firstResult=500&maxResults=2000, firstResult=500&maxResults=500",
        "maxResults=all, maxResults=500",
        "maxResults=15, maxResults=15",
        "maxResults=500, maxResults=500",
    })
    void whatIsAskedForIsBroughtDownToTheLimit(String asked, String passedOn) throws ServletException, IOException {
        assertThat(passedOn(asked, DEFINITIONS)).isEqualTo(passedOn);
    }

    @Test
    void callsOfOctantsOwnAreLeftAlone() throws ServletException, IOException {
        assertThat(passedOn("page=2", "/api/contracts")).isEqualTo("page=2");
    }

    @Test
    void webappsNeedNotSayHowMuchTheyWant() {
        Caller manager = Caller.signedIn(port, "manager", "cockpit");

        assertThat(manager.call("GET", DEFINITIONS, "").statusCode()).isEqualTo(200);
        assertThat(manager.call("GET", DEFINITIONS + "?maxResults=100000", "").statusCode())
                .isEqualTo(200);
        assertThat(manager.call("POST", "/camunda/api/engine/engine/default/task", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    private String passedOn(String query, String path) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query.isEmpty() ? null : query);
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.addParameter(name, values.toArray(String[]::new)));
        var chain = new MockFilterChain();

        new BoundedQueries(engine).doFilter(request, new MockHttpServletResponse(), chain);

        return Objects.requireNonNull(
                ((HttpServletRequest) Objects.requireNonNull(chain.getRequest())).getQueryString());
    }
}
