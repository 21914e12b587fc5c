package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import council.procurement.http.Caller;
import org.junit.jupiter.api.Test;

/** CPV codes in a browser: looked for, looked through, wide and narrow and without scripts. */
@BrowserTest
class CpvPagesTest {

    @Test
    void codeIsFoundByWordsWithItsBranch(Visit visit) {
        visit.signIn("officer", "/");
        Page page = visit.page();

        page.locator(".octant-places").getByText("CPV codes").click();
        assertThat(page.locator("h1")).hasText("Which CPV code says what is bought?");
        assertThat(rows(page)).hasCount(45);
        assertThat(page.locator("main")).containsText("Procurement Regulations 2024 regulation 14");
        visit.assertAccessible("divisions");

        page.getByLabel("Words or digits to look for").fill("planting green areas");
        page.getByText("Find codes").click();
        assertThat(rows(page).first()).containsText("77310000");
        assertThat(rows(page).first()).containsText("Planting and maintenance services of green areas");
        assertThat(rows(page).first())
                .containsText(
                        "in Agricultural, forestry, horticultural, aquacultural and apicultural services › Horticultural services");
        assertThat(rows(page).first()).containsText("Not on the list");
        assertThat(page.getByLabel("Words or digits to look for")).hasValue("planting green areas");
        visit.assertAccessible("found");
    }

    @Test
    void branchLeadsDownAndUp(Visit visit) {
        visit.signIn("auditor", "/cpv");
        Page page = visit.page();

        page.getByText("Health and social work services").click();
        assertThat(rows(page)).hasCount(50);
        assertThat(page.locator("main")).containsText("These are the first 50");
        page.getByText("Social work and related services").first().click();
        assertThat(rows(page).first()).containsText("85300000");
        assertThat(rows(page).first()).containsText("May be light touch");
        assertThat(page.locator(".govuk-breadcrumbs__link")).hasCount(2);
        visit.assertAccessible("code");

        page.locator(".govuk-breadcrumbs").getByText("All divisions").click();
        assertThat(rows(page)).hasCount(45);
    }

    @Test
    void markIsSaidToBeAHelpAndNotTheLaw(Visit visit) {
        visit.signIn("legal", "/cpv?query=legal+services");

        assertThat(rows(visit.page()).first()).containsText("Not on the list");
        assertThat(visit.page().locator("main")).containsText("It is not the law's own list, which is Schedule 1");
        assertThat(visit.page().locator("main")).containsText("Creative Commons Attribution 4.0 International");
    }

    @Test
    void pagesFitANarrowScreen(Visit visit) {
        visit.page().setViewportSize(320, 640);
        visit.signIn("member", "/cpv");
        for (String path : new String[] {"/cpv", "/cpv?query=98371111-4", "/cpv?query=maintenance", "/cpv?query=xyz"}) {
            visit.goTo(path);
            visit.assertAccessible("narrow " + path);
            assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);
        }
        assertThat(visit.page().locator("main")).containsText("No code is like that.");
    }

    @Test
    void codesAreFoundWithoutScripts(Visit visit) {
        visit.goTo("/");
        String address = visit.page().url();
        try (BrowserContext plain =
                visit.context().browser().newContext(Visit.options().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(address + "cpv");
            page.locator("#username").fill("finance");
            page.locator("#password").fill(Caller.PASSWORD);
            page.locator("main button[type=submit]").click();

            page.getByLabel("Words or digits to look for").fill("color & <b>\"fiber\"</b>");
            page.getByText("Find codes").click();
            assertThat(page.getByLabel("Words or digits to look for")).hasValue("color & <b>\"fiber\"</b>");
            page.getByLabel("Words or digits to look for").fill("libraries");
            page.getByText("Find codes").click();
            assertThat(rows(page).first()).containsText("92511000");
        }
    }

    private static Locator rows(Page page) {
        return page.locator("main tbody tr");
    }
}
