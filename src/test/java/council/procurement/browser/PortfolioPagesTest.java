package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.register.ContractFixture;
import council.procurement.rules.CouncilTime;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Managers at the portfolio in Cockpit. */
@BrowserTest
class PortfolioPagesTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Clock clock;

    private final String reference = "STUCK-" + UUID.randomUUID();

    @BeforeEach
    void somethingIsUnderWayAndSomethingIsStuck() {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        contracts
                .aContract()
                .with("title", "Cynnal a chadw tŷ a gŵyl")
                .running(today.minusYears(1), today.plusMonths(30))
                .inForce();
        String instance =
                runtime.startProcessInstanceByKey("lookout", reference).getId();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        Job job = jobs.createJobQuery().processInstanceId(instance).messages().singleResult();
        assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> jobs.executeJob(job.getId()));
        jobs.setJobRetries(job.getId(), 0);
    }

    @Test
    void managerFindsWhatIsStuckInFourClicks(Visit visit) {
        visit.signIn("manager", COCKPIT + "dashboard");
        Page page = visit.page();

        page.getByRole(AriaRole.LINK, named("Portfolio")).first().click();
        assertThat(page.locator(".octant-portfolio h1")).hasText("Portfolio");
        page.locator(".octant-portfolio-nav a", new Page.LocatorOptions().setHasText("Trouble"))
                .click();

        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(reference));
        assertThat(row).containsText("failed.");
        assertThat(row).containsText("It is not tried any more.");
        visit.assertAccessible("trouble");
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "expiry", "duties", "work", "money", "finished"})
    void everyPageIsAccessibleWideAndNarrow(String name, Visit visit) {
        visit.page().setViewportSize(1400, 1800);
        visit.signIn("manager", COCKPIT + "portfolio?page=" + name);
        Page page = visit.page();
        assertThat(page.locator(".octant-figure").first()).isVisible();
        visit.settle();
        visit.assertAccessible(name);

        page.setViewportSize(320, 1800);
        visit.screenshot(name + " narrow");
        assertThat((Integer) page.evaluate("document.querySelector('.octant-portfolio').scrollWidth"))
                .as("nobody scrolls sideways to read a page")
                .isLessThanOrEqualTo(320);
    }

    @Test
    void figureOpensTheListBehindItAndTheListIsAFile(Visit visit) throws IOException {
        visit.page().setViewportSize(1400, 1800);
        visit.signIn("manager", COCKPIT + "portfolio?page=money");
        Page page = visit.page();

        page.locator(".octant-figure", new Page.LocatorOptions().setHasText("Contracts in force"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.locator("h1")).hasText("The list behind it");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Cynnal a chadw tŷ a gŵyl"))
                        .first())
                .containsText("£240,000");
        visit.assertAccessible("list");
        Download file = page.waitForDownload(page.getByRole(AriaRole.LINK, named("The list as a file (CSV)"))::click);
        assertThat(Files.readAllLines(file.path()))
                .first()
                .asString()
                .endsWith("Case,Contract,Supplier,Category,Value without VAT");

        page.locator(".octant-back").click();
        assertThat(page.locator(".octant-portfolio h1")).hasText("Money");
    }

    @Test
    void chartsHaveTheirNumbersBesideThem(Visit visit) {
        visit.page().setViewportSize(1400, 1800);
        visit.signIn("manager", COCKPIT + "portfolio?page=expiry");
        Page page = visit.page();

        Locator canvas = page.locator(".octant-chart canvas");
        assertThat(canvas).isVisible();
        assertThat(canvas).hasAttribute("aria-label", "Contracts that end, by month. The table below has the numbers.");
        assertThat(page.locator("details tbody tr")).hasCount(36);
        visit.settle();
        assertThat(
                        (Boolean)
                                canvas.evaluate(
                                        "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(part => part > 0)"))
                .as("something is drawn")
                .isTrue();
        assertThat(page.pdf()).isNotEmpty();
    }

    @Test
    void officerWithoutCockpitIsRefused(Visit visit) {
        visit.expect("^40[13] ");
        visit.signIn("officer", COCKPIT + "portfolio");
        assertThat(visit.page().locator(".octant-portfolio")).hasCount(0);

        assertThat(visit.page().evaluate("fetch('/api/portfolio/steps').then(answer => answer.status)"))
                .isEqualTo(403);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
