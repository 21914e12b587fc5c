package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
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
    private ContractFixture contracts;

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
        assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> jobs.executeJob(job.getId()));
    }

    @Test
    void everyViewIsAccessible(Visit visit) {
        Page page = visit.page();
        // A lookout is about no case.
        visit.expect("404 GET .*/api/portfolio/instances/");
        visit.signInOnItsPage("manager", COCKPIT + "dashboard");
        assertThat(page.getByText("Running Process Instances")).isVisible();
        visit.settle();
        visit.assertAccessible("dashboard");

        visit.goTo(COCKPIT + "processes");
        Locator process = named(page, "Lookout");
        assertThat(process).isVisible();
        visit.assertAccessible("processes");
        page.getByText("Previews").click();
        assertThat(page.locator(".djs-container").first()).isVisible();
        visit.assertAccessible("previews");
        page.getByText("List", new Page.GetByTextOptions().setExact(true)).click();

        process.click();
        assertThat(page.locator(".djs-container")).isVisible();
        assertThat(page.locator("td.instance-id").first()).isVisible();
        everyTab(visit, "process definition");

        for (String instance : new String[] {waiting, failed}) {
            visit.goTo(COCKPIT + "process-instance/" + instance + "/runtime");
            assertThat(page.locator(".djs-container")).isVisible();
            everyTab(visit, "process instance");
        }

        page.locator("ul.nav-tabs a", new Page.LocatorOptions().setHasText("Incidents"))
                .click();
        page.locator(".incidents-tab td.message a").click();
        assertThat(page.locator(".modal-dialog")).isVisible();
        visit.assertAccessible("why a job failed");

        visit.goTo(COCKPIT + "tasks");
        assertThat(page.locator("#task-group-counts")).containsText("Contract managers");
        visit.assertAccessible("tasks");
    }

    @Test
    void decisionsAreAccessible(Visit visit) {
        Page page = visit.page();
        visit.signIn("manager", COCKPIT + "decisions");
        Locator decision = named(page, "Band");
        assertThat(decision).isVisible();
        visit.assertAccessible("decisions");

        decision.click();
        assertThat(page.locator(".dmn-decision-table-container")).isVisible();
        Locator instance = page.locator(".decision-instances td a, td.instance-id a, .cam-table td a")
                .first();
        assertThat(instance).isVisible();
        visit.assertAccessible("decision");

        instance.click();
        assertThat(page.locator(".dmn-decision-table-container")).isVisible();
        everyTab(visit, "decided");
    }

    @Test
    void whatIsDeployedIsAccessible(Visit visit) {
        Page page = visit.page();
        visit.signIn("manager", COCKPIT + "repository");

        for (String file : new String[] {"lookout.bpmn", "band.dmn", "draft-proposal.form"}) {
            Locator resource = page.locator("a", new Page.LocatorOptions().setHasText(file));
            resource.click();
            assertThat(page.locator(".column-right").getByText(file).first()).isVisible();
            visit.settle();
            visit.assertAccessible(file);
        }
    }

    @Test
    void instanceTellsOfTheCaseThatItIsAbout(Visit visit) {
        ContractReference reference =
                contracts.aContract().with("title", "Grounds maintenance").inForce();
        String about =
                runtime.startProcessInstanceByKey("lookout", reference.value()).getId();
        visit.signIn("manager", COCKPIT + "process-instance/" + about + "/runtime");
        Page page = visit.page();

        page.locator("ul.nav-tabs a", new Page.LocatorOptions().setHasText("Procurement file"))
                .click();

        Locator file = page.locator(".octant-file");
        assertThat(file).containsText(reference.value() + ": Grounds maintenance");
        assertThat(file).containsText("Contract ends");
        assertThat(file.locator("a").getAttribute("href")).isEqualTo("/file/" + reference);
        visit.assertAccessible("instance's procurement file");
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
