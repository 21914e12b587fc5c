package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators looking after accounts in Admin, and people after their own. */
@BrowserTest
class AdminTest {

    private static final String ADMIN = "/camunda/app/admin/default/#/";

    @Autowired
    private IdentityService identities;

    @Test
    void everyViewIsAccessible(Visit visit) {
        Page page = visit.page();
        visit.signInOnItsPage("admin", ADMIN);
        assertThat(page.getByText("Create New User")).isVisible();
        visit.assertAccessible("dashboard");

        for (String view : new String[] {
            "users",
            "user-create",
            "users/contracts?tab=profile",
            "users/contracts?tab=account",
            "users/contracts?tab=groups",
            "groups",
            "group-create",
            "groups/finance?tab=group",
            "groups/finance?tab=users",
            "authorization?resource=0"
        }) {
            visit.goTo(ADMIN + view);
            assertThat(page.locator(".app-splash")).hasCount(0);
            visit.settle();
            visit.assertAccessible(view);
        }
    }

    @Test
    void stateOfCamundaIsSaidWhereAdministratorsSeeIt(Visit visit) {
        visit.signIn("admin", ADMIN);

        assertThat(visit.page().locator(".ce-eol-banner"))
                .containsText("Camunda 7 community edition had its last release in October 2025");
    }

    @Test
    void accountIsMadeAndGivenAGroup(Visit visit) {
        Page page = visit.page();
        String id = "new" + UUID.randomUUID().toString().substring(0, 8);
        visit.signIn("admin", ADMIN + "user-create");

        page.locator("#inputUserId").fill(id);
        page.locator("#inputPassword").fill("Octant-demo-1x");
        page.locator("#inputPasswordRepeat").fill("Octant-demo-1x");
        page.locator("#inputFirstname").fill("Nia");
        page.locator("#inputLastname").fill("Newton");
        page.locator("#inputEmail").fill("nia@council.example");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".notifications [role=status]").first()).isVisible();

        visit.goTo(ADMIN + "users/" + id + "?tab=groups");
        assertThat(page.getByText("is currently not member of any groups")).isVisible();
        page.getByText("Add to a group").click();
        visit.settle();
        Locator legal = page.locator(".modal-dialog tr", new Page.LocatorOptions().setHasText("Legal"));
        legal.locator("input[type=checkbox]").check();
        page.locator(".modal-footer button.btn-primary:visible").click();
        assertThat(page.locator(".modal-footer button.btn-primary:visible")).hasText("OK");

        assertThat(identities.createGroupQuery().groupMember(id).list())
                .singleElement()
                .satisfies(group -> assertThat(group.getId()).isEqualTo("legal"));
    }

    @Test
    void everybodyHasAPageOfTheirOwn(Visit visit) {
        Page page = visit.page();
        visit.signIn("legal", "/camunda/app/welcome/");
        Locator change = page.locator("a", new Page.LocatorOptions().setHasText("Change password"));
        assertThat(change).isVisible();
        visit.assertAccessible("profile");

        change.click();
        assertThat(page.locator("#inputPassword")).isVisible();
        visit.assertAccessible("password");
    }
}
