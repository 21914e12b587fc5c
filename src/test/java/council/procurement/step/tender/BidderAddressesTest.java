package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.QUOTES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.StoredWords;
import council.procurement.http.Caller;
import council.procurement.http.Form;
import council.procurement.register.ContractReference;
import council.procurement.security.Person;
import council.procurement.sourcing.SheetLink;
import council.procurement.sourcing.Sheets;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The way of a bidder's postal address and contact: from the page of tenders received, and from a file that is uploaded there,
 * through opening, evaluation and approval to the letters.
 */
class BidderAddressesTest extends TenderWalk {

    private static final Map<String, Person> APPROVERS =
            Map.of("heads-of-service", HEAD, "directors", person("director", "directors"), "finance", FINANCE);

    @Autowired
    private Sheets sheets;

    @Autowired
    private Documents documents;

    @LocalServerPort
    private int port;

    @Override
    protected String process() {
        return "tender";
    }

    @Override
    protected boolean walksAll() {
        return false;
    }

    @Test
    void whatIsTypedOnThePageAndWhatComesInAFileStandsOnTheLetters() {
        ContractReference reference = inPeriod();
        typed(
                reference,
                "supplier",
                "Rise and Fall Ltd",
                "contact",
                "Rhea Reed, bids",
                "postalAddress",
                "1 Station Road\r\nOld Town & Marina\r\nStevenage\r\nSG1 1AA",
                "receivedOn",
                DEADLINE.minusDays(1).toString(),
                "receivedAt",
                "11:00",
                "price",
                "50000");
        uploaded(reference, """
                supplier,companyNumber,charityNumber,postcode,email,contact,postalAddress,sme,vcse,local,receivedOn,receivedAt,price,withdrawn
                Green & Sons Ltd,,,SG5 1AB,b@example.org,Göran Green,"The Mill
                Mill Lane
                Hitchin
                SG5 1AB",,,,%s,12:00,55000,
                """.formatted(DEADLINE.minusDays(1)));
        assertThat(page(reference))
                .as("sealed at once")
                .doesNotContain("Rhea Reed", "Station Road", "Göran Green", "Mill Lane");

        evaluated(reference);
        assertThat(rows(PROCUREMENT, TendersSheet.ID, reference))
                .extracting(row -> row.get("contact"), row -> row.get("postalAddress"))
                .containsExactlyInAnyOrder(
                        tuple("Rhea Reed, bids", "1 Station Road\nOld Town & Marina\nStevenage\nSG1 1AA"),
                        tuple("Göran Green", "The Mill\nMill Lane\nHitchin\nSG5 1AB"));
        awarded(reference);

        assertThat(letter(reference, "award-letter")).contains("""
                        Rise and Fall Ltd
                        For the attention of Rhea Reed, bids
                        1 Station Road
                        Old Town & Marina
                        Stevenage
                        SG1 1AA
                        """).doesNotContain("Göran Green", "Mill Lane");
        assertThat(letter(reference, "regret-letter"))
                .contains("Green & Sons Ltd\nFor the attention of Göran Green\nThe Mill\nMill Lane\nHitchin\nSG5 1AB\n")
                .doesNotContain("Rhea Reed", "Station Road");
        assertThat(story(reference))
                .noneMatch(sentence -> sentence.contains("Station Road") || sentence.contains("Göran"));
    }

    @Test
    void addressThatIsTooLongIsRefusedWithItsRowAndColumn() {
        ContractReference reference = inPeriod();

        HttpResponse<String> answer = send(
                reference,
                "supplier",
                "Rise and Fall Ltd",
                "postalAddress",
                "x".repeat(501),
                "receivedOn",
                DEADLINE.minusDays(1).toString(),
                "receivedAt",
                "11:00",
                "price",
                "50000");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Row 1, Postal address for letters:", "500");
    }

