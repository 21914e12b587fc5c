package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.sourcing.ProcurementFixture;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The waiver register over HTTP. Each test has its waivers in a year of its own. */
@OctantTest
class WaiversPageTest {

    private static final String REFUSAL = "Because of a reason that is not for the register.";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcurementFixture procurements;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "W" + UUID.randomUUID().toString().substring(0, 8);

    private Caller auditor;

    @BeforeEach
    void auditorSignsIn() {
        auditor = Caller.anonymous(port);
        auditor.signIn("auditor", Caller.PASSWORD);
    }

    @Test
    void everyRequestIsThereWithWhatBecameOfIt() {
        long granted = waiver("1901-03-01T10:00:00Z", "<b>" + mark + "</b> granted");
        decide(granted, 0, "director", "APPROVED", null);
        decide(granted, 1, "head", "APPROVED", null);
        long refused = waiver("1901-03-02T10:00:00Z", mark + " refused");
        decide(refused, 0, "director", "APPROVED", null);
        decide(refused, 1, "head", "REFUSED", REFUSAL);
        long half = waiver("1901-03-03T10:00:00Z", mark + " half");
        decide(half, 0, "director", "APPROVED", null);
        long withdrawn = waiver("1901-03-04T10:00:00Z", mark + " withdrawn");
        jdbc.sql("insert into approval_withdrawal values (?, 'Given up', timestamptz '1901-03-06 10:00+00')")
                .param(withdrawn)
                .update();

        String page = auditor.get("/waivers?year=1901").body();
        String file = auditor.get("/waivers.csv?year=1901").body();

        assertThat(page)
                .contains("4 waivers", "&lt;b&gt;" + mark + "&lt;/b&gt; granted", "Olive Oakley, 1 March 1901")
                .contains("<strong>Granted</strong>: Dafydd Drummond, Hannah Hollis, 5 March 1901")
                .contains("<strong>Refused</strong>: 5 March 1901", "<strong>Withdrawn</strong>: 6 March 1901")
                .contains("a direct award, instead of the open procedure", "£180,000")
                .doesNotContain("<b>" + mark, REFUSAL);
        assertThat(page.indexOf("withdrawn")).as("the latest first").isLessThan(page.indexOf("granted"));
        assertThat(file.lines().skip(1).map(line -> line.replaceAll("^[^,]*,[^,]*,", "")))
                .containsExactly(
                        "the open procedure,a direct award," + mark
                                + " withdrawn,180000.00,Olive Oakley,1901-03-04,Withdrawn,,1901-03-06",
                        "the open procedure,a direct award," + mark
                                + " half,180000.00,Olive Oakley,1901-03-03,Asked for,,",
                        "the open procedure,a direct award," + mark
                                + " refused,180000.00,Olive Oakley,1901-03-02,Refused,,1901-03-05",
                        "the open procedure,a direct award,<b>" + mark
                                + "</b> granted,180000.00,Olive Oakley,1901-03-01,Granted,\"Dafydd Drummond, Hannah Hollis\",1901-03-05");
    }

    @Test
    void yearBeginsInLondon() {
        waiver("1903-12-31T23:59:59Z", mark);

        assertThat(auditor.get("/waivers?year=1903").body()).contains("1 waiver<", mark);
        assertThat(auditor.get("/waivers?year=1904").body()).contains("Nobody asked for a waiver in 1904.");
        assertThat(auditor.get("/waivers").body()).contains(mark);
    }

    @Test
    void formulaStaysText() {
        waiver("1905-06-01T10:00:00Z", "=cmd|' /C calc'!A0");

        assertThat(auditor.get("/waivers.csv?year=1905").body()).doesNotContain(",=cmd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=190", "year=abcd", "year=", "year=%27%3B--"})
    void yearThatIsNoneMeansAll(String query) {
        HttpResponse<String> answer = auditor.get("/waivers?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1", "Waiver register");
    }

    @Test
    void whoReadsItFindsItOnTheFirstPage() {
        Caller officer = Caller.anonymous(port);
        officer.signIn("evaluator1", Caller.PASSWORD);

        assertThat(auditor.get("/").body()).contains("href=\"/waivers\"");
        assertThat(officer.get("/").body()).doesNotContain("href=\"/waivers\"");
    }

    private long waiver(String asked, String reason) {
        String reference = procurements.aProcurement().opened().value();
        Timestamp moment = Timestamp.from(Instant.parse(asked));
        long number = jdbc.sql("""
                        insert into approval (reference, subject, sentence, value_ex_vat_pence, key_decision, risk, digest,
                                              rule_version, citation, because, asked_at, due_on)
                        values (?, 'WAIVER', 'Take a direct award.', 18000000, false, 'LOW', repeat('0', 64), '1', 'SO', 'So.',
                                ?, date '1901-04-01')
                        returning number
                        """).params(reference, moment).query(Long.class).single();
        for (String seat : List.of("0, 'directors'", "1, 'heads-of-service'")) {
            jdbc.sql("insert into approval_seat values (?, " + seat + ")")
                    .param(number)
                    .update();
        }
        jdbc.sql("insert into waiver values (?, ?, 'the open procedure', 'a direct award', ?, 'officer', ?)")
                .params(reference, number, reason, moment)
                .update();
        return number;
    }

    private void decide(long approval, int seat, String who, String decision, @Nullable String reason) {
        jdbc.sql("""
                        insert into approval_decision (approval, seat, who, decision, reason, no_interest, digest, decided_at)
                        values (?, ?, ?, ?, ?, true, repeat('0', 64), timestamptz '1901-03-05 10:00+00')
                        """).params(approval, seat, who, decision, reason).update();
    }
}
