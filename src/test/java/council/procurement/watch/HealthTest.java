package council.procurement.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node says of itself, to whom; and that work which does not get done takes no node out of service. */
@OctantTest
class HealthTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mark = "HEALTH-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void forget() {
        jdbc.sql("delete from mail_outbox where occasion = ?").param(mark).update();
    }

    @Test
    void strangersAndOfficersGetOneWordAndNoDetail() {
        Caller stranger = Caller.anonymous(port);
        Caller officer = Caller.anonymous(port);
        officer.signIn("officer", Caller.PASSWORD);

        for (Caller caller : new Caller[] {stranger, officer}) {
            assertThat(caller.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(caller.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(caller.get("/actuator/health/operations").body()).matches("\\{\"status\":\"[A-Z]+\"}");
            assertThat(caller.get("/actuator/health/readiness/db").statusCode()).isEqualTo(404);
            assertThat(caller.get("/actuator/health/operations/mails").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void managersAndAdministratorsSeeWhatANodeNeedsToServe() throws IOException {
        for (String person : new String[] {"manager", "admin"}) {
            JsonNode ready = health(person, "readiness");

            assertThat(ready.at("/components").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("readinessState", "db", "migrations");
            assertThat(ready.at("/components/migrations/status").asText()).isEqualTo("UP");
            assertThat(ready.at("/components/migrations/details/newest").asText())
                    .isEqualTo(newestMigration());
        }
        assertThat(health("manager", "liveness").at("/components").fieldNames())
                .toIterable()
                .containsExactly("livenessState");
    }

    @Test
    void mailThatIsNotTakenIsAWarningAndTheNodeServesOn() throws IOException {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into mail_outbox (kind, person, occasion, next_try_at, queued_at, last_problem)
                        values ('AT_ONCE', 'finance', ?, ?, ?, 'Connection refused')
                        """)
                .params(mark, Timestamp.from(now), Timestamp.from(now.minus(Duration.ofMinutes(29))))
                .update();
        assertThat(health("manager", "operations/mails").at("/status").asText()).isEqualTo("UP");

        jdbc.sql("update mail_outbox set queued_at = ? where occasion = ?")
                .params(Timestamp.from(now.minus(Duration.ofMinutes(31))), mark)
                .update();

        JsonNode mails = health("manager", "operations/mails");
        assertThat(mails.at("/status").asText()).isEqualTo("WARNING");
        assertThat(mails.at("/details/stuck").asInt()).isEqualTo(1);
        assertThat(mails.at("/details/wrong/0").asText())
                .isEqualTo("Mails are tried and not taken for half an hour or longer.");
        assertThat(answer("manager", "operations").statusCode()).isEqualTo(503);
        assertThat(answer("manager", "readiness").statusCode()).isEqualTo(200);
        assertThat(answer("manager", "liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> all = Caller.anonymous(port).get("/actuator/health");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).contains("\"status\":\"WARNING\"");
    }

    @Test
    void nodeThatCarriesOutNoWorkSaysSo() throws IOException {
        assertThat(health("manager", "operations/work").at("/details/wrong").toString())
                .contains("This node carries out no work: its job executor does not run.");
    }

    private JsonNode health(String person, String group) throws IOException {
        return JSON.readTree(answer(person, group).body());
    }

    private HttpResponse<String> answer(String person, String group) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(person, Caller.PASSWORD);
        return caller.get("/actuator/health/" + group);
    }

    private String newestMigration() {
        return jdbc.sql("select max(version::int) from flyway_schema_history")
                .query(String.class)
                .single();
    }
}