    private ContractReference inPeriod() {
        ContractReference reference = released(QUOTES, 60_000);
        begin(reference, "tender");
        save(
                OFFICER,
                InviteesSheet.ID,
                reference,
                List.of(
                        row("name", "Rise and Fall Ltd", "email", "a@example.org", "local", true),
                        row("name", "Green & Sons Ltd", "email", "b@example.org"),
                        row("name", "Upward Co-op", "email", "c@example.org")));
        complete(OFFICER, reference, "Task_InviteSuppliers", Map.of("invited", true));
        declare(OFFICER, reference);
        declare(PROCUREMENT, reference);
        at(DEADLINE.minusDays(1), 13);
        return reference;
    }

    private void evaluated(ContractReference reference) {
        fire(reference, "Event_DeadlinePassed");
        complete(OFFICER, reference, "Task_RecordTenders", Map.of("allRecorded", true));
        complete(OFFICER, reference, "Task_OpenTenders", Map.of("counted", 2, "sealedUntilNow", true));
        complete(PROCUREMENT, reference, "Task_ConfirmOpening", Map.of("decision", "CONFIRM", "counted", 2));
        int first = numberOf(reference, "Rise and Fall Ltd");
        new EvaluationSteps(this, reference)
                .checked()
                .scored(EVALUATOR_1, number -> number == first ? 5 : 4)
                .scored(EVALUATOR_2, number -> number == first ? 5 : 4)
                .moderated(number -> number == first ? 5 : 4)
                .priced()
                .recommended(first);
    }

    private int numberOf(ContractReference reference, String bidder) {
        return tenders.of(reference.value()).stream()
                .filter(tender -> tender.bidder().name().equals(bidder))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** Step 5 up to the letters, which are written once all who are asked have approved. */
    private void awarded(ContractReference reference) {
        begin(reference, "award");
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .list()) {
            String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                    .map(link -> String.valueOf(link.getGroupId()))
                    .filter(APPROVERS::containsKey)
                    .findFirst()
                    .orElseThrow();
            Person approver = APPROVERS.getOrDefault(group, HEAD);
            Document report = StoredWords.from(documents, reference.value(), RecommendationReportReaders.KEY)
                    .get(0);
            assertThat(documents.mayRead(approver, report)).as(approver.id()).isTrue();
            assertThat(StoredWords.of(documents, report))
                    .as("what the panel agreed on, and not what each evaluator wrote")
                    .contains("The panel found what was asked for.")
                    .doesNotContain("As described in the tender.");
            desk.claim(approver, task.getId());
            assertThat(String.valueOf(desk.open(approver, task.getId()).get("facts")))
                    .contains("Award recommendation report", "/documents/files/");
            desk.complete(approver, task.getId(), Map.of("decision", "APPROVE", "noInterest", true));
        }
        runBackground(reference);
    }

    private String letter(ContractReference reference, String template) {
        List<Document> letters = StoredWords.from(documents, reference.value(), template);
        assertThat(letters).as(template).hasSize(1);
        return StoredWords.of(documents, letters.get(0));
    }

    private void typed(ContractReference reference, String... cells) {
        HttpResponse<String> answer = send(reference, cells);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** One row as the page's form sends it. */
    private HttpResponse<String> send(ContractReference reference, String... cells) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", token(reference));
        fields.put("rows", "1");
        for (int i = 0; i < cells.length; i += 2) {
            fields.put("row.1." + cells[i], cells[i + 1]);
        }
        fields.put("action", "save");
        fields.put("end", "end");
        return officer()
                .submit(
                        SheetLink.address(TendersSheet.ID, reference.value()),
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8) + "&")
                                .collect(Collectors.joining()));
    }

    private void uploaded(ContractReference reference, String rows) {
        HttpResponse<String> answer = officer()
                .submit(
                        SheetLink.address(TendersSheet.ID, reference.value()) + "/rows.csv",
                        new Form().field("token", token(reference)).file("file", "rows.csv", rows.getBytes(UTF_8)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String page(ContractReference reference) {
        return officer()
                .get(SheetLink.address(TendersSheet.ID, reference.value()))
                .body();
    }

    private Caller officer() {
        Caller caller = Caller.anonymous(port);
        caller.signIn("officer", Caller.PASSWORD);
        return caller;
    }

    private String token(ContractReference reference) {
        return sheets.open(OFFICER, TendersSheet.ID, reference.value())
                .orElseThrow()
                .token();
    }
}
