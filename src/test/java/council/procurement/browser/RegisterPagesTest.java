package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import council.procurement.http.Caller;
import council.procurement.register.ImportMode;
import council.procurement.register.ImportRounds;
import council.procurement.register.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The public register, and how a register comes in, in a browser: wide, narrow, and without scripts. */
@BrowserTest
class RegisterPagesTest {

    private static final String HEADER =
            "Contract Ref,Contract Title,Supplier,Start Date,End Date,Contract Value,Department\n";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRounds rounds;

    private final String mark = "B" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everybodyFindsAContractAndReadsIt(Visit visit) throws IOException {
        commit(row("A/1", "Salt", "31/03/2031") + row("B", "Sand", "31/03/2032"));
        Page page = visit.page();

        visit.goTo("/register");
        page.getByLabel("Words").fill(mark + " salt");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("caption")).containsText("1 to 1 of 1 contract in force");
        visit.assertAccessible("register");

        page.getByText("Salt").first().click();
        assertThat(page.locator("h1")).hasText(Pattern.compile(mark + "-A/1\\s+Salt"));
        assertThat(page.locator("dl")).containsText("Gritty Ltd");
        visit.assertAccessible("contract");

        page.locator(".govuk-back-link").click();
        page.getByLabel("Words").fill("nothing like this at all");
        page.getByLabel("Words").press("Enter");
        assertThat(page.getByText("No contract is like that.")).isVisible();
        visit.assertAccessible("register empty");
    }

    @Test
    void registerIsBroughtIn(Visit visit) {
        Page page = visit.page();
        visit.signIn("procurement", "/imports");
        visit.assertAccessible("imports");

        choose(page, row("A", "Salt", "31/03/2031") + row("B", "Sand", "31/03/2020"));
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(page.getByText("Waiting for its turn.")).isVisible();
        visit.assertAccessible("import running");

        rounds.carryOut();
        // The page says by itself that it is over.
        assertThat(page.locator("h2").first()).hasText("What would happen");
        assertThat(page.locator("table")).containsText("End Date");
        visit.assertAccessible("import dry run");

        page.getByText("Commit to the register").click();
        assertThat(page.getByText("Waiting for its turn.")).isVisible();
        rounds.carryOut();
        assertThat(page.locator("h2").first()).hasText("What happened");
        page.getByText("See the contracts register").click();
        page.getByLabel("Words").fill(mark);
        page.getByLabel("Words").press("Enter");
        assertThat(page.locator("tbody")).containsText("Salt");
    }

    @Test
    void fileThatIsNoRegisterIsAnsweredAboveTheForm(Visit visit) {
        visit.expect("^422 POST ");
        visit.signIn("procurement", "/imports");
        Page page = visit.page();

        page.getByLabel("The file that holds the register")
                .setInputFiles(new FilePayload("letter.csv", "text/csv", "Dear Sir,\nor Madam\n".getBytes(UTF_8)));
        page.getByText("Start the dry run").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a problem");
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        visit.assertAccessible("imports refused");
    }

    @Test
    void fileThatIsTooLargeIsAnsweredWithAPage(Visit visit) {
        visit.expect("^413 POST ");
        visit.signIn("procurement", "/imports");
        Page page = visit.page();

        page.evaluate("""
                () => {
                  const file = new File([new Uint8Array(100 * 1024 * 1024)], 'large.csv');
                  const transfer = new DataTransfer();
                  transfer.items.add(file);
                  document.querySelector('input[type=file]').files = transfer.files;
                }""");
        page.getByText("Start the dry run").click();

        assertThat(page.locator("h1")).hasText("The file is too large");
        assertThat(page.locator("main")).containsText("larger than 50 MB");
        visit.assertAccessible("import too large");
    }

    @Test
    void pagesFitANarrowScreen(Visit visit) throws IOException {
        commit(row("A-reference-that-is-so-long-that-no-narrow-screen-has-room-for-it", "Salt", "31/03/2031"));
        long dry = submit(
                row("C", "Averyveryverylongwordthatdoesnotendandfitsnowherewhateveronedoes", "31/03/2020"),
                ImportMode.DRY_RUN);
        rounds.carryOut();
        long running = submit(row("D", "Salt", "31/03/2031"), ImportMode.DRY_RUN);
        visit.page().setViewportSize(320, 640);
        visit.signIn("procurement", "/imports");

        for (String path : new String[] {
            "/imports",
            "/imports/" + running,
            "/imports/" + dry,
            "/register",
            "/register?query=" + mark,
            "/register/" + mark + "-A-reference-that-is-so-long-that-no-narrow-screen-has-room-for-it"
        }) {
            visit.goTo(path);
            visit.assertAccessible("narrow " + path.replaceAll("[0-9A-F]{6,}", ""));
            assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);
        }
        rounds.carryOut();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 768, 1024, 1025, 1280})
    void registerFitsEveryWidth(int width, Visit visit) throws IOException {
        commit(row("W-2026-09-30-c5f2d1aa-93b1", "Salt_and_sand_for_all_depots_of_the_borough", "30/09/2031"));
        visit.page().setViewportSize(width, 800);

        visit.goTo("/register?query=" + mark);

        visit.screenshot("register " + width);
        assertThat(visit.page().locator("tbody")).containsText("30 September 2031");
        assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", width);
    }

    @Test
    void registerIsBroughtInWithoutScripts(Visit visit) {
        visit.goTo("/");
        String address = visit.page().url();
        try (BrowserContext plain =
                visit.context().browser().newContext(Visit.options().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(address + "imports");
            page.locator("#username").fill("procurement");
            page.locator("#password").fill(Caller.PASSWORD);
            page.locator("main button[type=submit]").click();
            choose(page, row("A", "Salt", "31/03/2031"));
            assertThat(page.getByText("Waiting for its turn.")).isVisible();

            rounds.carryOut();
            assertThat(page.locator("h2").first()).hasText("What would happen");

            page.getByText("Commit to the register").click();
            assertThat(page.getByText("Waiting for its turn.")).isVisible();
            rounds.carryOut();
            assertThat(page.locator("h2").first()).hasText("What happened");
        }
    }

    @Test
    void onlyThoseWhoMayImportAreLedThere(Visit visit) {
        visit.expect("^403 GET ");
        Page page = visit.page();
        visit.signIn("contracts", "/");
        assertThat(importLinks(page)).hasCount(2);
        page.getByText("Sign out").click();

        visit.fillInSignIn("officer");
        assertThat(importLinks(page)).hasCount(0);
        visit.goTo("/imports");
        assertThat(page.locator("h1")).hasText("This is not for you");
    }

    private static Locator importLinks(Page page) {
        return page.locator("a[href='/imports']");
    }

    private void choose(Page page, String rows) {
        page.getByLabel("The file that holds the register")
                .setInputFiles(new FilePayload("register.csv", "text/csv", (HEADER + rows).getBytes(UTF_8)));
        page.getByText("Start the dry run").click();
    }

    private void commit(String rows) throws IOException {
        submit(rows, ImportMode.COMMIT);
        rounds.carryOut();
    }

    private long submit(String rows, ImportMode mode) throws IOException {
        byte[] bytes = (HEADER + rows).getBytes(UTF_8);
        return imports.submit("register.csv", new ByteArrayInputStream(bytes), bytes.length, mode, "procurement");
    }

    private String row(String reference, String title, String end) {
        return mark + "-" + reference + "," + title + ",Gritty Ltd,01/04/2025," + end + ",1250000.50,Highways\n";
    }
}
