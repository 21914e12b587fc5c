package council.procurement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.register.ContractReference;
import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.ImportRounds;
import council.procurement.register.Imports;
import council.procurement.rules.CouncilTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody reads the contracts register, without signing in. */
@OctantTest
class RegisterPageTest {

    private static final String HEADER =
            "OrganisationLabel,ContractReference,ContractTitle,OrganisationalUnit,Description,"
                    + "StartDate,EndDate,ContractValue,SupplierName,ContactName,ContactEmail,ContractOwner,Notes\n";
    private static final Path SAMPLE = Path.of("src/main/resources/static/assets/register-sample.csv");

    @LocalServerPort
    private int port;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-1",
                "2024/07/1",
                "a b",
                "50%",
                "a%2Fb",
                "v1.2",
                "é–ŵ",
                "a+b&c=d",
                "a//b",
                "back\\slash",
                "a;b",
                "a?b#c",
                "~tilde",
                "a/../b",
                "{id}",
                "\"x\"",
                "<b>"
            })
    void everyReferenceHasItsPage(String written) throws IOException {
        String reference = mark + written;
        taken(line(reference, "Salt", "31/03/2031"));

        HttpResponse<String> list = get("/register?query=" + mark);
        var link = Pattern.compile("<a class=\"govuk-link\" href=\"([^\"]+)\">Salt</a>")
                .matcher(list.body());

        assertThat(link.find()).as(list.body()).isTrue();
        HttpResponse<String> page = get(link.group(1).replace("&amp;", "&"));
        assertThat(page.statusCode()).as(link.group(1)).isEqualTo(200);
        assertThat(page.body()).contains("Gritty Ltd", "1 April 2025", "31 March 2031");
        assertThat(link.group(1).replace("&amp;", "&")).isEqualTo(RegisterAddress.of(new ContractReference(reference)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024/07/1", "a b", "50%", "a%2Fb", "é–ŵ", "a+b&c=d", "v1.2"})
    void referenceEncodedAsAWholeIsFoundToo(String written) throws IOException {
        taken(line(mark + written, "Salt", "31/03/2031"));

        String address = "/register/" + URLEncoder.encode(mark + written, UTF_8).replace("+", "%20");

        assertThat(get(address).statusCode()).as(address).isEqualTo(200);
    }

    @Test
    void contractThatIsNotThereIsSaid() {
        HttpResponse<String> answer = get("/register/no/such%20one");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("The register has no contract “no/such one”.");
        assertThat(get("/register?reference=").statusCode()).isEqualTo(404);
        assertThat(get("/register/").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register/%2e%2e/imports",
                "/register/..%2f..%2fimports",
                "/register/%252e%252e%252fimports",
                "/register//imports",
                "/register/%2Fimports",
                "/imports%2F1",
                "/camunda%2Fapp/",
                "/api%2Fcontracts"
            })
    void encodedSlashesLeadNowhereElse(String address) {
        assertThat(get(address).statusCode()).isIn(400, 404);
    }

    @Test
    void onlyWhatIsPublicIsShown() throws IOException {
        taken(line(mark + "-A", "Salt", "31/03/2031"));

        for (String address :
                List.of("/register?query=" + mark, "/register/" + mark + "-A", "/register.csv?query=" + mark)) {
            assertThat(get(address).body())
                    .contains(mark + "-A", "Gritty Ltd")
                    .doesNotContain("jo.bloggs@", "Jo Bloggs", "Ola Owner", "Ask Jo", "GOLD", "SILVER", "BRONZE");
        }
    }

    @Test
    void whatPeopleWroteIsTextAndNeverMarkup() throws IOException {
        taken(line(mark + "-A", "<script>alert(1)</script>", "31/03/2031"));

        assertThat(get("/register?query=" + mark).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(get("/register/" + mark + "-A").body()).doesNotContain("<script>alert");
        assertThat(get("/register?query=%22%3E%3Cscript%3Ealert(2)").body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            query=                              | ABC
            query=depot                         | AB
            query=SALT+depot                    | A
            query=salt                          | A
            query=salt'+or+'a'%3D'a             |
            query=salt%5C                       |
            query=nothing-like-this             |
            query=%25                           |
            query=_                             |
            query=%00                           | ABC
            status=ended                        | D
            status=all                          | DABC
            supplier=gritty                     | AB
            supplier=kerb                       | C
            department=Highways                 | AB
            department=Waste                    | C
            endsWithin=3                        | A
            endsWithin=12                       | AB
            sort=title                          | CBA
            sort=value                          | BCA
            sort=end                            | ABC
            page=7                              | ABC
            page=nonsense                       | ABC
            """)
    void contractsAreFound(String asked, String expected) throws IOException {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        taken(row("A", "Salt", "Highways", "For the depot", today.plusMonths(2), 100, "Gritty Ltd")
                + row("B", "Lorries", "Highways", "At the depot", today.plusMonths(11), 900, "Gritty Ltd")
                + row("C", "Bins", "Waste", "For streets", today.plusMonths(30), 500, "Kerbside Ltd")
                + row("D", "Old salt", "Highways", "", today.minusMonths(2), 100, "Gritty Ltd"));

        // Everything is asked for among the contracts of this test only.
        String query =
                asked.contains("query=") ? asked.replace("query=", "query=" + mark + "+") : asked + "&query=" + mark;

        assertThat(letters(get("/register?" + query).body(), ">(" + mark + "-[A-D])<"))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(letters(get("/register.csv?" + query).body(), ",(" + mark + "-[A-D]),"))
                .isEqualTo(sorted(expected == null ? "" : expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=Ended    | Give “status” as one of: current, ended, all.
            sort=upwards    | Give “sort” as one of: end, start, title, supplier, value.
            endsWithin=0    | Give “endsWithin” as a number of months from 1 to 120.
            endsWithin=121  | Give “endsWithin” as a number of months from 1 to 120.
            endsWithin=soon | Give “endsWithin” as a number of months from 1 to 120.
            """)
    void whatCannotBeAskedForIsSaid(String asked, String sentence) {
        for (String path : List.of("/register?", "/register.csv?")) {
            assertThat(get(path + asked).statusCode()).isEqualTo(400);
            assertThat(get(path + asked).body()).contains(sentence);
        }
    }

    @Test
    void listHasPagesThatKeepWhatWasAskedFor() throws IOException {
        var rows = new StringBuilder();
        for (int i = 10; i < 36; i++) {
            rows.append(line(mark + "-" + i, "Salt & sand", "31/03/2031"));
        }
        taken(rows.toString());

        String first = get("/register?sort=title&query=" + mark + "+%26").body();
        String second =
                get("/register?sort=title&page=2&query=" + mark + "+%26").body();

        assertThat(first)
                .contains("1 to 25 of 26 contracts in force", "Together worth £2,600 without VAT", "Page 1 of 2")
                .contains("/register?query=" + mark + "%20%26&amp;sort=title&amp;page=2")
                .contains("/register.csv?query=" + mark + "%20%26\"");
        assertThat(second)
                .contains("26 to 26 of 26", mark + "-35", "Previous")
                .doesNotContain(mark + "-34", "Next page");
    }

    @Test
    void whatIsPublishedCanBeImportedAndChangesNothing() throws IOException {
        ImportReport first = taken(Files.readString(SAMPLE).replace("ABC", mark), "");
        assertThat(List.of(first.created(), first.rejected())).containsExactly(4L, 0L);
        taken(line(mark + "-F", "\"=HYPERLINK(\"\"http://x\"\")\"", "31/03/2031")
                + line(mark + "-G", "\"Grit & salt, \"\"best\"\"\"", "30/04/2025"));
        String before = register();

        String published = get("/register.csv?status=all&query=" + mark).body();
        ImportReport again = taken(published, "");

        assertThat(published.lines().findFirst())
                .hasValue("\uFEFF" + Files.readAllLines(SAMPLE).get(0).substring(1));
        assertThat(published).contains("'=HYPERLINK");
        assertThat(again.failure()).isNull();
        assertThat(List.of(again.rows(), again.unchanged(), again.updated(), again.created(), again.rejected()))
                .containsExactly(6L, 6L, 0L, 0L, 0L);
        assertThat(register()).isEqualTo(before);
        assertThat(get("/register.csv?status=all&query=" + mark).body()).isEqualTo(published);
    }

    @Test
    void publishedFileDoesNotUndoWhatOctantDecidedMeanwhile() throws IOException {
        taken(line(mark + "-A", "Salt", "31/03/2031"));
        jdbc.sql("update contract set end_date = date '2033-03-31' where reference = ?")
                .param(mark + "-A")
                .update();

        String published = get("/register.csv?query=" + mark).body();
        ImportReport again = taken(published.replace(",Salt,", ",Rock salt,"), "");

        assertThat(published).contains("31/03/2033");
        assertThat(again.updated()).isEqualTo(1);
        assertThat(jdbc.sql("select sentence from timeline where reference = ? order by entry desc limit 1")
                        .param(mark + "-A")
                        .query(String.class)
                        .single())
                .isEqualTo("Changed by line 2 of register.csv: ContractTitle from “Salt” to “Rock salt”.");
    }

    @Test
    void everybodyMayKeepItForAWhileAndStaffPagesAreNotKept() throws IOException {
        taken(line(mark + "-A", "Salt", "31/03/2031"));
        Caller staff = Caller.anonymous(port);
        staff.signIn("contracts", Caller.PASSWORD);

        for (String address : List.of("/register", "/register/" + mark + "-A", "/register.csv")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300, public");
            assertThat(answer.headers().allValues("Vary")).contains("Cookie");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(staff.get(address).headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
        }
        assertThat(get("/register.csv")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .matches("attachment; filename=\"contracts-register-\\d{4}-\\d\\d-\\d\\d.csv\"");
        assertThat(get("/register.csv").headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    }

    private HttpResponse<String> get(String path) {
        return Caller.anonymous(port).get(path);
    }

    private ImportReport taken(String rows) throws IOException {
        return taken(rows, HEADER);
    }

    private ImportReport taken(String rows, String header) throws IOException {
        byte[] bytes = (header + rows).getBytes(UTF_8);
        long id = imports.submit(
                "register.csv", new ByteArrayInputStream(bytes), bytes.length, ImportMode.COMMIT, "procurement");
        rounds.carryOut();
        return imports.find(id).orElseThrow();
    }

    private static String line(String reference, String title, String end) {
        return "Anyborough,\"" + reference.replace("\"", "\"\"") + "\"," + title + ",Highways,For the depot,01/04/2025,"
                + end + ",100,Gritty Ltd,Jo Bloggs,jo.bloggs@example.gov.uk,Ola Owner,Ask Jo\n";
    }

    private String row(
            String letter, String title, String unit, String description, LocalDate end, int value, String supplier) {
        return "Anyborough," + mark + "-" + letter + "," + title + "," + unit + "," + description + ",01/04/2020," + end
                + "," + value + "," + supplier + ",,,,\n";
    }

    private String register() {
        return jdbc.sql("select * from contract where reference like ? order by reference")
                .param(mark + "%")
                .query()
                .listOfRows()
                .toString();
    }

    private static String letters(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1).substring(found.group(1).length() - 1))
                .collect(Collectors.joining());
    }

    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
