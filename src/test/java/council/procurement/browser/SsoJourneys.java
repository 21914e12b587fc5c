package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How people sign in by their council's identity provider with a browser. Whoever tests that sign-in on an Octant of its own
 * has these journeys too, so that no further Octant is started for them.
 */
@ExtendWith(Browser.class)
public abstract class SsoJourneys {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    /** Where the provider is. */
    protected abstract URI provider();

    /** The provider knows the next who comes to it by this name, as a member of this group of its own. */
    protected abstract void knows(String name, String group);

    @Test
    void officerComesToTasklistByKeyboardAndLeaves(Visit visit) {
        visit.leadsElsewhere(provider());
        knows("olive", "Contracts");
        Page page = visit.page();
        visit.goTo(TASKLIST);
        assertThat(page.locator("main h1")).hasText("Sign in");
        visit.assertAccessible("sign-in");

        reachByKeyboard(page, button(page));
        visit.assertAccessible("button focused");
        page.keyboard().press("Enter");

        assertThat(page.locator(".task-filters .item").first()).isVisible();
        assertThat(page.locator(".account")).containsText("Ada Lovelace");
        assertThat(URI.create(page.url()).getPath()).isEqualTo(TASKLIST);
        visit.assertAccessible("Tasklist");

        visit.goTo("/");
        assertThat(page.locator("header")).containsText("Signed in as olive");
        page.getByText("Sign out").click();
        assertThat(page.getByText("You have signed out.")).isVisible();
        assertThat(button(page)).isVisible();
        visit.assertAccessible("signed out");
        visit.goTo(TASKLIST);
        assertThat(page.locator("main h1")).hasText("Sign in");
    }

    @Test
    void managerComesToCockpitAndLeavesIt(Visit visit) {
        visit.leadsElsewhere(provider());
        knows("maud", "Watchers");
        Page page = visit.page();
        visit.goTo(COCKPIT + "#/processes");

        button(page).click();

        assertThat(page.getByText("Lookout", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(URI.create(page.url()).getPath()).isEqualTo(COCKPIT);
        assertThat(page.url()).contains("/default/#/processes");
        assertThat(page.locator(".account")).containsText("Ada Lovelace");
        visit.settle();
        visit.assertAccessible("Cockpit");

        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        assertThat(page.getByText("You have signed out.")).isVisible();
        visit.goTo(COCKPIT);
        assertThat(page.locator("main h1")).hasText("Sign in");
    }

    @Test
    void whoseGroupsMeanNothingHereIsToldSo(Visit visit) {
        visit.leadsElsewhere(provider());
        knows("nora", "Canteen");
        Page page = visit.page();
        visit.goTo("/sign-in");

        button(page).click();

        Locator alert = page.locator("[role=alert]");
        assertThat(alert).containsText("You are not signed in");
        assertThat(alert).containsText("you belong to no group that works with Octant.");
        assertThat(button(page)).isVisible();
        visit.assertAccessible("no group");
        visit.goTo(TASKLIST);
        assertThat(page.locator("main h1")).hasText("Sign in");
    }

    @Test
    void bothWaysOfSigningInFitANarrowScreen(Visit visit) {
        visit.page().setViewportSize(320, 640);
        for (String path : new String[] {"/sign-in", "/sign-in?refused=no-group", "/sign-in?logout"}) {
            visit.goTo(path);

            assertThat(button(visit.page())).isInViewport();
            visit.assertAccessible("narrow " + path);
            assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);
        }
    }

    /** Presses the tab key until it is there; it comes before the fields for a password, which few people have. */
    private static void reachByKeyboard(Page page, Locator button) {
        Object name = button.innerText().strip();
        for (int presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("document.activeElement.id || document.activeElement.innerText.trim()");
            assertThat(focused).as("what the tab key meets first").isNotEqualTo("username");
            if (focused.equals(name)) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to “" + name + "”");
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with your council account"));
    }
}
