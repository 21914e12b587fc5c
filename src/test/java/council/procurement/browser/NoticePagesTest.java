package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.notice.NoticeCall;
import council.procurement.notice.NoticeDuties;
import council.procurement.notice.NoticeFixture;
import council.procurement.notice.Obligation;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice on its way: one officer writes it, another approves it, and its number comes on record. */
@BrowserTest
class NoticePagesTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final List<String> MISSING =
            List.of("Contact for enquiries (address, e-mail)", "Procedure by which it was awarded");

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private NoticeDuties duties;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private ContractReference reference = new ContractReference("NONE");
    private long id;

    @BeforeEach
    void aContractWasEnteredInto() {
        today = CouncilTime.dayOf(clock.instant());
        reference = contracts
                .aContract()
                .with("title", "Care of lifts " + UUID.randomUUID())
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", 30_000_000L)
                .registered();
        duties.open(new NoticeCall(
                reference.value(),
                NoticeEvent.CONTRACT_ENTERED,
                today,
                "entered",
                duties.caseOf(reference.value()).orElseThrow(),
                Map.of()));
        id = notices.of(reference.value(), NoticeDuty.DETAILS).id();
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
    }

    @Test
    void noticeIsWrittenApprovedAndPutOnRecord(Visit visit) {
        Page page = visit.page();
        visit.expect("^422 POST ");
        visit.signIn("officer", TASKLIST + "?task=" + task());
        TaskInHand.claim(visit);
        assertThat(page.locator(".fjs-container h1")).hasText("Is this contract details notice ready to be approved?");
        page.getByLabel("The notice says all it has to: have it approved").check();
        TaskInHand.complete(page);
        assertThat(page.locator(".notifications [role=alert]"))
                .containsText("Still missing: " + String.join("; ", MISSING));
        visit.assertAccessible("incomplete");
        assertThat(page.locator(".fjs-container a[href$='/notices/" + id + "']"))
                .hasText("Read and write what the notice says");

        visit.goTo("/notices/" + id);
        visit.assertAccessible("draft");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("What it says so far, as open contracting data (OCDS)")))
                .hasAttribute("href", "/notices/" + id + "/release.json");
        String file = page.request()
                .get(URI.create(page.url())
                        .resolve("/notices/" + id + "/release.json")
                        .toString())
                .text();
        assertThat(file).contains("\"noticeType\"").contains("UK7").contains(reference.value());
        for (String label : MISSING) {
            page.getByLabel(label).fill("As agreed in the file.");
        }
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Care of all lifts");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep what I wrote"))
                .click();
        assertThat(page.getByText("What you wrote is kept.")).isVisible();
        visit.assertAccessible("written");

        visit.goTo(TASKLIST + "?task=" + task());
        assertThat(page.locator(".fjs-container")).containsText("Nothing is missing.");
        page.getByLabel("The notice says all it has to: have it approved").check();
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();
    }

    @Test
    void secondPersonApprovesAndTheNumberComesOnRecord(Visit visit) {
        Page page = visit.page();
        notices.write(reference.value(), NoticeDuty.DETAILS, "officer");
        notices.ready(reference.value(), NoticeDuty.DETAILS, "officer");

        visit.signIn("procurement", TASKLIST + "?task=" + task());
        TaskInHand.claim(visit);
        assertThat(page.locator(".fjs-container h1"))
                .hasText("Do you approve this contract details notice for publication?");
        page.getByLabel("Approve it").check();
        visit.assertAccessible("approve");
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();

        visit.goTo("/notices/" + id);
        assertThat(page.locator("main")).containsText("Approved, to be published");
        visit.assertAccessible("approved");

        visit.goTo(TASKLIST + "?task=" + task());
        TaskInHand.claim(visit);
        page.getByLabel("It is published on Find a Tender").check();
        page.getByLabel("Notice number on Find a Tender").fill("12345");
        page.getByLabel("Notice number on Find a Tender").blur();
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("Write this in the same way as the example.");
        page.getByLabel("Notice number on Find a Tender").fill("%06d-2026".formatted(id));
        Locator day = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Published on"));
        day.fill(TYPED.format(today));
        day.blur();
        LocalTime now = LocalTime.ofInstant(clock.instant(), CouncilTime.LONDON);
        page.getByLabel("Published at").fill("%02d:%02d".formatted(now.getHour(), now.getMinute()));
        visit.assertAccessible("publish");
        TaskInHand.complete(page);
        assertThat(page.locator(".no-task")).isVisible();

        assertThat(notices.of(reference.value(), NoticeDuty.DETAILS).state()).isEqualTo(Obligation.State.PUBLISHED);
        visit.goTo("/notices/" + id);
        assertThat(page.locator("main")).containsText("Published as %06d-2026".formatted(id));
    }

    @Test
    void everybodyReadsTheNoticesOfTheAct(Visit visit) {
        visit.goTo("/rules/notices");

        assertThat(visit.page().locator("main h2")).hasCount(NoticeDuty.values().length);
        visit.assertAccessible("notices of the Act");
    }

    @Test
    void whatIsOwedIsListedForStaff(Visit visit) {
        visit.signIn("auditor", "/notices");

        assertThat(visit.page().locator("main")).containsText(reference.value());
        visit.assertAccessible("what is owed");
        visit.goTo("/notices/" + id);
        assertThat(visit.page().locator("textarea")).hasCount(0);
    }
}
