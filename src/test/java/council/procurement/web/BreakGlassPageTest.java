package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.TenderRoute;
import council.procurement.sourcing.Tenders;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody breaks the glass of a case over HTTP, as a browser does it. */
@OctantTest
class BreakGlassPageTest {

    private static final String REASON = "A supplier says that a score was changed after moderation.";

    @Autowired
    private ProcurementFixture procurements;

    @Autowired
    private Tenders tenders;

    @LocalServerPort
    private int port;

    private ContractReference reference = new ContractReference("none");
    private String bidder = "";

    @BeforeEach
    void tendersAreEvaluated() {
        reference = procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, 400_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .prepared(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1))
                .declared()
                .evaluated()
                .opened();
        bidder = tenders.of(reference.value()).get(0).bidder().name();
    }

    @Test
    void whoSaysWhyReadsAndEveryReadingIsOnTheTimeline() {
        Caller auditor = caller("auditor");
        assertThat(auditor.get("/documents/" + reference.value()).body()).contains("break the glass");
        assertThat(auditor.get(page()).body())
                .contains("Why do you have to read")
                .doesNotContain("Read the tenders");

        HttpResponse<String> asked = auditor.submit("/break-glass", asking(REASON));

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(auditor.get(page()).body()).contains("Read the tenders").doesNotContain(bidder);
        HttpResponse<String> read = reading(auditor, "TENDERS");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains(bidder);
        assertThat(read.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(caller("officer2").get("/api/cycles/" + reference.value()).body())
                .contains("Break-glass: may read", REASON, "Break-glass: read the tenders.")
                .doesNotContain(bidder);
    }

    @Test
    void withoutAReasonNothingIsRead() {
        Caller auditor = caller("auditor");

        HttpResponse<String> unread = reading(auditor, "TENDERS");
        HttpResponse<String> unsaid = auditor.submit("/break-glass", asking("Because."));

        assertThat(unread.statusCode()).isEqualTo(403);
        assertThat(unread.body()).contains("Say first why you have to.").doesNotContain(bidder);
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("say it in a sentence", "Because.");
    }

    @Test
    void whatIsNotThereIsSaid() {
        Caller auditor = caller("auditor");
        auditor.submit("/break-glass", asking(REASON));

        assertThat(reading(auditor, "ALL").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/break-glass/nothing").statusCode()).isEqualTo(404);
        assertThat(auditor.submit("/break-glass", "about=%00&reason=" + encoded(REASON) + "&")
                        .statusCode())
                .isEqualTo(404);
        assertThat(auditor.submit("/break-glass", asking(REASON)).statusCode()).isEqualTo(409);
    }

    @Test
    void whoeverIsRefusedAndMayAskFindsTheWay() {
        String list = "/sheets/moderation/" + reference.value();
        String link = "href=\"/break-glass/" + reference.value() + "\"";
        HttpResponse<String> refused = caller("legal").get(list);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("There is no such list, or it is not for you to read.", link);
        assertThat(caller("legal").get(page()).statusCode()).isEqualTo(200);
        assertThat(caller("manager").get(list).body())
                .contains("There is no such list, or it is not for you to read.")
                .doesNotContain("break-glass");
        assertThat(caller("legal").get("/sheets/moderation/NOTHING").body())
                .contains("There is no such list, or it is not for you to read.")
                .doesNotContain("break-glass");
    }

    @Test
    void othersAreToldThatTheyCannot() {
        for (String other : List.of("admin", "procurement", "director", "evaluator1", "manager")) {
            Caller caller = caller(other);
            assertThat(caller.get(page()).body()).doesNotContain("The reason, in a sentence");
            assertThat(caller.submit("/break-glass", asking(REASON)).statusCode())
                    .as(other)
                    .isEqualTo(403);
            assertThat(reading(caller, "SCORES").statusCode()).isEqualTo(403);
        }
    }

    private String page() {
        return "/break-glass/" + reference.value();
    }

    private String asking(String reason) {
        return "about=" + encoded(reference.value()) + "&reason=" + encoded(reason) + "&";
    }

    private HttpResponse<String> reading(Caller caller, String kind) {
        return caller.submit("/break-glass/reading", "about=" + encoded(reference.value()) + "&kind=" + kind + "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Caller caller(String user) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(user, Caller.PASSWORD);
        return caller;
    }
}
