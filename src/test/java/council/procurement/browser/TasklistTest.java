package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers at work in Tasklist. */
@BrowserTest
class TasklistTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final String reference = "TASKLIST-" + UUID.randomUUID();

    private String task = "";

    @BeforeEach
    void aProposalIsToBeDrafted() {
        runtime.startProcessInstanceByKey("bridge", reference);
        task = open().getId();
    }

    @Test
    void everyViewIsAccessible(Visit visit) {
        Page page = visit.page();
        visit.expect("^422 POST ");
        visit.signInOnItsPage("contracts", TASKLIST);
        assertThat(page.locator("ol.tasks-list li.task, .task-filters .item.active")
                        .first())
                .isVisible();
        visit.assertAccessible("dashboard");

        visit.goTo(TASKLIST + "?task=" + task);
        assertThat(page.locator(".fjs-container h1")).isVisible();
        visit.assertAccessible("task that nobody holds");

        TaskInHand.claim(visit);
        visit.assertAccessible("task that one holds");

        fillIn(page, "refuse me");
        TaskInHand.complete(page);
        assertThat(page.locator(".notifications [role=alert]")).isVisible();
        visit.assertAccessible("refusal");

        for (String tab : new String[] {"Diagram", "Description"}) {
            page.locator(".tabbed-content .nav-tabs a", new Page.LocatorOptions().setHasText(tab))
                    .click();
            visit.assertAccessible(tab);
        }

        page.locator(".start-process-action a").click();
        Locator process = page.locator(".modal-dialog a", new Page.LocatorOptions().setHasText("Bridge"));
        assertThat(process).isVisible();
        visit.assertAccessible("what to start");
        process.click();
        assertThat(page.locator(".modal-dialog .fjs-container h1")).isVisible();
        visit.assertAccessible("start form");
    }

    @Test
    void taskIsClaimedRefusedCorrectedAndCompleted(Visit visit) {
        Page page = visit.page();
        visit.expect("^422 POST ");
        visit.signIn("contracts", TASKLIST + "?task=" + task);

        TaskInHand.claim(visit);
        assertThat(page.getByLabel("End date")).hasValue("31/03/2029");
        fillIn(page, "refuse me");
        TaskInHand.complete(page);

        Locator refusal = page.locator(".notifications [role=alert]");
        assertThat(refusal).containsText("This was not accepted");
        assertThat(refusal).containsText("Title: say what is bought, such as Grounds maintenance 2027.");
        assertThat(below(page, ".form-actions", refusal)).isTrue();

        page.getByLabel("Title").fill("Grounds 2027");
        TaskInHand.complete(page);

        assertThat(page.locator(".no-task")).isVisible();
        assertThat(open().getTaskDefinitionKey()).isEqualTo("Task_Approve");
    }

    @Test
    void nobodyApprovesTheirOwnProposal(Visit visit) {
        Page page = visit.page();
        visit.expect("^403 POST ");
        visit.signIn("contracts", TASKLIST + "?task=" + task);
        TaskInHand.claim(visit);
        fillIn(page, "Grounds 2027");
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();

        visit.goTo(TASKLIST + "?task=" + open().getId());
        TaskInHand.claim(visit);
        TaskInHand.complete(page);

        assertThat(page.locator(".notifications [role=alert]")).containsText("needs a second pair of eyes");
        visit.assertAccessible("own approval refused");
        assertThat(open().getTaskDefinitionKey()).isEqualTo("Task_Approve");
    }

    @Test
    void secondTabIsToldThatTheTaskIsDone(Visit visit) {
        Page page = visit.page();
        visit.signIn("contracts", TASKLIST + "?task=" + task);
        TaskInHand.claim(visit);
        Page second = visit.context().newPage();
        second.navigate(page.url());
        assertThat(second.locator("button.unclaim")).isVisible();
        second.waitForLoadState(LoadState.NETWORKIDLE);
        fillIn(second, "Grounds 2028");
        second.waitForTimeout(TaskInHand.TAKEN_IN);
        page.bringToFront();
        fillIn(page, "Grounds 2027");
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();

        second.bringToFront();
        TaskInHand.complete(second);

        Locator told = second.locator(".notifications [role=alert]");
        assertThat(told).isVisible();
        visit.screenshotOf(second, "second tab");
        assertThat(told).containsText("This task was completed by Cora Calloway");
        assertThat(open().getTaskDefinitionKey()).isEqualTo("Task_Approve");
    }

    @Test
    void whatOctantRefusesIsNotOffered(Visit visit) {
        Page page = visit.page();
        visit.signIn("contracts", TASKLIST + "?task=" + task);
        TaskInHand.claim(visit);
        assertThat(page.locator("button.unclaim")).hasText("Put back");

        assertThat(page.locator("body").innerText())
                .doesNotContainPattern("Create task|Create a filter|Add Comment|follow-up|Add a simple filter|Save|"
                        + "migrate to Camunda 8|Powered by");
        for (String refused : new String[] {
            ".task-filters .item .actions",
            ".priority",
            ".stored-criteria",
            ".instance-link",
            ".form-actions > .btn-default",
            "[cam-widget-inline-field]"
        }) {
            for (Locator shown : page.locator(refused).all()) {
                assertThat(shown).isHidden();
            }
        }
        assertThat(page.locator(".nav-tabs a").allInnerTexts())
                .containsExactly("Form", "Diagram", "Procurement file", "Description");
        assertThat(page.locator(".octant-footer")).containsText("Octant · Camunda 7.24 community edition");
    }

    @Test
    void cardsSayWhichContractTheyAreAbout(Visit visit) {
        Page page = visit.page();
        var asked = new AtomicInteger();
        page.route(Pattern.compile("/api/tasks/cards"), route -> {
            asked.incrementAndGet();
            answer(route);
        });
        visit.signIn("contracts", TASKLIST);
        page.locator(".task-filters .item", new Page.LocatorOptions().setHasText("My team's tasks"))
                .click();

        Locator card = page.locator("li.task").first();
        assertThat(card.locator(".octant-card-title")).hasText("SBC-2024-0117 · Grounds maintenance");
        assertThat(card.locator(".octant-card-fact"))
                .hasText(new String[] {"<b>Green</b> & Sons", "Ends 31/03/2029 · £1,234,500"});
        assertThat(asked).hasValueLessThanOrEqualTo(2);
        visit.assertAccessible("cards");
    }

    @Test
    void endOfTheSessionLeadsToSignInAndBackToWhatWasTyped(Visit visit) {
        Page page = visit.page();
        visit.expect("^401 ");
        visit.signInOnItsPage("contracts", TASKLIST + "?task=" + task);
        TaskInHand.claim(visit);
        fillIn(page, "Half written");
        assertThat(page.locator(".octant-saved")).containsText("Saved ");

        visit.context().clearCookies();
        TaskInHand.complete(page);

        assertThat(page.locator("main h1")).hasText("Sign in");
        visit.fillInSignIn("contracts");
        assertThat(page.getByLabel("Title")).hasValue("Half written");
        assertThat(page.getByLabel("Evidence")).hasValue("Because it is cheaper by far");
        assertThat(page.url()).contains("task=" + task);
    }

    @Test
    void signingOutLeadsToSignInAndBack(Visit visit) {
        Page page = visit.page();
        visit.signIn("contracts", TASKLIST + "?task=" + task);
        assertThat(page.locator(".fjs-container h1")).isVisible();

        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();

        assertThat(page.getByText("You have signed out.")).isVisible();
        visit.fillInSignIn("contracts");
        assertThat(page.locator(".fjs-container h1")).isVisible();
        assertThat(page.url()).contains("task=" + task);
    }

    @Test
    void processIsStartedWithItsForm(Visit visit) {
        Page page = visit.page();
        String started = "NEW-" + UUID.randomUUID();
        visit.signIn("contracts", TASKLIST);

        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog a", new Page.LocatorOptions().setHasText("Bridge"))
                .click();
        page.getByLabel("Reference").fill(started);
        page.locator(".modal-dialog button", new Page.LocatorOptions().setHasText("Start"))
                .click();

        assertThat(page.locator(".modal-dialog")).isHidden();
        assertThat(page.locator(".fjs-container h1")).isVisible();
        Task first = tasks.createTaskQuery().processInstanceBusinessKey(started).singleResult();
        assertThat(page.url()).contains("task=" + first.getId());
        visit.assertAccessible("begun");
    }

    @Test
    void whoHoldsNothingSeesFirstWhatWaitsForTheTeam(Visit visit) {
        tasks.createTaskQuery().taskAssignee("contracts").list().forEach(held -> tasks.setAssignee(held.getId(), null));

        visit.signIn("contracts", TASKLIST);

        Locator filter = visit.page().locator(".task-filters .item.active");
        assertThat(filter).containsText("My team's tasks");
        assertThat(visit.page().locator("ol.tasks-list li.task").first()).isVisible();
    }

    private static void answer(Route route) {
        String ids = route.request().url().replaceFirst("^[^?]*\\?", "");
        String cards = Pattern.compile("id=([^&]+)")
                .matcher(ids)
                .results()
                .map(id -> "\"" + id.group(1)
                        + "\": {\"reference\": \"SBC-2024-0117\", \"title\": \"Grounds maintenance\", \"supplier\":"
                        + " \"<b>Green</b> & Sons\", \"ends\": \"31/03/2029\", \"value\": \"£1,234,500\"}")
                .reduce((some, more) -> some + ", " + more)
                .orElse("");
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json; charset=utf-8")
                .setBody("{" + cards + "}"));
    }

    private static void fillIn(Page page, String title) {
        page.getByLabel("Title").fill(title);
        page.getByLabel("Extend").check();
        page.getByLabel("Evidence").fill("Because it is cheaper by far");
        page.getByLabel("I have checked the figures").check();
    }

    private static boolean below(Page page, String selector, Locator above) {
        BoundingBox box = page.locator(selector).boundingBox();
        BoundingBox other = above.boundingBox();
        return box.y > other.y + other.height;
    }

    private Task open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }
}
