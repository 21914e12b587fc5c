package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.approval.ApprovalFixture;
import council.procurement.approval.Approvals;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.NewDocument;
import council.procurement.document.SampleFiles;
import council.procurement.http.Caller;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.register.Lessons;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.ContractKind;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.TenderRoute;
import council.procurement.timeline.Timeline;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The procurement file over HTTP: of a contract in force, of a procurement under way, for readers who may know less or more. */
@OctantTest
class FilePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private ProcurementFixture procurements;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Documents documents;

    @Autowired
    private Lessons lessons;

    @Autowired
    private CaseRules rules;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

    private Caller auditor;

    @BeforeEach
    void auditorSignsIn() {
        auditor = signedIn("auditor");
    }

    @Test
    void contractInForceSaysWhereItStandsAndWhyItsDatesAreWhatTheyAre() {
        ContractReference contract = contracts
                .aContract()
                .with("title", "<i>" + mark + "</i>")
                .withOption(12, LocalDate.of(2028, 9, 30))
                .with("notice_days", 90)
                .inForce();
        lessons.file(contract, 3, "Ask about vans earlier " + mark);
        jdbc.sql("""
                        insert into variation (contract_id, number, kind, reason, end_date_before, end_date_after,
                                               value_before_pence, value_after_pence, agreed_on, recorded_by, approved_by)
                        select id, 1, 'VALUE', ?, end_date, end_date, 20000000, 24000000, date '2026-01-05', 'contracts', 'head'
                          from contract where reference = ?
                        """).params("More grass " + mark, contract.value()).update();

        String page = page(auditor, contract.value());

        assertThat(page)
                .contains("&lt;i&gt;" + mark + "&lt;/i&gt;", "The cycle is in step 6, Contract management (since ")
                .contains("aria-current=\"step\"", "Before Octant")
                .contains("Decide by", "30 September 2027", "it goes to the director after that day")
                .contains("Commercial and Insourcing", "href=\"/rules/expiry-review\"")
                .contains(
                        "Extension option: last day (option 1)",
                        "The option to extend by 12 months can be used until then")
                .contains("The contract asks for 90 days of notice before it ends")
                .contains("Green &amp; Sons Ltd", "£240,000", "31 March 2029")
                .contains("Ask about vans earlier " + mark, "For step 3 Tender preparation")
                .contains("Variation 1: value without VAT from £200,000 to £240,000", "More grass " + mark)
                .contains("There are no documents yet.", "Nothing was decided or put before anybody yet.")
                .doesNotContain("<i>" + mark, "Who was invited and who tendered");
    }

    @Test
    void openTaskLeadsThoseItIsForToTasklist() {
        ContractReference contract = contracts
                .aContract()
                .running(LocalDate.of(2024, 4, 1), LocalDate.of(2027, 3, 31))
                .inForce();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(contract.value()).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId("Event_ReviewDue")
                                .list()
                                .stream())
                .forEach(job -> management.executeJob(job.getId()));

        String theirs = page(signedIn("contracts"), contract.value());
        String others = page(auditor, contract.value());

        assertThat(theirs).containsPattern("/camunda/app/tasklist/default/#/\\?task=[0-9a-f-]+\"");
        assertThat(others).contains("(nobody holds it)").doesNotContain("?task=");
        String task = theirs.replaceAll("(?s).*\\?task=([0-9a-f-]+)\".*", "$1");
        assertThat(signedIn("contracts").get("/api/tasks/" + task + "/file").body())
                .contains("\"reference\":\"" + contract, "The cycle is in step ", "\"what\":\"Contract ends\"")
                .contains("\"address\":\"/file/" + contract, "Green & Sons Ltd");
        assertThat(signedIn("legal").get("/api/tasks/" + task + "/file").statusCode())
                .isEqualTo(404);
        String instance = "/api/portfolio/instances/"
                + runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(contract.value())
                        .list()
                        .get(0)
                        .getId()
                + "/file";
        assertThat(signedIn("manager").get(instance).body())
                .contains("\"reference\":\"" + contract, "\"what\":\"Contract ends\"");
        assertThat(signedIn("contracts").get(instance).statusCode())
                .as("who does not look on in Cockpit")
                .isEqualTo(403);
        assertThat(signedIn("manager")
                        .get("/api/portfolio/instances/nothing/file")
                        .body())
                .contains("is about no contract and no cycle");
    }

    @Test
    void procurementKeepsFromEverybodyWhatTheyMayNotKnow() {
        String reference = procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, 400_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .prepared(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1))
                .opened()
                .value();
        jdbc.sql("""
                        insert into tender (reference, number, supplier, received_at, late, price_pence, entered_by, entered_at)
                        values (?, 1, ?, now(), false, 4123456, 'officer', now())
                        """).params(reference, "Bidder " + mark).update();
        approvals.ask(ApprovalFixture.request(reference, ApprovalSubject.STRATEGY, 400_000));
        transaction.executeWithoutResult(status -> rules.ask(
                reference, "standstill", Map.of("noticePublished", LocalDate.of(2026, 11, 20)), "Begin " + mark));
        store(reference, "Prices " + mark + ".pdf", "added-in-confidence");
        store(reference, "Plan " + mark + ".pdf", null);

        String page = page(auditor, reference);

        assertThat(page)
                .contains(
                        "Maintenance of lifts", "£400,000", "by a supplier from the open market", "the open procedure")
                .contains("Tenders may be sent until", "1 October 2026 at 12:00")
                .contains("The tenders are not opened yet. Until then nobody reads anything of them.")
                .contains("The strategy, asked of ", "Not decided yet; due by ", "<strong>Withheld:</strong>")
                .contains("Begin " + mark, "href=\"/rules/standstill\"")
                .contains("Plan " + mark + ".pdf", "Confidential document", "withheld: for ")
                .contains("href=\"/break-glass?about=" + reference)
                .doesNotContain(ApprovalFixture.SECRET, "Bidder " + mark, "41,234.56", "Prices " + mark);
        assertThat(page(signedIn("procurement"), reference))
                .contains("Prices " + mark + ".pdf")
                .contains("href=\"/sheets/lots/" + reference);
        assertThat(page(signedIn("finance"), reference)).doesNotContain("/break-glass", "Prices " + mark);
    }

    @Test
    void predecessorAndSuccessorLeadToEachOther() {
        ContractReference contract = contracts.aContract().registered();
        String successor = procurements.after(contract);

        assertThat(page(auditor, contract.value()))
                .contains("is followed by this cycle", "href=\"/file/" + successor + "\"")
                .contains("no cycle of it is under way");
        assertThat(page(auditor, successor)).contains("follows this contract", "href=\"/file/" + contract + "\"");
    }

    @Test
    void longHistoryIsShownAsFarAsIsAskedFor() {
        ContractReference contract = contracts.aContract().registered();
        for (int i = 100; i < 125; i++) {
            timeline.addNow(contract.value(), "head", "Entry " + i + ".");
        }

        assertThat(page(auditor, contract.value()))
                .contains("Entry 124.", "Entry 105.", "Hannah Hollis", "All 25 entries")
                .doesNotContain("Entry 104.");
        assertThat(page(auditor, contract.value() + "?history=all"))
                .contains("Entry 100.")
                .doesNotContain("All 25");
    }

    @Test
    void referencesThatCannotStandInAnAddressHaveTheirFileToo() {
        String reference = "A/B " + mark + "?1";
        contracts.aContract().with("reference", reference).registered();

        String page = page(auditor, "?about=" + URLEncoder.encode(reference, StandardCharsets.UTF_8));

        assertThat(page).contains("Procurement file A/B " + mark + "?1");
    }

    @Test
    void unknownReferenceGetsASentence() {
        for (String reference : new String[] {"nothing", "?about=", "?about=%00", "%3Cb%3E"}) {
            var answer = auditor.get(address(reference));

            assertThat(answer.statusCode()).as(reference).isEqualTo(404);
            assertThat(answer.body())
                    .contains("There is no contract and no cycle “")
                    .doesNotContain("<b>");
        }
    }

    private void store(String reference, String name, @Nullable String key) {
        documents.store(
                new NewDocument(reference, name, FileType.PDF, name, key, null, "officer"),
                () -> new ByteArrayInputStream(SampleFiles.pdf(name)));
    }

    private static String page(Caller caller, String reference) {
        var answer = caller.get(address(reference));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String address(String reference) {
        return reference.startsWith("?about") ? "/file" + reference : "/file/" + reference;
    }

    private Caller signedIn(String user) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(user, Caller.PASSWORD);
        return caller;
    }
}
