package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody looks for a contract, reads its procurement file, and goes to the task that is theirs; a task leads to the file. */
@BrowserTest
class FilePagesTest {

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private final String title = "Gritting of roads " + UUID.randomUUID();

    private ContractReference reference = new ContractReference("NONE");

    @BeforeEach
    void aReviewIsDue() {
        reference = contracts
                .aContract()
                .with("title", title)
                .with("supplier_name", "Cwmni Ŵyth a Ŷd Cyf. " + "شركة".repeat(12))
                .running(LocalDate.of(2024, 4, 1), LocalDate.of(2027, 3, 31))
                .inForce();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId("Event_ReviewDue")
                                .list()
                                .stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    @Test
    void fileIsFoundReadAndLeadsToTheTaskAndBack(Visit visit) {
        Page page = visit.page();
        visit.expect("^400 GET ");
        visit.signIn("contracts", "/search?q=the");
        assertThat(page.locator(".govuk-error-summary")).containsText("stands everywhere or nowhere");
        visit.assertAccessible("refused");
        page.getByLabel("What are you looking for?").fill('"' + title + '"');
        page.locator("main button[type=submit]").click();
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            visit.assertAccessible(width + " found");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", width);
        }

        page.locator(".octant-hits a").first().click();
        assertThat(page.locator("h1")).containsText(title);
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 900);
            visit.assertAccessible(width + " file");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", width);
        }
        printsWhole(page);
        visit.screenshot("print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Record debrief"))
                .click();
        Locator tab = page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Procurement file"));
        tab.click();
        Locator file = page.locator(".octant-file");
        assertThat(file).containsText(reference.value() + ": " + title);
        assertThat(file).containsText("Contract ends");
        visit.settle();
        visit.assertAccessible("beside the task");
        assertThat(file.locator("a").getAttribute("href")).isEqualTo("/file/" + reference);
    }

    private static void printsWhole(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".octant-navigation")).isHidden();
        assertThat(page.locator(".octant-jumps")).isHidden();
        assertThat(page.getByText("Dates, and why they are what they are")).isVisible();
    }
}
