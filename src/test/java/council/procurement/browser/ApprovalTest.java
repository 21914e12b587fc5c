package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.approval.ApprovalFixture;
import council.procurement.approval.ApprovalState;
import council.procurement.approval.Approvals;
import council.procurement.engine.Timers;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A director finds what waits for approval, reads it and refuses it; and names a stand-in for when she is away. */
@BrowserTest
class ApprovalTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    @Autowired
    private Approvals approvals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Clock clock;

    @Test
    void approvalIsFoundReadAndRefused(Visit visit) {
        String reference = "LOOK-" + UUID.randomUUID();
        long number = approvals.ask(ApprovalFixture.request(reference, ApprovalSubject.AWARD, 180_000));
        runtime.startProcessInstanceByKey("approval", reference, Timers.NUMBER.of(number));
        visit.signIn("director", "/camunda/app/tasklist/default/#/");
        Page page = visit.page();

        page.locator(".task-filters .item", new LocatorOptions().setHasText("Approvals"))
                .click();
        Locator card = page.locator("li.task", new LocatorOptions().setHasText(reference));
        assertThat(card).containsText("Give approval");
        card.locator("a").first().click();
        TaskInHand.claim(visit);
        Locator form = page.locator(".fjs-container").first();
        assertThat(form.locator("h1")).hasText("Do you approve this?");
        assertThat(form).containsText(ApprovalFixture.SECRET);
        assertThat(form).containsText("so the award is approved by a director and finance.");
        assertThat(form).containsText("You decide as one of “Directors”.");
        assertThat(form).not().containsText("Minute or number of the decision");
        visit.assertAccessible("approval");

        page.getByLabel("Refuse").check();
        page.getByLabel("Why do you refuse it?").fill("The saving in year two is not explained.");
        visit.assertAccessible("refusal");
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();

        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.REFUSED);
    }

    @Test
    void standInIsNamedAndTheDelegationEnded(Visit visit) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        visit.expect("^400 POST ");
        visit.signIn("director2", "/delegations");
        Page page = visit.page();
        visit.assertAccessible("delegations");

        page.getByLabel("Stand-in").selectOption("head");
        page.getByLabel("First day").fill(TYPED.format(today.plusDays(3)));
        page.getByLabel("Last day").fill(TYPED.format(today.plusDays(2)));
        page.getByText("Record it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Last day: give ");
        assertThat(page.getByLabel("Stand-in")).hasValue("head");
        visit.assertAccessible("delegation refused");

        page.getByLabel("Last day").fill(TYPED.format(today.plusDays(9)));
        page.getByText("Record it").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("It is recorded.");
        Locator row = page.locator("tbody tr", new LocatorOptions().setHasText("Dorothea Dalrymple"));
        assertThat(row).containsText("Hannah Hollis");
        visit.assertAccessible("delegation recorded");
        page.setViewportSize(320, 640);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", 320);
        visit.assertAccessible("narrow delegations");

        row.getByText("End it now").click();
        assertThat(row).hasCount(0);
        assertThat(page.locator("#own + ul > li").first()).containsText("ended on");
    }
}
