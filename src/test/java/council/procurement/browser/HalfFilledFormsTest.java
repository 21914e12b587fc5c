package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.engine.BridgeForms;
import council.procurement.engine.TaskDesk;
import council.procurement.http.Caller;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers find of what they had begun to write, wherever and whenever they go on with it. */
@BrowserTest
class HalfFilledFormsTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    private static final Pattern DRAFTS = Pattern.compile("/api/(tasks|starts)/[^/]+/draft");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private final String reference = "H-" + UUID.randomUUID().toString().substring(0, 30);
    private String task = "";

    @BeforeEach
    void aProposalIsToBeDrafted() {
        runtime.startProcessInstanceByKey("bridge", reference);
        task = open().getId();
        jdbc.sql("delete from start_draft").update();
    }

    @Test
    void whatWasTypedIsThereInAnotherBrowserAndGoesWhenTheTaskIsDone(Visit visit) {
        visit.expect("^401 ");
        Page page = claimed(visit);
        page.evaluate("localStorage.setItem('camunda-form:" + task + "', '{\"title\": \"of an earlier version\"}')");
        page.getByLabel("Title").fill("Half written");
        page.getByLabel("Extend").check();
        page.getByLabel("Evidence").fill("Because it is cheaper by far");
        assertThat(saved(page)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        visit.assertAccessible("saved");
        visit.context().clearCookies();

        Visit elsewhere = visit.another();
        Page there = elsewhere.page();
        elsewhere.signIn("contracts", TASKLIST + "?task=" + task);

        assertThat(there.getByLabel("Title")).hasValue("Half written");
        assertThat(there.getByLabel("Extend")).isChecked();
        assertThat(there.getByLabel("Evidence")).hasValue("Because it is cheaper by far");
        assertThat(there.getByLabel("Supplier")).hasValue("Green & Sons");
        assertThat(said(there)).hasText("This is what you had written on " + savedAt() + ".");
        elsewhere.assertAccessible("written before");

        there.getByLabel("I have checked the figures").check();
        TaskInHand.complete(there);
        assertThat(there.locator(".no-task")).isVisible();
        assertThat(drafts()).isZero();
        assertThat(there.evaluate("Object.keys(localStorage).filter(key => key.startsWith('camunda-form')).length"))
                .isEqualTo(0);
    }

    @Test
    void earlierDraftsInTheBrowserAreRemovedUnread(Visit visit) {
        visit.goTo("/accessibility");
        visit.page().evaluate("localStorage.setItem('camunda-form:" + task + "', '{\"title\": \"left behind\"}')");

        Page page = visit.page();
        visit.signIn("contracts", TASKLIST + "?task=" + task);
        TaskInHand.claim(visit);

        assertThat(page.getByLabel("Title")).hasValue("Grounds");
        assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('camunda-form')).length"))
                .isEqualTo(0);
    }

    @Test
    void onePersonBeginsAnewAndTakesItBack(Visit visit) {
        Page page = claimed(visit);
        page.getByLabel("Title").fill("First thoughts");
        assertThat(saved(page)).containsText("Saved ");
        page.reload();
        assertThat(page.getByLabel("Title")).hasValue("First thoughts");

        button(page, "Begin anew").click();
        assertThat(page.getByLabel("Title")).hasValue("Grounds");
        assertThat(said(page)).hasText("You have begun anew.");
        waitForDrafts(page, 0);

        button(page, "Bring back what you had written").click();
        assertThat(page.getByLabel("Title")).hasValue("First thoughts");
        waitForDrafts(page, 1);
    }

    @Test
    void nothingIsTypedUntilItIsKnownWhatWasWrittenBefore(Visit visit) {
        Page page = claimed(visit);
        page.getByLabel("Title").fill("First thoughts");
        assertThat(saved(page)).containsText("Saved ");
        page.locator("button.unclaim").click();
        assertThat(page.getByLabel("Title")).hasValue("Grounds");
        var late = new ArrayList<Route>();
        page.route(DRAFTS, late::add);
        page.locator("button.claim").click();
        page.waitForCondition(() -> !late.isEmpty());

        page.getByLabel("Title").focus();
        page.keyboard().type("Too early");
        assertThat(page.getByLabel("Title")).hasValue("Grounds");
        page.unroute(DRAFTS);
        late.forEach(Route::resume);

        assertThat(page.getByLabel("Title")).hasValue("First thoughts");
        TaskInHand.waitUntilItCanBeFilledIn(page);
        page.getByLabel("Category code").fill("45000000");
        waitForDraft(page, "code", "45000000");
        waitForDraft(page, "title", "First thoughts");
    }

    @Test
    void whatTheRegisterSaysNowIsShownAndWhatItSaidBeforeIsNot(Visit visit) {
        Page page = claimed(visit);
        page.getByLabel("Title").fill("Half written");
        assertThat(saved(page)).containsText("Saved ");

        BridgeForms.end(reference, LocalDate.of(2030, 6, 30));
        page.reload();
        assertThat(page.getByLabel("Title")).hasValue("Half written");
        assertThat(page.getByLabel("End date")).hasValue("30/06/2030");
        assertThat(page.getByLabel("Supplier")).hasValue("Greener & Sons");
        assertThat(page.locator(".octant-draft li")).hasCount(0);

        page.getByLabel("End date").fill("31/12/2030");
        page.getByLabel("End date").blur();
        waitForDraft(page, "endDate", "2030-12-31");
        BridgeForms.end(reference, LocalDate.of(2031, 3, 31));
        page.reload();
        assertThat(page.getByLabel("End date")).hasValue("31/12/2030");
        assertThat(page.locator(".octant-draft li"))
                .hasText("End date: Octant had filled in 30/06/2030 and would fill in 31/03/2031 now. What you wrote"
                        + " still stands.");
        visit.assertAccessible("overtaken");
    }

    @Test
    void whoeverTakesTheTaskOverSeesNothingOfIt(Visit visit) {
        Person colleague = new Person("contracts2", Set.of("contract-managers"));
        desk.claim(colleague, task);
        desk.complete(colleague, task, Map.of("title", "Grounds", "route", "INSOURCE", "confirmed", true));
        task = open().getId();
        Page page = claimed(visit);
        page.getByLabel("Comment").fill("Between you and me");
        assertThat(saved(page)).containsText("Saved ");
        page.locator("button.unclaim").click();
        assertThat(page.locator("button.claim")).isVisible();
        assertThat(page.getByLabel("Comment")).hasValue("");

        Visit other = visit.another();
        Page theirs = other.page();
        other.signIn("head", TASKLIST + "?task=" + task);
        TaskInHand.claim(other);
        assertThat(theirs.getByLabel("Comment")).hasValue("");
        theirs.getByLabel("Comment").fill("In public");
        assertThat(saved(theirs)).containsText("Saved ");
        theirs.locator("button.unclaim").click();
        assertThat(theirs.locator("button.claim")).isVisible();

        page.reload();
        TaskInHand.claim(visit);
        assertThat(page.getByLabel("Comment")).hasValue("Between you and me");
        assertThat(said(page)).containsText("This is what you had written on ");
    }

    @Test
    void whoeverIsSignedOutWhileTypingIsToldAndLosesNothing(Visit visit) {
        visit.expect("^401 |^403 PUT ");
        Page page = claimed(visit);
        visit.context().clearCookies();
        page.getByLabel("Title").fill("Written too late");

        Locator warning = page.locator(".octant-unsaved");
        assertThat(warning).containsText("You are signed out, and what you wrote last is not saved yet.");
        TaskInHand.button(page).focus();
        visit.assertAccessible("signed out");
        assertThat(page.getByLabel("Title")).hasValue("Written too late");

        Page window = visit.context()
                .waitForPage(() -> warning.getByRole(AriaRole.LINK).click());
        window.locator("input[type=text]").fill("contracts");
        window.locator("input[type=password]").fill(Caller.PASSWORD);
        window.locator("main button[type=submit]").click();
        assertThat(window.locator(".task-filters .item").first()).isVisible();

        assertThat(saved(page)).containsText("Saved ");
        assertThat(warning).isEmpty();
        waitForDraft(page, "title", "Written too late");
    }

    @Test
    void whatCannotBeSavedNowIsSavedLater(Visit visit) {
        Page page = claimed(visit);
        page.route(DRAFTS, route -> route.abort());
        page.getByLabel("Title").fill("Written in the dark");
        Locator warning = page.locator(".octant-unsaved");
        assertThat(warning).containsText("Octant does not answer, so what you wrote last is not saved yet.");

        page.unroute(DRAFTS);

        assertThat(saved(page)).containsText("Saved ");
        assertThat(warning).isEmpty();
        waitForDraft(page, "title", "Written in the dark");
    }

    @Test
    void formThatIsLeftInHasteIsSaved(Visit visit) {
        Page page = claimed(visit);
        page.getByLabel("Title").fill("In haste");
        page.keyboard().press("Tab");

        page.navigate("about:blank");

        waitForDraft(page, "title", "In haste");
    }

    @Test
    void formThatIsSentInHasteLeavesNothingBehind(Visit visit) {
        Page page = claimed(visit);
        page.getByLabel("Title").fill("In haste");
        page.getByLabel("Bring in house").check();
        page.getByLabel("I have checked the figures").check();

        TaskInHand.complete(page);

        assertThat(page.locator(".no-task")).isVisible();
        page.waitForTimeout(1500);
        assertThat(drafts()).isZero();
    }

    @Test
    void startFormIsKeptUntilTheProcessIsStarted(Visit visit) {
        Page page = visit.page();
        visit.signIn("contracts", TASKLIST);
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog a", new Page.LocatorOptions().setHasText("Bridge"))
                .click();
        assertThat(page.getByLabel("Reference")).hasValue("SBC-TRY");
        page.getByLabel("Reference").fill(reference + "-2");
        assertThat(saved(page)).containsText("Saved ");

        page.reload();
        assertThat(page.getByLabel("Reference")).hasValue(reference + "-2");
        assertThat(said(page)).containsText("This is what you had written on ");
        visit.assertAccessible("start form written before");
        page.locator(".modal-dialog button", new Page.LocatorOptions().setHasText("Start"))
                .click();

        assertThat(page.locator(".modal-dialog")).isHidden();
        assertThat(jdbc.sql("select count(*) from start_draft")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Opened by the officer who has taken it, and fit to be written in. */
    private Page claimed(Visit visit) {
        desk.claim(new Person("contracts", Set.of("contract-managers")), task);
        Page page = visit.page();
        page.waitForResponse(DRAFTS, () -> visit.signIn("contracts", TASKLIST + "?task=" + task));
        assertThat(page.locator("button.unclaim")).isVisible();
        TaskInHand.waitUntilItCanBeFilledIn(page);
        visit.settle();
        return page;
    }

    private static Locator saved(Page page) {
        return page.locator(".octant-saved[role=status]");
    }

    private static Locator said(Page page) {
        return page.locator(".octant-draft [role=status]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String savedAt() {
        return jdbc.sql("select saved_at from task_draft where task_id = ?")
                .param(task)
                .query((row, index) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .map(moment -> MOMENT.format(moment.atZone(CouncilTime.LONDON)))
                .orElseThrow();
    }

    private long drafts() {
        return jdbc.sql("select count(*) from task_draft where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private void waitForDrafts(Page page, int number) {
        page.waitForCondition(() -> drafts() == number);
    }

    private void waitForDraft(Page page, String field, String value) {
        page.waitForCondition(() -> jdbc.sql("select fields ->> ? from task_draft where task_id = ?")
                .params(field, task)
                .query(String.class)
                .list()
                .equals(List.of(value)));
    }

    private Task open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }
}
