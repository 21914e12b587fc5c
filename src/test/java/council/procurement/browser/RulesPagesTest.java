package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.http.Caller;
import council.procurement.register.CaseRules;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Rule;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules in a browser: found, understood, tried, wide and narrow and without scripts. */
@BrowserTest
class RulesPagesTest {

    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CaseRules cases;

    @Test
    void standstillIsFoundUnderstoodAndWorkedOut(Visit visit) {
        visit.signIn("officer", "/");
        Page page = visit.page();

        page.locator(".octant-navigation").getByText("Rules", exactly()).click();
        assertThat(page.locator("h1")).hasText("Rules");
        assertThat(page.locator("main")).containsText("Provider Selection Regime");
        visit.assertAccessible("rules");

        page.getByText("Standstill", EXACTLY).click();
        assertThat(page.locator("h1")).containsText("From which day may the council enter into the contract?");
        assertThat(page.locator("main")).containsText("that pause is called standstill");
        assertThat(page.locator("#answer")).hasCount(0);
        visit.assertAccessible("standstill");

        page.getByLabel("Award notice published on").fill("20/11/2026");
        page.getByText("Work it out").click();
        assertThat(page.locator("#answer")).containsText("Wednesday 2 December 2026");
        assertThat(page.locator("#answer")).containsText("Thursday 3 December 2026");
        assertThat(page.locator("#answer")).containsText("Procurement Act 2023 s51");
        assertThat(page.getByLabel("Award notice published on")).hasValue("20/11/2026");
        visit.assertAccessible("standstill answered");

        assertThat(page.locator(".octant-days__day")).hasCount(14);
        assertThat(page.locator(".octant-days__day").nth(10))
                .hasText(Pattern.compile("Mon 30 Nov\\s+Does not count\\s+St Andrew's Day, in Scotland only"));
        assertThat(page.locator(".octant-days__day").last()).containsText("Thu 3 Dec");

        page.getByLabel("It is a light touch contract").check();
        page.getByText("Work it out").click();
        assertThat(page.locator("#answer")).containsText("No standstill is mandatory");
        assertThat(page.locator(".octant-days__day")).hasCount(0);
    }

    @Test
    void everythingThatIsWrongIsSaidAboveTheFormAndBesideTheField(Visit visit) {
        visit.expect("^400 GET ");
        visit.signIn("auditor", "/rules/tender-period");
        Page page = visit.page();

        page.getByText("Work it out").click();

        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        assertThat(page.getByRole(AriaRole.ALERT).locator("li")).hasCount(3);
        visit.assertAccessible("tender period refused");
        page.getByRole(AriaRole.ALERT).locator("a").nth(1).click();
        assertThat(page.locator("#electronicSubmission")).isFocused();
        assertThat(page.locator("#electronicSubmission-error"))
                .hasText("Error: “Tenders may be submitted electronically” is missing. Choose yes or no.");
    }

    @Test
    void yearThatIsNotKnownYetIsSaidToBeSo(Visit visit) {
        visit.expect("^422 GET ");
        visit.signInOnItsPage("legal", "/rules/standstill?noticePublished=2028-12-27");

        assertThat(visit.page().locator("#answer")).containsText("The bank holidays of 2029 are not known yet");
        visit.assertAccessible("standstill not known yet");
    }

    @Test
    void everyRuleIsAccessibleAnsweredByItsFirstExampleAndFitsANarrowScreen(Visit visit) {
        visit.page().setViewportSize(320, 640);
        visit.signIn("member", "/rules");
        visit.assertAccessible("narrow rules");
        assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);

