package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.sourcing.SheetsInTests;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of a procurement in a browser: written, mended, read, wide and narrow, without scripts and by two people. */
@BrowserTest
class SheetPagesTest {

    private static final String CRITERIA = "award-criteria-in-tests";
    private static final String SCORES = "scores-in-tests";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final String reference = "SHEET-" + UUID.randomUUID();
    private final String address = "/sheets/" + CRITERIA + "/" + reference;

    @Test
    void listIsWrittenRowByRowMendedAndKept(Visit visit) {
        visit.expect("^400 POST ");
        visit.page().setViewportSize(1400, 1900);
        visit.signIn("officer", address);
        Page page = visit.page();
        assertThat(page.locator("h1")).containsText("By which criteria will the contract be awarded?");
        assertThat(page.locator("main")).containsText("0 of 100 per cent are given out.");
        assertThat(page.locator(".octant-sheet__row")).hasCount(1);
        visit.assertAccessible("begun");

        field(page, 1, "name").fill("Quality of care");
        field(page, 1, "weight").fill("60,5");
        field(page, 1, "meaning").fill("How well people are looked after.\n\nAt all hours.");
        field(page, 1, "from").fill("31/02/2027");
        page.locator("#row-1-mandatory").check();
        field(page, 1, "lot").selectOption("LOT_2");
        button(page, "Add another").click();

        assertThat(page.locator(".octant-sheet__row")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("#row-2$"));
        assertThat(field(page, 1, "weight")).hasValue("60,5");
        assertThat(field(page, 1, "meaning")).hasValue("How well people are looked after.\n\nAt all hours.");
        assertThat(page.locator("#row-1-mandatory")).isChecked();
        assertThat(field(page, 1, "lot")).hasValue("LOT_2");

        field(page, 2, "name").fill("Price");
        field(page, 2, "weight").fill("40");
        page.locator("#row-2")
                .getByLabel("Price", new Locator.GetByLabelOptions().setExact(true))
                .check();
        field(page, 2, "budget").fill("£1,234.50");
        button(page, "Save").click();

        assertThat(page).hasTitle(Pattern.compile("^Error: Award criteria"));
        assertThat(page.getByRole(AriaRole.ALERT).locator("li")).hasText(new String[] {
            "Row 1, Weight: give a number, such as 12.5. You wrote “60,5”.",
            "Row 1, Applies from: give a real day, such as 31/03/2027 or 2027-03-31. You wrote “31/02/2027”.",
            "Row 1, Kind: choose an answer."
        });
        visit.assertAccessible("refused");
        page.getByRole(AriaRole.ALERT).locator("a").nth(2).click();
        assertThat(page.locator("#row-1-kind")).isFocused();
        assertThat(page.locator("#row-2-kind-2")).isChecked();
        assertThat(SheetsInTests.kept(CRITERIA, reference)).isEmpty();

        field(page, 1, "weight").fill("60.5");
        field(page, 1, "from").fill("2027-03-31");
        page.locator("#row-1-kind").check();
        field(page, 1, "name").press("Enter");

        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Row 2, Weight: give out no more than 100 per cent in all.");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The weights come to more than 100.");
        field(page, 2, "weight").fill("39.5");
        button(page, "Save").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The list is kept.");
        assertThat(page.locator("main")).containsText("100 of 100 per cent are given out.");
        assertThat(field(page, 1, "from")).hasValue("31/03/2027");
        assertThat(field(page, 2, "budget")).hasValue("1234.50");
        visit.assertAccessible("kept");
        assertThat(SheetsInTests.kept(CRITERIA, reference)).hasSize(2);

