package council.procurement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.http.Form;
import council.procurement.register.ImportRounds;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program brings a register in: over HTTP, with a user name and a password. */
@OctantTest
class ImportsApiTest {

    private static final String SUBMIT = "/api/imports/contracts";
    private static final String HEADER = "Contract Ref,Contract Title,Supplier,Start Date,End Date,Contract Value\n";
    private static final long MEGABYTE = 1 << 20;
    private static final String TOO_LARGE =
            "The file is larger than 50 MB, the most that Octant takes at once. Save the"
                    + " table alone, as a CSV file, or divide it into several files, and send these.";

    @LocalServerPort
    private int port;

    @Autowired
    private ImportRounds rounds;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void fileIsReadWithoutChangeAndThenCommitted() throws JsonProcessingException {
        HttpResponse<String> sent = send(register(), "");

        assertThat(sent.statusCode()).isEqualTo(202);
        String location = sent.headers().firstValue("Location").orElseThrow();
        assertThat(location).matches("/api/imports/[0-9]+");
        assertThat(ask(location).path("state").asText()).isEqualTo("RUNNING");
        assertThat(ask(location).path("phase").asText()).isEqualTo("WAITING");

        rounds.carryOut();

        JsonNode dry = ask(location);
        assertThat(dry.path("state").asText()).isEqualTo("DONE");
        assertThat(dry.path("mode").asText()).isEqualTo("DRY_RUN");
        assertThat(dry.path("uploadedBy").asText()).isEqualTo("procurement");
        assertThat(dry.path("rows").asInt()).isEqualTo(3);
        assertThat(dry.path("accepted").asInt()).isEqualTo(2);
        assertThat(dry.path("rejected").asInt()).isEqualTo(1);
        assertThat(dry.path("created").asInt()).isEqualTo(2);
        assertThat(dry.path("unchanged").asInt()).isZero();
        assertThat(dry.path("errorsTotal").asInt()).isEqualTo(1);
        assertThat(dry.path("errors").path(0).path("line").asInt()).isEqualTo(4);
        assertThat(dry.path("errors").path(0).path("column").asText()).isEqualTo("End Date");
        assertThat(dry.path("errors").path(0).path("reason").asText()).contains("31 March 2020");
        assertThat(registered()).isZero();

        HttpResponse<String> committed = post(location + "/commit");
        assertThat(committed.statusCode()).isEqualTo(202);
        rounds.carryOut();

        JsonNode done = ask(committed.headers().firstValue("Location").orElseThrow());
        assertThat(done.path("mode").asText()).isEqualTo("COMMIT");
        assertThat(done.path("dryRun").asText()).isEqualTo(dry.path("id").asText());
        assertThat(done.path("created").asInt()).isEqualTo(2);
        assertThat(done.path("cyclesStarted").asInt()).isEqualTo(2);
        assertThat(registered()).isEqualTo(2);
        assertThat(ask(location).path("committedAs").asText())
                .isEqualTo(done.path("id").asText());
        assertThat(jdbc.sql("select count(*) from register_import_part where import_id = any(?)")
                        .param(new Long[] {
                            dry.path("id").asLong(), done.path("id").asLong()
                        })
                        .query(Long.class)
                        .single())
                .as("files that nobody needs any more")
                .isZero();
    }

    @Test
    void fileCanBeCommittedAtOnce() throws JsonProcessingException {
        HttpResponse<String> sent = send(register(), "COMMIT");
        rounds.carryOut();

        assertThat(ask(sent.headers().firstValue("Location").orElseThrow())
                        .path("created")
                        .asInt())
                .isEqualTo(2);
        assertThat(registered()).isEqualTo(2);
    }

