package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The work that Octant is there for: a contract manager finds a review that is late already, and gets it going. */
@BrowserTest
class LateReviewTest {

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    private final String title = "Late review " + UUID.randomUUID();

    private LocalDate today = LocalDate.EPOCH;
    private ContractReference reference = new ContractReference("NONE");

    @BeforeEach
    void aContractEndsInThirteenMonths() {
        today = CouncilTime.dayOf(clock.instant());
        reference = contracts
                .aContract()
                .with("title", title)
                .running(today.minusYears(3), today.plusMonths(13))
                .inForce();
        fire("Event_ReviewDue");
    }

    @Test
    void reviewIsFoundRefusedCorrectedAndLeadsToTheNextTask(Visit visit) {
        Page page = visit.page();
        visit.expect("^422 POST ");
        visit.signInOnItsPage("contracts", "/camunda/app/tasklist/default/#/");
        page.locator(".task-filters .item", new LocatorOptions().setHasText("Contract reviews"))
                .click();
        Locator card = page.locator("li.task", new LocatorOptions().setHasText(title));
        assertThat(card.locator(".octant-card-title")).containsText(reference.value());
        assertThat(card).containsText("Record debrief");
        assertThat(card).containsText("Ends " + TaskInHand.TYPED.format(today.plusMonths(13)) + " · £240,000");
        visit.settle();
        visit.assertAccessible("reviews");

        card.locator("a").first().click();
        TaskInHand.claim(visit);
        assertThat(page.locator(".fjs-container h1"))
                .hasText("What went well, what did not, and what should be done" + " differently next time?");
        page.getByLabel("What went well?").fill("Grass was cut on time.");
        page.getByLabel("What did not go well?").fill("Nobody measured anything.");
        page.getByLabel("What should be done differently next time?").fill("Measure.");
        choose(page, "In which step does that help next time?", "6 Contract management");
        page.getByLabel("Yes, I add it next").check();
        assertThat(page.locator(".fjs-form-field-error")).hasText("Write at least 20 characters.");
        assertThat(TaskInHand.button(page)).isDisabled();
        visit.assertAccessible("too short");

        page.getByLabel("What should be done differently next time?")
                .fill("Agree with the supplier in the first month what is measured.");
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();
        assertThat(open()).containsExactly("Add action");

        assertThat(card).containsText("Add action");
        card.locator("a").first().click();
        TaskInHand.claim(visit);
        assertThat(page.locator(".fjs-container h1")).hasText("What is to be followed up, by whom and by when?");
        page.getByLabel("What is to be done?").fill("Put measures into the template for grounds contracts.");
        page.getByLabel("Who does it?").fill("Priya Pemberton");
        page.getByLabel("By when").fill(TaskInHand.TYPED.format(today.minusDays(1)));
        page.getByLabel("By when").blur();
        page.getByLabel("No, that is all").check();
        TaskInHand.complete(page);
        Locator refusal = page.locator(".notifications [role=alert]");
        assertThat(refusal).containsText("By when: give today or a later day.");
        visit.assertAccessible("refused");

        page.getByLabel("By when").fill(TaskInHand.TYPED.format(today.plusDays(30)));
        page.getByLabel("By when").blur();
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();
        assertThat(open()).containsExactly("Review lessons");
        visit.settle();
        visit.screenshot("done");
    }

    private static void choose(Page page, String label, String option) {
        page.locator(".fjs-form-field", new LocatorOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item", new LocatorOptions().setHasText(option))
                .click();
    }

    private void fire(String activity) {
        instances().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).activityId(activity).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<String> instances() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getName)
                .toList();
    }
}
