package council.procurement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.http.Form;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetsInTests;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a list over HTTP: what is kept, what is refused and how, and its rows as a file. */
@OctantTest
class SheetPageTest {

    private static final String CRITERIA = "award-criteria-in-tests";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"");
    private static final String FILE_HEADER =
            "\uFEFFnumber,name,weight,budget,from,kind,lot,mandatory,meaning,standing\r\n";
    private static final String HEADER = "name,weight,budget,from,kind,lot,mandatory,meaning";

    @LocalServerPort
    private int port;

    private final String reference = "SHEET-" + UUID.randomUUID();
    private final String address = "/sheets/" + CRITERIA + "/" + reference;

    private Caller officer;

    @BeforeEach
    void officerSignsIn() {
        officer = signedIn("officer");
    }

    @Test
    void listIsKeptNowhereOnTheWayAndTakenForNothingElse() {
        for (String path : List.of(address, address + "/rows.csv", "/api" + address)) {
            HttpResponse<String> answer = officer.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void nobodyLearnsWhetherThereIsAListThatTheyMayNotRead() {
        Caller admin = signedIn("admin");
        for (String path : List.of("", "/rows.csv")) {
            HttpResponse<String> hidden = admin.get(address + path);
            HttpResponse<String> none = admin.get("/sheets/no-such-list/" + reference + path);
            HttpResponse<String> elsewhere = officer.get("/sheets/" + CRITERIA + "/NO-SUCH-1" + path);

            assertThat(List.of(hidden.statusCode(), none.statusCode(), elsewhere.statusCode()))
                    .containsOnly(404);
            assertThat(withoutTokens(hidden.body()))
                    .isEqualTo(withoutTokens(none.body()))
                    .doesNotContain("Award criteria");
        }
        assertThat(admin.submit(address, save(token(), row(1, "Price", "40"))).statusCode())
                .isEqualTo(404);
        assertThat(kept()).isEmpty();
    }

    @Test
    void formWithoutItsTokensChangesNothing() {
        assertThat(officer.send(officer.request("POST", address, save(token(), row(1, "Price", "40")))
                                .header("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.submit(address, save("", row(1, "Price", "40"))).statusCode())
                .isEqualTo(409);
        assertThat(kept()).isEmpty();
    }

    @Test
    void formThatWasCutOffIsRefused() {
        HttpResponse<String> answer =
                officer.submit(address, "token=" + token() + "&rows=1&action=save&" + row(1, "Price", "40") + "&");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The list arrived incomplete, so nothing was kept.", "value=\"Price\"");
        assertThat(kept()).isEmpty();
    }

    @Test
    void longestListArrivesAndOneRowMoreIsRefused() {
        assertThat(officer.submit(address, save(token(), rows(100))).statusCode())
                .isEqualTo(302);
        assertThat(kept()).hasSize(100);

        HttpResponse<String> answer = officer.submit(address, save(token(), rows(101)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The list may have 100 rows at most. This one has 101.");
        assertThat(kept()).hasSize(100);
    }

    @Test
    void formOfTheMostRowsOfAnyListArrivesWhole() {
        String form = save(token(), rows(Sheet.MOST_ROWS));

        assertThat(officer.submit(address, form).body()).contains("This one has 300.");
    }

    @Test
    void rowsThatWereLeftEmptyAreLeftOut() {
        assertThat(officer.submit(
                                address,
                                save(
                                        token(),
                                        "row.1.name=+&" + row(2, "Price", "40")
                                                + "&row.3.weight=&row.3.mandatory=false"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(kept()).extracting(row -> row.get("name")).containsExactly("Price");
    }

    @Test
    void wrongCellKeepsTheWholeListOutAndEverythingTypedOnThePage() {
        SheetsInTests.keep(CRITERIA, reference, List.of(existing()));

        HttpResponse<String> answer = officer.submit(
                address,
                save(
                        token(),
                        "row.1.number=7&" + row(1, "<b>Bold</b>", "40") + "&" + row(2, "Next", "-1")
                                + "&row.2.budget=lots&row.2.lot=LOT_3&row.2.meaning=" + encoded("\n two\nlines")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "<a href=\"#row-2-weight\">Row 2, Weight: give a number of 0 or more. You wrote “-1”.</a>",
                        "<a href=\"#row-2-budget\">Row 2, Budget: give an amount in pounds, such as 1,234.50. You wrote “lots”.</a>",
                        "value=\"&lt;b&gt;Bold&lt;/b&gt;\"",
                        "value=\"lots\"",
                        "<option value=\"LOT_3\" selected=\"selected\">Lot 3</option>",
                        ">\n\n two\nlines</textarea>",
                        "<input type=\"hidden\" name=\"row.1.number\" value=\"7\">")
                .doesNotContain("<b>Bold");
        assertThat(kept()).containsExactly(existing());
    }

    @Test
    void closedListIsNotChangedAndWhatWasTypedIsShown() {
        String sealed = address + "-SEALED";
        assertThat(officer.get(sealed).body())
                .contains("The list was closed when the tender was released.")
                .doesNotContain("name=\"action\"");

        HttpResponse<String> answer =
                officer.submit(sealed, save("0123456789abcdef0123456789abcdef", row(1, "Late thought", "40")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("What you typed, which is not kept", "Late thought");
        assertThat(SheetsInTests.kept(CRITERIA, reference + "-SEALED")).isEmpty();
    }

    @Test
    void halfWrittenListIsKeptForItsWriterAndNobodyElse() {
        String token = token();
        HttpResponse<String> answer = officer.submit(address, act("later", token, row(1, "Half a thought", "4x")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(officer.get(address + "?later").body())
                .contains("value=\"Half a thought\"", "value=\"4x\"", "You wrote what is below on")
                .contains("What you wrote is kept\n      for you, and for nobody else.");
        assertThat(officer.get(address + "?view=table").body()).doesNotContain("Half a thought");
        assertThat(officer.get(address + "/rows.csv").body()).doesNotContain("Half a thought");
        for (String other : List.of("procurement", "auditor")) {
            assertThat(signedIn(other).get(address).body()).as(other).doesNotContain("Half a thought");
        }
        assertThat(kept()).isEmpty();

        assertThat(officer.submit(address, save(token, row(1, "Whole thought", "40")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(address).body()).contains("Whole thought").doesNotContain("Half a thought");
    }

    @Test
    void whatWasRefusedOrOnlyAddedToIsStillThereNextTime() {
        officer.submit(address, act("add", token(), row(1, "Added to", "4")));
        assertThat(officer.get(address).body()).contains("value=\"Added to\"", "<legend", "Row 2");

        officer.submit(address, save(token(), row(1, "Refused", "4x")));
        assertThat(officer.get(address).body()).contains("value=\"Refused\"");

        assertThat(officer.submit(address, act("discard", token(), row(1, "Refused", "4x")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(address).body()).doesNotContain("Refused", "You wrote what is below on");
    }

    @Test
    void halfWrittenListThatSomebodyElseOvertookSaysSo() {
        officer.submit(address, act("later", token(), row(1, "Mine", "4")));
        SheetsInTests.keep(CRITERIA, reference, List.of(existing()));

        String page = officer.get(address).body();

        assertThat(page).contains(SheetDesk.STALE, "value=\"Mine\"", "What the list says now");
        assertThat(officer.submit(address, save(token(), row(1, "Mine", "4"))).statusCode())
                .as("saved in its place, having seen both")
                .isEqualTo(302);
        assertThat(kept()).singleElement().satisfies(row -> assertThat(row).containsEntry("name", "Mine"));
    }

    @Test
    void moreThanAMillionBytesAreNotKeptHalfWritten() {
        String most = "x".repeat(1_000_000 - "1QUALITY".length());
        assertThat(officer.submit(address, act("later", token(), row(1, most, "1")))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> answer = officer.submit(address, act("later", token(), row(1, most + "x", "1")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(SheetDesk.TOO_LONG.replace("'", "&#39;"));
    }

    @Test
    void closedListKeepsNothingHalfWritten() {
        String sealed = address + "-SEALED";
        assertThat(officer.submit(sealed, act("later", "0".repeat(32), row(1, "Late", "4")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(sealed + "?later").body()).doesNotContain("Late\"", "is kept");
    }

    @Test
    void fileSaysWhatTheListSaysAndIsTakenBackUnchanged() {
        SheetsInTests.keep(CRITERIA, reference, List.of(existing()));
        HttpResponse<String> file = officer.get(address + "/rows.csv");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + CRITERIA + "-" + reference + ".csv\"");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body())
                .isEqualTo(
                        FILE_HEADER
                                + "7,'=Salt &amp; &amp;amp; pepper,40.0,1234.50,2027-03-31,QUALITY,,true,\"one\ntwo\",kept\r\n");

        assertThat(upload(file.body()).statusCode()).isEqualTo(302);

        assertThat(kept()).containsExactly(existing());
    }

    @Test
    void fileIsTakenByLabelsInAnyOrderAndOfAnyKind() {
        String file = """
                Kind;Criterion;Weight;Budget;Applies from;Lot;A tender that fails it is out;What it means
                Social value;Jobs;"10";£1,000;31/03/2027;lot 2;yes;

                """;

        assertThat(upload(file).statusCode()).isEqualTo(302);

        assertThat(kept()).hasSize(1);
        assertThat(kept().get(0))
                .containsEntry("kind", "SOCIAL_VALUE")
                .containsEntry("budget", "1000.00")
                .containsEntry("from", "2027-03-31")
                .containsEntry("lot", "LOT_2")
                .containsEntry("mandatory", "true");
    }

    @Test
    void badLineIsNamedByLineColumnAndReasonAndNothingIsTaken() {
        SheetsInTests.keep(CRITERIA, reference, List.of(existing()));

        HttpResponse<String> answer =
                upload(HEADER + "\nJobs,10,,,SOCIAL_VALUE,,,\n\n\"A\nB\",ten,,,QUALITY,,,\nLast,1,,,NONE,,,\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "<a href=\"#row-2-name\">Line 4, Criterion: write it on one line.</a>",
                        "<a href=\"#row-2-weight\">Line 4, Weight: give a number, such as 12.5. You wrote “ten”.</a>",
                        "<a href=\"#row-3-kind\">Line 6, Kind: choose one of Quality, Price, Social value. You wrote “NONE”.</a>",
                        "value=\"Jobs\"");
        assertThat(kept()).containsExactly(existing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name,weight\\nSalt,1                        | Line 1: the column “budget” is missing. A file takes the place of the whole list, so it needs every column.
            $,colour\\nSalt,1,,,QUALITY,,,,red          | Line 1: this list has no column “colour”. Its columns are number, name, weight, budget, from, kind, lot, mandatory, meaning, standing.
            $,Weight\\nSalt,1,,,QUALITY,,,,1            | Line 1: the column “Weight” is there twice. Leave one of them.
            $\\nSalt,1,,,QUALITY,,,,red                 | Line 2: there is text in a column that has no heading. Remove it.
            $,number\\nSalt,1,,,QUALITY,,,,9            | Row 1: this row is not in the list any more
            %PDF-1.7 and so on                          | This is a PDF, from which rows cannot be read reliably.
            ''                                          | Choose the file that holds the rows.
            """)
    void fileThatIsNotOfThisListIsRefused(String content, String sentence) {
        HttpResponse<String> answer = upload(content.replace("$", HEADER).replace("\\n", "\n"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence.replace("Row 1:", "Line 2:"), "Nothing was kept.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void fileIsAsLongAsTheListMayBe() {
        var file = new StringBuilder(HEADER);
        file.append("\nSalt,0,,,QUALITY,,,".repeat(100));
        assertThat(upload(file.toString()).statusCode()).isEqualTo(302);
        assertThat(kept()).hasSize(100);

        HttpResponse<String> answer =
                upload(file.append("\nSalt,0,,,QUALITY,,,".repeat(20)).toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The list may have 100 rows at most.");
        assertThat(kept()).hasSize(100);
    }

    @Test
    void fileOfSomebodyWhoReadAnEarlierListIsNotTaken() {
        String token = token();
        SheetsInTests.keep(CRITERIA, reference, List.of(existing()));

        HttpResponse<String> answer = officer.submit(
                address + "/rows.csv",
                new Form()
                        .field("token", token)
                        .file("file", "rows.csv", (HEADER + "\nSalt,0,,,QUALITY,,,").getBytes(UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody else has changed this list since you opened it.", "value=\"Salt\"");
        assertThat(kept()).containsExactly(existing());
    }

    @Test
    void filesOfStrangersAreNotRead() {
        assertThat(Caller.anonymous(port)
                        .submit(address + "/rows.csv", new Form().fileOf(1000, "file", "rows.csv"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(signedIn("auditor")
                        .submit(
                                address + "/rows.csv",
                                new Form()
                                        .field("token", token())
                                        .file("file", "rows.csv", (HEADER + "\nSalt,0,,,QUALITY,,,").getBytes(UTF_8)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(kept()).isEmpty();
    }

    private HttpResponse<String> upload(String content) {
        return officer.submit(
                address + "/rows.csv",
                new Form().field("token", token()).file("file", "rows.csv", content.getBytes(UTF_8)));
    }

    private Caller signedIn(String user) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(user, Caller.PASSWORD);
        return caller;
    }

    private String token() {
        Matcher token = TOKEN.matcher(officer.get(address).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<Map<String, String>> kept() {
        return SheetsInTests.kept(CRITERIA, reference);
    }

    private static Map<String, String> existing() {
        return Map.of(
                "number", "7",
                "name", "=Salt & &amp; pepper",
                "weight", "40.0",
                "budget", "1234.50",
                "from", "2027-03-31",
                "kind", "QUALITY",
                "mandatory", "true",
                "meaning", "one\ntwo",
                "standing", "kept");
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String save(String token, String rows) {
        return act("save", token, rows);
    }

    private static String act(String action, String token, String rows) {
        return "token=" + token + "&rows=1&action=" + action + "&" + rows + "&end=end&";
    }

    private static String row(int number, String name, String weight) {
        String cell = "row." + number + ".";
        return cell + "name=" + encoded(name) + "&" + cell + "weight=" + weight + "&" + cell + "kind=QUALITY";
    }

    private static String rows(int count) {
        var rows = new ArrayList<String>();
        for (int row = 1; row <= count; row++) {
            rows.add(row(row, "Criterion " + row, "0") + "&row." + row + ".budget=&row." + row + ".from=&row." + row
                    + ".lot=&row." + row + ".meaning=");
        }
        return String.join("&", rows);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
