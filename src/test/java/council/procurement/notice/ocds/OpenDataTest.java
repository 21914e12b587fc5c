package council.procurement.notice.ocds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.notice.PublishedNotice;
import council.procurement.register.ImportMode;
import council.procurement.register.ImportRounds;
import council.procurement.register.Imports;
import council.procurement.rules.NoticeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody reads open contracting data, without signing in. */
@OctantTest
class OpenDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER =
            "OrganisationLabel,ContractReference,ContractTitle,StartDate,EndDate,ContractValue,"
                    + "SupplierName,CompaniesHouseRegistrationNumber,LawRegime\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRounds rounds;

    @Autowired
    private OcdsRounds ocds;

    @Autowired
    private Releases releases;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Of letters alone: digits might be those of an amount that must not be found. */
    private final String mark = "O"
            + UUID.randomUUID()
                    .toString()
                    .substring(0, 8)
                    .chars()
                    .mapToObj(letter -> Character.toString(Character.isDigit(letter) ? letter - '0' + 'k' : letter))
                    .collect(Collectors.joining());

    @Test
    void wholeLifeOfAProcessIsReadInItsRecord() throws IOException {
        String cycle = mark + "-2026-0001";
        publish(cycle, NoticeType.UK2, "000001-2031", "2031-01-10T09:00:00Z", Map.of("engagementEnds", "1 March 2031"));
        publish(
                cycle,
                NoticeType.UK4,
                "000002-2031",
                "2031-02-10T09:00:00Z",
                Map.of("title", "Salt", "cpvCode", "34927100"));
        publish(cycle, NoticeType.UK6, "000003-2031", "2031-04-10T09:00:00Z", Map.of("supplier", "Gritty Ltd"));
        taken(line("A", "Salt"));
        jdbc.sql("update cycle set closed_at = now(), outcome = 'COMPLETED' where reference = ?")
                .param(mark + "-A")
                .update();
        jdbc.sql("update cycle set contract_id = (select id from contract where reference = ?) where reference = ?")
                .params(mark + "-A", cycle)
                .update();
        ocds.tell();
        publish(mark + "-A", NoticeType.UK7, "000004-2031", "2031-05-10T09:00:00Z", Map.of("valueIncVat", "£120"));
        publish(mark + "-A", NoticeType.UK11, "000005-2031", "2031-06-10T09:00:00Z", Map.of("endedOn", "1 June 2031"));

        JsonNode record = JSON.readTree(get(recordOf(cycle)).body());

        List<JsonNode> parts = new ArrayList<>();
        record.at("/records/0/releases").forEach(parts::add);
        assertThat(parts).hasSize(6);
        assertThat(parts)
                .extracting(part -> part.path("date").asText())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(parts.stream().filter(part -> part.path("id").asText().matches("\\d{6}-2031")))
                .extracting(part -> part.path("tag").toString())
                .containsExactly(
                        "[\"planning\"]",
                        "[\"tender\"]",
                        "[\"award\",\"contract\"]",
                        "[\"awardUpdate\",\"contractUpdate\"]",
                        "[\"contractTermination\"]");
        assertThat(parts.stream().filter(part -> part.path("id").asText().startsWith("register")))
                .extracting(part -> part.path("tag").toString())
                .containsExactly("[\"contractUpdate\"]");
        JsonNode compiled = record.at("/records/0/compiledRelease");
        assertThat(compiled.path("contracts")).hasSize(1);
        assertThat(compiled.at("/contracts/0/status").asText()).isEqualTo("terminated");
        assertThat(compiled.at("/contracts/0/value").toString()).contains("\"amountGross\":120", "\"amount\":100");
        assertThat(compiled.at("/contracts/0/implementation/endDate").asText()).isEqualTo("2031-06-01T23:59:59+01:00");
        assertThat(compiled.at("/planning/milestones/0/dueDate").asText()).isEqualTo("2031-03-01T23:59:59+00:00");
        assertThat(record.at("/records/0").has("versionedRelease")).isFalse();
        assertThat(Schemas.atHand().faultsOfRecords(record)).isEmpty();
    }

    @Test
    void noticeIsToldOnce() throws IOException {
        publish(mark, NoticeType.UK4, "000010-2031", "2031-02-10T09:00:00Z", Map.of("title", "Salt"));
        publish(mark, NoticeType.UK4, "000010-2031", "2031-02-10T09:00:00Z", Map.of("title", "Salt"));
        publish(mark, NoticeType.UK4, "000011-2031", "2031-02-10T09:00:00Z", Map.of("title", "Salt again"));

        JsonNode parts = JSON.readTree(get(recordOf(mark)).body()).at("/records/0/releases");

        assertThat(parts.findValuesAsText("date"))
                .containsExactly("2031-02-10T09:00:00+00:00", "2031-02-10T09:00:01+00:00");
        assertThat(parts.at("/1/tag").toString()).isEqualTo("[\"tenderUpdate\"]");
    }

    @Test
    void contractAndTheCycleItCameOutOfAreOneProcessBeforeTheRegisterTellsOfIt() throws IOException {
        publish(mark + "-C", NoticeType.UK6, "000014-2031", "2031-04-10T09:00:00Z", Map.of("supplier", "Gritty Ltd"));
        taken(line("A", "Salt"));
        jdbc.sql("update cycle set contract_id = (select id from contract where reference = ?) where reference = ?")
                .params(mark + "-A", mark + "-C")
                .update();
        publish(mark + "-A", NoticeType.UK7, "000015-2031", "2031-05-10T09:00:00Z", Map.of());

        assertThat(JSON.readTree(get(recordOf(mark + "-C")).body()).at("/records/0/releases"))
                .hasSize(2);
        assertThat(get(recordOf(mark + "-A")).statusCode()).isEqualTo(404);
    }

    @Test
    void noticeAboutTheWholeCouncilIsNoProcess() {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new PublishedNotice(mark, NoticeType.UK1, "000013-2031", Instant.now(), Map.of())));

        assertThat(get(recordOf(mark)).statusCode()).isEqualTo(404);
        assertThat(releases.preview(mark, NoticeType.UK1, Map.of())).isEmpty();
    }

    @Test
    void whatIsTakenBackWithItsTransactionIsNotTold() {
        need(mark);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new PublishedNotice(mark, NoticeType.UK4, "000012-2031", Instant.now(), Map.of()));
            status.setRollbackOnly();
        });

        assertThat(get(recordOf(mark)).statusCode()).isEqualTo(404);
    }

    @Test
    void idThatFindATenderGaveIsUsedFromThenOnAndTheFormerLeadsThere() throws IOException {
        String given = "ocds-h6vhtk-" + mark.toLowerCase(Locale.ROOT);
        publish(mark, NoticeType.UK2, "000020-2031", "2031-01-10T09:00:00Z", Map.of("title", "Salt"));
        publish(mark, NoticeType.UK4, "000021-2031", "2031-02-10T09:00:00Z", Map.of("procurementId", given));

        HttpResponse<String> former = get(recordOf(mark));
        assertThat(former.statusCode()).isEqualTo(308);
        assertThat(former.headers().firstValue("Location").orElseThrow()).endsWith("/ocds/records/" + given + ".json");
        JsonNode record = JSON.readTree(get("/ocds/records/" + given + ".json").body());
        assertThat(record.at("/records/0/releases").findValuesAsText("ocid")).containsExactly(given, given);
        assertThat(record.at("/records/0/compiledRelease/tender/title").asText())
                .isEqualTo("Salt");
        assertThat(Schemas.atHand().faultsOfRecords(record)).isEmpty();
    }

    @Test
    void successorAndPredecessorLeadToEachOther() throws IOException {
        taken(line("A", "Salt until now"));
        jdbc.sql(
                        "insert into cycle (reference, title, entered_by, opened_at, opened_by, started_at, closed_at, outcome,"
                                + " predecessor_reference)"
                                + " values (?, 'Salt from now', 'NEED_IDENTIFIED', now(), 'octant', now(), now(), 'COMPLETED', ?)")
                .params(mark + "-N", mark + "-A")
                .update();
        ocds.tell();
        assertThat(get(recordOf(mark + "-A")).body()).doesNotContain("relatedProcesses");

        publish(mark + "-N", NoticeType.UK2, "000030-2031", "2031-01-10T09:00:00Z", Map.of("title", "Salt from now"));
        ocds.tell();

        JsonNode before = JSON.readTree(get(recordOf(mark + "-A")).body()).at("/records/0/compiledRelease");
        JsonNode after = JSON.readTree(get(recordOf(mark + "-N")).body()).at("/records/0/compiledRelease");
        assertThat(before.at("/contracts/0/relatedProcesses").toString())
                .isEqualTo("[{\"id\":\"successor\",\"relationship\":[\"renewalProcess\"],"
                        + "\"scheme\":\"ocid\",\"identifier\":\"ocds-213czf-" + mark + "-N\"}]");
        assertThat(after.at("/relatedProcesses").toString())
                .isEqualTo("[{\"id\":\"predecessor\",\"relationship\":[\"prior\"],"
                        + "\"scheme\":\"ocid\",\"identifier\":\"ocds-213czf-" + mark + "-A\"}]");
    }

    @Test
    void whatIsWithheldLaterIsTakenOutOfWhatWasTold() throws IOException {
        taken(line("A", "Salt"));
        ocds.tell();
        publish(mark + "-A", NoticeType.UK7, "000040-2031", "2031-05-10T09:00:00Z", Map.of("valueIncVat", "£120"));
        assertThat(get(recordOf(mark + "-A")).body()).contains("Gritty", "GB-COH-00001234", "\"amount\":100", "120");

        withhold(mark + "-A", "ContractValue", "SupplierName");
        try {
            ocds.tell();
            assertThat(get(recordOf(mark + "-A")).body())
                    .contains("Salt", "Withheld: sensitive commercial information", "ContractValue, SupplierName")
                    .doesNotContain("Gritty", "1234\"", "\"amount\":100", "120");
            publish(mark + "-A", NoticeType.UK11, "000041-2031", "2031-06-10T09:00:00Z", Map.of("valueIncVat", "£130"));
            assertThat(get(recordOf(mark + "-A")).body())
                    .contains("000041-2031")
                    .doesNotContain("Gritty", "130");
        } finally {
            publishAgain(mark + "-A");
        }
        ocds.tell();

        JsonNode record = JSON.readTree(get(recordOf(mark + "-A")).body());
        assertThat(record.at("/records/0/compiledRelease/awards/0/suppliers/0/name")
                        .asText())
                .isEqualTo("Gritty Ltd");
        assertThat(record.at("/records/0/compiledRelease/contracts/0/documents").findValuesAsText("description"))
                .contains("Nothing is withheld any more.");
        assertThat(Schemas.atHand().faultsOfRecords(record)).isEmpty();
    }

    private void withhold(String reference, String... columns) {
        for (String column : columns) {
            jdbc.sql("""
                            with proposal as (
                                insert into withholding_proposal (contract_id, release, part, ground, explanation,
                                                                  public_interest, proposed_by, proposed_at, state,
                                                                  decided_by, decided_at)
                                select id, false, :column, 'COMMERCIAL', 'Secret', 'Overriding', 'contracts', now(),
                                       'APPROVED', 'legal', now()
                                  from contract
                                 where reference = :reference
                                returning id, contract_id)
                            insert into withheld_value (contract_id, column_name, ground, proposal_id, withheld_at)
                            select contract_id, :column, 'COMMERCIAL', id, now() from proposal
                            """).param("column", column).param("reference", reference).update();
        }
    }

    private void publishAgain(String reference) {
        jdbc.sql("""
                        with proposal as (
                            insert into withholding_proposal (contract_id, release, part, explanation, proposed_by,
                                                              proposed_at, state, decided_by, decided_at)
                            select id, true, 'all', 'Over', 'contracts', now(), 'APPROVED', 'legal', now()
                              from contract
                             where reference = ?
                            returning id, contract_id)
                        update withheld_value w
                           set released_at = now(), release_proposal_id = p.id
                          from proposal p
                         where w.contract_id = p.contract_id
                        """).param(reference).update();
    }

    @Test
    void monthsLeadFromOneToTheNextAndNothingIsLeftOut() throws IOException {
        for (int i = 0; i < OpenData.PAGE + 5; i++) {
            publish(
                    mark + "-" + i,
                    NoticeType.UK2,
                    "%06d-2040".formatted(i),
                    "2040-03-31T23:30:00Z",
                    Map.of("title", "Salt"));
        }
        publish(mark + "-M", NoticeType.UK2, "000000-2041", "2040-03-31T22:30:00Z", Map.of("title", "March"));

        JsonNode months = JSON.readTree(get("/ocds/months.json").body());
        JsonNode april = null;
        for (JsonNode month : months) {
            april = month.path("month").asText().equals("2040-04") ? month : april;
        }
        assertThat(april)
                .as("half past midnight on the first of April in London")
                .isNotNull();
        assertThat(april.path("releases").asInt()).isEqualTo(OpenData.PAGE + 5);
        assertThat(april.path("pages").asInt()).isEqualTo(2);

        var seen = new ArrayList<String>();
        String next = months.at("/0/url").asText();
        int pages = 0;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = get(next.substring(next.indexOf("/ocds")));
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode around = JSON.readTree(answer.body());
            assertThat(around.path("uri").asText()).isEqualTo(next);
            assertThat(Schemas.find()
                            .map(schemas -> schemas.faultsOfReleases(around))
                            .orElse(List.of()))
                    .isEmpty();
            around.path("releases")
                    .forEach(one ->
                            seen.add(one.path("ocid").asText() + one.path("id").asText()));
            next = around.at("/links/next").asText();
            pages++;
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(jdbc.sql("select count(*) from ocds_release")
                        .query(Integer.class)
                        .single());

        JsonNode last = months.get(months.size() - 1);
        String self = last.path("url")
                .asText()
                .replace("page=1", "page=" + last.path("pages").asInt());
        int back = 0;
        while (!self.isEmpty()) {
            self = JSON.readTree(get(self.substring(self.indexOf("/ocds"))).body())
                    .at("/links/prev")
                    .asText();
            back++;
        }
        assertThat(back).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            month=november          | 400 | Give “month” as a year and a month, as in 2026-11.
            month=2026-13           | 400 | Give “month” as a year and a month, as in 2026-11.
            month=                  | 400 | Give “month” as a year and a month, as in 2026-11.
            month=1999-01           | 404 | Nothing was published in 1999-01.
            page=0                  | 400 | Give “page” as a number from 1 to
            page=-1                 | 400 | Give “page” as a number from 1 to
            page=first              | 400 | Give “page” as a number from 1 to
            page=99999999999        | 400 | Give “page” as a number from 1 to
            """)
    void whatCannotBeAskedForIsSaid(String asked, int status, String sentence) throws IOException {
        publish(mark, NoticeType.UK2, "000050-2031", "2031-01-10T09:00:00Z", Map.of("title", "Salt"));

        HttpResponse<String> answer = get("/ocds/releases.json?" + asked);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).startsWith(sentence);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        publish(mark, NoticeType.UK2, "000060-2031", "2031-01-10T09:00:00Z", Map.of("title", "Salt"));
        for (String address : List.of("/ocds/releases.json?month=2031-01", recordOf(mark))) {
            HttpResponse<String> first = get(address);
            assertThat(first.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
            assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(again(
                            address,
                            "If-None-Match",
                            first.headers().firstValue("ETag").orElseThrow()))
                    .isEqualTo(304);
            assertThat(again(
                            address,
                            "If-Modified-Since",
                            first.headers().firstValue("Last-Modified").orElseThrow()))
                    .isEqualTo(304);
            assertThat(again(address, "If-None-Match", "\"another\"")).isEqualTo(200);
        }
        HttpResponse<String> before = get("/ocds/releases.json?month=2031-01");
        publish(mark + "-B", NoticeType.UK2, "000061-2031", "2031-01-10T09:00:00Z", Map.of("title", "Salt"));
        assertThat(again(
                        "/ocds/releases.json?month=2031-01",
                        "If-None-Match",
                        before.headers().firstValue("ETag").orElseThrow()))
                .isEqualTo(200);
    }

    @Test
    void pageExplainsIt() {
        assertThat(get("/ocds/").body())
                .contains(
                        "Open contracting data",
                        "Open Government Licence",
                        "ocds-213czf",
                        "has\n          not registered");
        assertThat(get("/").body()).contains("href=\"/ocds/\"");
    }

    @Test
    void draftCanBeLookedAtAndLeavesNoTrace() throws IOException {
        taken(line("A", "Salt"));

        JsonNode draft =
                JSON.readTree(releases.preview(mark + "-A", NoticeType.UK7, Map.of("enteredInto", "1 May 2031"))
                        .orElseThrow());

        assertThat(draft.at("/releases/0/id").asText()).isEqualTo("draft");
        assertThat(draft.at("/releases/0/contracts/0/dateSigned").asText()).isEqualTo("2031-05-01T00:00:00+01:00");
        assertThat(draft.at("/releases/0/contracts/0/documents/0/noticeType").asText())
                .isEqualTo("UK7");
        assertThat(draft.at("/releases/0/awards/0/suppliers/0/id").asText()).isEqualTo("GB-COH-00001234");
        assertThat(Schemas.atHand().faultsOfReleases(draft)).isEmpty();
        assertThat(get(recordOf(mark + "-A")).statusCode()).isEqualTo(404);
        assertThat(releases.preview(mark + "-A", NoticeType.UK17, Map.of())).isEmpty();
    }

    private void publish(String reference, NoticeType type, String number, String at, Map<String, String> content) {
        need(reference);
        transaction.executeWithoutResult(status ->
                events.publishEvent(new PublishedNotice(reference, type, number, Instant.parse(at), content)));
    }

    /** A cycle of that reference, unless there is one. */
    private void need(String reference) {
        jdbc.sql(
                        "insert into cycle (reference, title, entered_by, opened_at, opened_by, started_at, closed_at, outcome)"
                                + " values (?, 'Salt', 'NEED_IDENTIFIED', now(), 'octant', now(), now(), 'COMPLETED')"
                                + " on conflict do nothing")
                .param(reference)
                .update();
    }

    private HttpResponse<String> get(String path) {
        return Caller.anonymous(port).get(path);
    }

    private int again(String path, String header, String value) {
        Caller caller = Caller.anonymous(port);
        return caller.send(caller.request("GET", path, "").header(header, value))
                .statusCode();
    }

    private static String recordOf(String reference) {
        return "/ocds/records/ocds-213czf-" + reference + ".json";
    }

    private void taken(String rows) throws IOException {
        byte[] bytes = (HEADER + rows).getBytes(UTF_8);
        imports.submit("register.csv", new ByteArrayInputStream(bytes), bytes.length, ImportMode.COMMIT, "procurement");
        rounds.carryOut();
    }

    private String line(String letter, String title) {
        return "Anyborough," + mark + "-" + letter + "," + title
                + ",01/04/2025,31/03/2031,100,Gritty Ltd,1234,Procurement Act 2023\n";
    }
}