        page.getByText("The list as a table").click();
        assertThat(page.locator("tbody tr").last()).containsText("£1,234.50");
        assertThat(page.locator("tbody tr").first()).containsText("31 March 2027");
        visit.assertAccessible("table");
        assertThat(page.pdf()).isNotEmpty();
    }

    @Test
    void rowIsRemovedAndNothingElseIsLost(Visit visit) {
        visit.signIn("officer", address);
        Page page = visit.page();
        for (int row = 1; row <= 3; row++) {
            field(page, row, "name").fill("Criterion " + row);
            button(page, "Add another").click();
        }

        page.locator("#row-2").getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator(".octant-sheet__row")).hasCount(3);
        assertThat(field(page, 1, "name")).hasValue("Criterion 1");
        assertThat(field(page, 2, "name")).hasValue("Criterion 3");
        assertThat(page.locator("main")).containsText("What is below is not kept yet.");
        visit.assertAccessible("removed");

        field(page, 3, "name").fill("Half a thought");
        button(page, "Keep for later").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("What you wrote is kept for you, and for nobody else.");
        visit.assertAccessible("for later");
        visit.goTo("/");
        visit.goTo(address);
        assertThat(field(page, 3, "name")).hasValue("Half a thought");
        button(page, "Throw away what I wrote").click();
        assertThat(page.locator(".octant-sheet__row")).hasCount(1);
    }

    @Test
    void narrowScreensShowEverythingWithoutScrollingSideways(Visit visit) {
        visit.page().setViewportSize(320, 1900);
        SheetsInTests.keep(CRITERIA, reference, List.of(row("60"), row("40")));
        SheetsInTests.keep(
                SCORES,
                reference,
                List.of(Map.of("bidder", "Gründlich & Söhne " + "x".repeat(60), "price", "1234567.89")));
        visit.signIn("officer", address);
        for (String page : List.of(address, address + "?view=table", "/sheets/" + SCORES + "/" + reference)) {
            visit.goTo(page);
            visit.assertAccessible("narrow " + page);
            assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);
        }
        visit.goTo("/");
    }

    @Test
    void givenRowsAreFilledInAndNoneIsAdded(Visit visit) {
        SheetsInTests.keep(
                SCORES,
                reference,
                List.of(
                        Map.of("bidder", "Green Ltd", "price", "1000"),
                        Map.of("bidder", "Blue Ltd", "price", "1200.50")));
        visit.signIn("officer", "/sheets/" + SCORES + "/" + reference);
        Page page = visit.page();
        assertThat(page.locator("#row-2 legend")).hasText("Row 2: Blue Ltd");
        assertThat(page.locator("#row-2")).containsText("£1,200.50");
        assertThat(button(page, "Add another")).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove")))
                .hasCount(0);
        visit.assertAccessible("given");

        field(page, 1, "score").fill("5");
        field(page, 2, "score").fill("0");
        button(page, "Save").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The list is kept.");
        assertThat(SheetsInTests.kept(SCORES, reference))
                .containsExactly(
                        Map.of("bidder", "Green Ltd", "price", "1000.00", "score", "5"),
                        Map.of("bidder", "Blue Ltd", "price", "1200.50", "score", "0"));
    }

    @Test
    void whoOnlyReadsGetsATableAndTheReason(Visit visit) {
        SheetsInTests.keep(CRITERIA, reference, List.of(row("60")));
        visit.signIn("auditor", address);

        assertThat(visit.page().locator("main"))
                .containsText("Procuring officers and corporate procurement change this list.");
        assertThat(visit.page().locator("main form")).hasCount(0);
        assertThat(visit.page().locator("tbody tr")).hasCount(1);
        visit.assertAccessible("read");
    }

    @Test
    void secondOfTwoIsToldAndLosesNothing(Visit visit) {
        visit.expect("^409 POST ");
        SheetsInTests.keep(CRITERIA, reference, List.of(row("60")));
        visit.signIn("officer", address);
        Page page = visit.page();
        field(page, 1, "name").fill("Mine");
        SheetsInTests.keep(CRITERIA, reference, List.of(row("60"), row("40")));

        button(page, "Save").click();

        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Somebody else has changed this list since you opened it.");
        assertThat(field(page, 1, "name")).hasValue("Mine");
        assertThat(page.locator("#now + table tbody tr")).hasCount(2);
        visit.assertAccessible("overtaken");
        assertThat(SheetsInTests.kept(CRITERIA, reference)).hasSize(2);

        button(page, "Save mine in its place").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The list is kept.");
        assertThat(SheetsInTests.kept(CRITERIA, reference)).hasSize(1);
    }

    @Test
    void everythingWorksWithoutScripts(Visit visit) {
        visit.signIn("officer", address);
        String cookies = visit.page().url();
        try (BrowserContext plain = visit.context()
                .browser()
                .newContext(Visit.options()
                        .setJavaScriptEnabled(false)
                        .setStorageState(visit.context().storageState()))) {
            Page page = plain.newPage();
            page.navigate(cookies);
            field(page, 1, "name").fill("Price");
            field(page, 1, "weight").fill("100");
            page.locator("#row-1-kind-2").check();
            button(page, "Add another").click();
            field(page, 2, "name").fill("Not this one");
            page.locator("#row-2").getByRole(AriaRole.BUTTON).click();
            button(page, "Save").click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("The list is kept.");
        }
        assertThat(SheetsInTests.kept(CRITERIA, reference)).hasSize(1);
    }

    @Test
    void formOfATaskLeadsToItsListAndKeepsWhatIsHalfFilledIn(Visit visit) {
        runtime.startProcessInstanceByKey("bridge", reference);
        Task task =
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        visit.signIn("contracts", "/camunda/app/tasklist/default/#/?task=" + task.getId());
        Page form = visit.page();
        TaskInHand.claim(visit);
        form.getByLabel("Title").fill("Half filled in");
        Locator link = form.locator(".fjs-form-field-text a");
        assertThat(link).hasText("Award criteria: no rows yet, 0 of 100 per cent");
        visit.assertAccessible("link");

        Page list = visit.context().waitForPage(link::click);

        assertThat(list).hasURL(Pattern.compile(address + "$"));
        assertThat(list.locator("h1")).containsText("By which criteria will the contract be awarded?");
        assertThat(form.getByLabel("Title")).hasValue("Half filled in");
        SheetsInTests.keep(CRITERIA, reference, List.of(row("60"), row("40")));
        list.close();
        form.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(link).hasText("Award criteria: 2 rows, 100 of 100 per cent");
        form.getByLabel("Title").fill("Filled in further");
        assertThat(link).hasText("Award criteria: 2 rows, 100 of 100 per cent");
    }

    private static Map<String, String> row(String weight) {
        return Map.of(
                "number",
                weight,
                "name",
                "Criterion of " + weight,
                "weight",
                weight,
                "kind",
                "QUALITY",
                "standing",
                "kept");
    }

    private static Locator field(Page page, int row, String key) {
        return page.locator("#row-" + row + "-" + key);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
