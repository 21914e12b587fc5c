package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Octant's own pages in a browser. */
@BrowserTest
class OwnPagesTest {

    @Autowired
    private ContractFixture contracts;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-in?error", "/sign-in?logout", "/accessibility", "/ocds/"})
    void pagesForEverybodyAreAccessible(String path, Visit visit) {
        visit.goTo(path);

        visit.assertAccessible(path);
    }

    @Test
    void faultsWouldBeFound(Visit visit) {
        visit.goTo("/accessibility");
        visit.page().evaluate("document.querySelector('main').prepend(document.createElement('button'))");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> visit.assertAccessible("button without a name"))
                .withMessageContainingAll("button-name", "<button></button>");

        visit.goTo("/accessibility");
        visit.assertAccessible("as it is");
        visit.page().evaluate("document.querySelector('main p').style.color = '#bbb'");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> visit.assertAccessible("pale words"))
                .withMessageContaining("color-contrast");
    }

    @Test
    void pagesFitANarrowScreen(Visit visit) {
        visit.page().setViewportSize(320, 640);

        for (String path : new String[] {"/", "/sign-in", "/accessibility", "/ocds/"}) {
            visit.goTo(path);
            visit.assertAccessible("narrow " + path);
            assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);
        }
    }

    @Test
    void pagesOfThoseWhoLookOnFitAnyScreen(Visit visit) {
        ContractReference large =
                contracts.aContract().with("value_ex_vat_pence", 600_000_000L).registered();
        visit.signIn("auditor", "/waivers");
        assertThat(visit.page().locator("h1")).hasText("Waiver register");

        for (String path : new String[] {
            "/waivers",
            "/notices?about=" + large,
            "/break-glass/" + large,
            "/documents/" + large,
            "/documents/templates"
        }) {
            visit.goTo(path);
            for (int width : new int[] {1280, 320}) {
                visit.page().setViewportSize(width, 900);
                visit.assertAccessible(width + " " + path.replace(large.value(), "contract"));
                assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", width);
            }
        }
    }

    @Test
    void startPageLeadsOfficersToTasklistAndManagersToCockpit(Visit visit) {
        Page page = visit.page();

        visit.signInOnItsPage("contracts", "/sign-in");
        assertThat(page.locator("h1")).hasText("Where do you want to go?");
        assertThat(link(page, "Tasklist")).hasCount(2);
        assertThat(link(page, "Cockpit")).hasCount(0);
        visit.assertAccessible("officer");
        page.getByText("Sign out").click();
        assertThat(page.getByText("You have signed out.")).isVisible();

        visit.fillInSignIn("manager");
        assertThat(link(page, "Cockpit")).hasCount(2);
        assertThat(link(page, "Tasklist")).hasCount(0);
        assertThat(page.locator("#standing")).isVisible();
        visit.assertAccessible("manager");
    }

    @Test
    void refusalsAndDeadEndsAreAccessible(Visit visit) {
        visit.expect("^(403|404) GET ");
        visit.signIn("contracts", "/");

        visit.goTo("/camunda/app/cockpit/");
        assertThat(visit.page().locator("h1")).hasText("This is not for you");
        visit.assertAccessible("not for you");
        visit.goTo("/assets/nothing.png");
        assertThat(visit.page().locator("h1")).hasText("There is no such page");
        visit.assertAccessible("no such page");
    }

    private static Locator link(Page page, String name) {
        return page.locator("a", new Page.LocatorOptions().setHasText(name));
    }
}
