package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Managers watching in Cockpit. */
@BrowserTest
class CockpitTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    private String waiting = "";
    private String failed = "";

    @BeforeEach
    void oneProcessWaitsAndOneHasFailed() {
        waiting = start();
        failed = start();
        tasks.complete(
                tasks.createTaskQuery().processInstanceId(failed).singleResult().getId());
        Job job = jobs.createJobQuery().processInstanceId(failed).messages().singleResult();
        jobs.setJobRetries(job.getId(), 0);
    }

    @Test
    void everyViewIsAccessible(Visit visit) {
        Page page = visit.page();
        visit.signIn("manager", COCKPIT + "dashboard");
        assertThat(page.getByText("Running Process Instances")).isVisible();
        visit.settle();
        visit.assertAccessible("dashboard");

        visit.goTo(COCKPIT + "processes");
        Locator process = named(page, "Lookout");
        assertThat(process).isVisible();
        visit.assertAccessible("processes");

        process.click();
        assertThat(page.locator(".djs-container")).isVisible();
        assertThat(page.locator("td.instance-id").first()).isVisible();
        everyTab(visit, "process definition");

        for (String instance : new String[] {waiting, failed}) {
            visit.goTo(COCKPIT + "process-instance/" + instance + "/runtime");
            assertThat(page.locator(".djs-container")).isVisible();
            everyTab(visit, "process instance");
        }

        visit.goTo(COCKPIT + "tasks");
        assertThat(page.locator("#task-group-counts td").first()).isVisible();
        assertThat(page.locator("#task-group-counts")).containsText("contract-managers");
        visit.assertAccessible("tasks");

        visit.goTo(COCKPIT + "decisions");
        Locator decision = named(page, "Band");
        assertThat(decision).isVisible();
        visit.assertAccessible("decisions");
        decision.click();
        assertThat(page.locator(".dmn-decision-table-container")).isVisible();
        visit.assertAccessible("decision");

        visit.goTo(COCKPIT + "repository");
        Locator resource = page.locator("a", new Page.LocatorOptions().setHasText("lookout.bpmn"));
        assertThat(resource).isVisible();
        visit.assertAccessible("deployments");
        resource.click();
        assertThat(page.locator(".djs-container")).isVisible();
        visit.assertAccessible("deployed file");
    }

    @Test
    void datesAreWrittenTheBritishWay(Visit visit) {
        visit.signIn("manager", COCKPIT + "process-instance/" + waiting + "/runtime?tab=jobs-tab");

        assertThat(visit.page().locator(".jobs-tab td.date"))
                .hasText(Pattern.compile("^\\s*\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d\\s*$"));
    }

    @Test
    void nothingThatChangesAnythingIsOffered(Visit visit) {
        Page page = visit.page();
        visit.signIn("manager", COCKPIT + "process-instance/" + failed + "/runtime?tab=incidents-tab");
        assertThat(page.locator(".incidents-tab td").first()).isVisible();

        assertNothingToChange(page);
        assertThat(page.locator("ul.nav-tabs a").allInnerTexts()).doesNotContain("External Tasks");

        for (String tab : new String[] {"user-tasks-tab", "jobs-tab"}) {
            visit.goTo(COCKPIT + "process-instance/" + waiting + "/runtime?tab=" + tab);
            assertThat(page.locator(".cam-table td").first()).isVisible();
            assertNothingToChange(page);
        }

        visit.goTo(COCKPIT + "processes");
        named(page, "Lookout").click();
        assertThat(page.locator("td.instance-id").first()).isVisible();
        assertNothingToChange(page);
    }

    private static void assertNothingToChange(Page page) {
        for (String button : new String[] {
            ".action-button",
            ".edit-toggle",
            ".glyphicon-pencil",
            ".glyphicon-pause",
            ".glyphicon-trash",
            ".delete-deployment"
        }) {
            for (Locator shown : page.locator(button).all()) {
                assertThat(shown).isHidden();
            }
        }
    }

    private static Locator named(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void everyTab(Visit visit, String view) {
        for (Locator tab : visit.page().locator("ul.nav-tabs a").all()) {
            tab.click();
            visit.settle();
            visit.assertAccessible(view + " " + tab.innerText());
        }
    }

    private String start() {
        return runtime.startProcessInstanceByKey("lookout", "COCKPIT-" + UUID.randomUUID())
                .getProcessInstanceId();
    }
}