        for (Rule rule : catalogue.rules()) {
            visit.goTo("/rules/" + rule.about().id());
            visit.page().getByText("Try it with these figures").first().click();
            Locator answer = visit.page().locator("#answer");
            assertThat(answer.locator("dt")).hasCount(rule.outcome().size());
            visit.assertAccessible("narrow " + rule.about().id());
            assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);
        }
    }

    @Test
    void policyIsShownWithItsSourcesAndOctantsDefaults(Visit visit) {
        visit.signIn("member", "/rules/policy");
        Page page = visit.page();

        assertThat(page.locator("main")).containsText("Sustainability checklist (17)");
        assertThat(page.locator("main")).containsText("Planet: environmental stewardship");
        assertThat(page.locator("main")).containsText("Pipeline of procurements to come");
        visit.assertAccessible("policy");
        page.setViewportSize(320, 640);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", 320);
        visit.assertAccessible("narrow policy");
    }

    @Test
    void proclaimedDayIsAddedAndRemovedByThoseWhoKeepTheRules(Visit visit) {
        visit.expect("^400 POST ");
        visit.signIn("procurement", "/rules/bank-holidays");
        Page page = visit.page();
        visit.assertAccessible("bank holidays");

        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("20/11/2031");
        page.getByLabel("Name of the day").fill("A coronation");
        page.getByLabel("Where it was proclaimed").fill("The London Gazette of 1 October 2031");
        page.getByText("Add the day", EXACTLY).click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(page.locator("main")).containsText("Thursday 20 November 2031");
        assertThat(page.locator("main")).containsText("The London Gazette of 1 October 2031");
        visit.assertAccessible("bank holiday added");

        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("31/02/2031");
        page.getByLabel("Name of the day").fill("No day");
        page.getByLabel("Where it was proclaimed").fill("Nowhere");
        page.getByText("Add the day", EXACTLY).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Day: give a day such as 20/11/2026.");
        assertThat(page.getByLabel("Name of the day")).hasValue("No day");
        visit.assertAccessible("bank holiday refused");

        page.getByLabel("Added by mistake? Say why it goes").fill("It was another year");
        page.getByText("Remove").click();
        assertThat(page.locator("#changes + ul > li").first()).containsText("Thursday 20 November 2031 was removed");
        page.setViewportSize(320, 640);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", 320);
    }

    @Test
    void auditorAsksAgainWhatACaseWasAnswered(Visit visit) {
        String reference = "LOOK-" + UUID.randomUUID();
        cases.ask(reference, "termination-notice", Map.of("endedOn", "2027-03-31"), "End the contract");
        visit.signIn("auditor", "/rules");
        Page page = visit.page();

        page.getByText("asked again", EXACTLY).click();
        visit.assertAccessible("answers");
        page.getByLabel("Reference of a contract or cycle").fill(reference);
        page.getByText("Ask again", EXACTLY).click();

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("by 29 April 2027");
        assertThat(page.locator("tbody")).containsText("The same");
        visit.assertAccessible("answers of a case");
        page.setViewportSize(320, 640);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", 320);
    }

    @Test
    void whoDoesNotKeepTheRulesOnlyReadsTheBankHolidays(Visit visit) {
        visit.signIn("auditor", "/rules/bank-holidays");

        assertThat(visit.page().locator("main")).containsText("St Andrew's Day, in Scotland only");
        assertThat(visit.page().locator("main form")).hasCount(0);
        visit.assertAccessible("bank holidays read");
    }

    @Test
    void rulesAreTriedWithoutScriptsAndInBritishWriting(Visit visit) {
        visit.goTo("/");
        String address = visit.page().url();
        try (BrowserContext plain =
                visit.context().browser().newContext(Visit.options().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(address + "rules/threshold?kind=GOODS&valueIncVat=£207,720.00&commencedOn=20/11/2026");
            page.locator("#username").fill("finance");
            page.locator("#password").fill(Caller.PASSWORD);
            page.locator("main button[type=submit]").click();

            assertThat(page.locator("#answer")).containsText("reaches it, so this is a covered procurement");
            page.getByLabel("Value including VAT").fill("207,719.99");
            page.getByText("Work it out").click();
            assertThat(page.locator("#answer"))
                    .containsText("£0.01 more including VAT makes this a covered procurement.");
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