    @Test
    void commitIsRefusedWithTheReason() throws JsonProcessingException {
        String dry = location(send(register(), "DRY_RUN"));
        assertProblem(
                post(dry + "/commit"),
                409,
                "Import " + number(dry) + " is not finished. Commit it once it is, and you have read its result.");
        rounds.carryOut();

        String commit = location(post(dry + "/commit"));

        assertProblem(
                post(dry + "/commit"),
                409,
                "Import " + number(dry) + " was committed already, as import " + number(commit) + ".");
        assertProblem(
                post(commit + "/commit"),
                409,
                "Import " + number(commit) + " is no dry run. Only a dry run can be committed.");
        rounds.carryOut();
        assertThat(registered()).isEqualTo(2);
    }

    @Test
    void dryRunWithoutARowThatCouldBeTakenIsNotCommitted() throws JsonProcessingException {
        String dry = location(send(HEADER + mark + "-A,Salt,Gritty Ltd,31/02/2025,31/03/2029,100\n", ""));
        rounds.carryOut();

        assertProblem(
                post(dry + "/commit"),
                409,
                "Import " + number(dry) + " has no row that could be taken. Mend the file, and send it again.");
    }

    @Test
    void refusedRowsCanBeDownloadedOnceTheyAreKnown() throws JsonProcessingException {
        String dry = location(send(register(), ""));
        assertProblem(
                call("GET", dry + "/mend.csv"),
                409,
                "Import " + number(dry) + " is not finished. The rows to mend are known once it is.");
        rounds.carryOut();

        HttpResponse<String> mend = call("GET", dry + "/mend.csv");

        assertThat(mend.statusCode()).isEqualTo(200);
        assertThat(mend.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(mend.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"octant-import-" + number(dry) + "-to-mend.csv\"");
        assertThat(mend.body())
                .startsWith("\uFEFFOctant: line,Octant: what to mend,Contract Ref")
                .contains(mark + "-C");
    }

    @Test
    void nothingToMendIsSaid() throws JsonProcessingException {
        String dry = location(send(HEADER + row("A", "Salt", "31/03/2029"), ""));
        rounds.carryOut();

        assertProblem(
                call("GET", dry + "/mend.csv"),
                404,
                "No row of import " + number(dry) + " was refused, so there is nothing to mend.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999", "0", "-1", "nonsense", "99999999999999999999999"})
    void importThatIsNotThereIsSaid(String id) throws JsonProcessingException {
        String sentence = "There is no import “" + id + "”.";

        assertProblem(call("GET", "/api/imports/" + id), 404, sentence);
        assertProblem(post("/api/imports/" + id + "/commit"), 404, sentence);
        assertProblem(call("GET", "/api/imports/" + id + "/mend.csv"), 404, sentence);
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() throws JsonProcessingException {
        Caller caller = Caller.anonymous(port);

        assertProblem(
                caller.upload(SUBMIT, new Form().field("mode", "DRY_RUN"), "procurement"),
                400,
                "Choose the file that holds the register.");
        assertProblem(send("", ""), 400, "The file is empty. Choose the file that holds the register.");
        assertProblem(
                send(register(), "dry-run"),
                400,
                "Give “mode” as DRY_RUN, to see what would happen, or COMMIT, to take the contracts in.");
        assertProblem(
                caller.callAs("procurement", "POST", SUBMIT), 415, "This address does not take content of this type.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to whom it may concern\\n        | column
            Name,Colour\\nLorry,green\\n     | column
            %PDF-1.7 and so on               | PDF
            """)
    void fileThatIsNoRegisterIsRefusedAtOnce(String content, String word) throws JsonProcessingException {
        HttpResponse<String> answer = send(content.replace("\\n", "\n"), "COMMIT");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
                .containsIgnoringCase(word)
                .endsWith(".")
                .doesNotContain("Exception");
    }

    @Test
    void errorsComeInPages() throws JsonProcessingException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 501; i++) {
            text.append(row("R" + i, "Salt", "31/03/2020"));
        }
        String dry = location(send(text.toString(), ""));
        rounds.carryOut();

        JsonNode first = ask(dry);
        assertThat(first.path("errorsTotal").asInt()).isEqualTo(501);
        assertThat(first.path("errors")).hasSize(500);
        assertThat(ask(dry + "?page=2").path("errors")).hasSize(1);
        assertThat(ask(dry + "?page=2").path("errors").path(0).path("line").asInt())
                .isEqualTo(502);
        assertThat(ask(dry + "?page=3").path("errors")).isEmpty();
        assertThat(ask(dry + "?page=-1").path("page").asInt()).isEqualTo(1);
    }

    @Test
    void fileAsLargeAsAllowedIsRead() throws JsonProcessingException {
        HttpResponse<String> answer = Caller.anonymous(port)
                .upload(SUBMIT, new Form().fileOf(50 * MEGABYTE, "file", "register.csv"), "procurement");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(longs = {50 * MEGABYTE + 1, 52 * MEGABYTE, 100 * MEGABYTE})
    void fileThatIsTooLargeIsAnsweredWithTheLimit(long bytes) throws JsonProcessingException {
        HttpResponse<String> answer =
                Caller.anonymous(port).upload(SUBMIT, new Form().fileOf(bytes, "file", "register.csv"), "procurement");

        assertProblem(answer, 413, TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {50 * MEGABYTE + 1, 100 * MEGABYTE})
    void fileThatIsTooLargeIsAnsweredWithAPageToPeople(long bytes) {
        Caller people = Caller.anonymous(port);
        people.signIn("procurement", Caller.PASSWORD);

        HttpResponse<String> answer = people.submit("/imports", new Form().fileOf(bytes, "file", "register.csv"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(TOO_LARGE, "Choose another", "/imports");
    }

    @Test
    void filesOfOthersAreNotEvenRead() {
        Caller auditor = Caller.anonymous(port);
        auditor.signIn("auditor", Caller.PASSWORD);

        assertThat(auditor.submit("/imports", new Form().fileOf(52 * MEGABYTE, "file", "register.csv"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.anonymous(port)
                        .submit("/sign-in", new Form().fileOf(52 * MEGABYTE, "file", "register.csv"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Caller.anonymous(port)
                        .upload(
                                SUBMIT,
                                new Form()
                                        .file("file", "register.csv", register().getBytes(UTF_8)),
                                "officer")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        Caller people = Caller.anonymous(port);
        people.signIn("procurement", Caller.PASSWORD);
        Form forged = new Form()
                .file("file", "register.csv", register().getBytes(UTF_8))
                .field("_csrf", "forged");

        assertThat(people.submit("/imports", forged).statusCode()).isEqualTo(403);
    }

    private String register() {
        return HEADER
                + row("A", "Salt", "31/03/2029")
                + row("B", "Sand", "31/03/2030")
                + row("C", "Grit", "31/03/2020");
    }

    private String row(String letter, String title, String end) {
        return mark + "-" + letter + "," + title + ",Gritty Ltd,01/04/2025," + end + ",100\n";
    }

    private HttpResponse<String> send(String text, String mode) {
        Form form =
                new Form().file("file", "register.csv", text.getBytes(UTF_8)).field("mode", mode);
        return Caller.anonymous(port).upload(SUBMIT, form, "procurement");
    }

    private HttpResponse<String> call(String method, String path) {
        return Caller.anonymous(port).callAs("procurement", method, path);
    }

    private HttpResponse<String> post(String path) {
        return call("POST", path);
    }

    private JsonNode ask(String path) throws JsonProcessingException {
        return new ObjectMapper().readTree(call("GET", path).body());
    }

    private long registered() {
        return jdbc.sql("select count(*) from contract where reference like ?")
                .param(mark + "-%")
                .query(Long.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String number(String location) {
        return location.replaceAll("\\D", "");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String sentence)
            throws JsonProcessingException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
                .isEqualTo(sentence);
    }
}
