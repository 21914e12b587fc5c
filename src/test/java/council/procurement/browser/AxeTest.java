package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What is looked at on a page that has much of what was looked at before. */
@BrowserTest
class AxeTest {

    private static final String ADD =
            "markup => document.querySelector('main').insertAdjacentHTML('beforeend', markup)";

    @Test
    void paleLettersAreFoundWhereverTheyAreNew(Visit visit) {
        Page page = visit.page();
        visit.goTo("/accessibility");
        assertThat(Axe.findings(page)).isEmpty();
        assertThat(Axe.findings(page)).isEmpty();

        page.evaluate(ADD, "<p class='a'>Dark enough</p>");
        assertThat(Axe.findings(page)).isEmpty();

        page.evaluate(ADD, "<p class='a' id='pale'>Paler than its like</p>");
        page.evaluate("document.querySelector('#pale').style.color = '#ddd'");
        assertThat(Axe.findings(page)).singleElement().asString().startsWith("color-contrast ");

        visit.goTo("/accessibility");
        page.evaluate(ADD, "<div id='ground'><p class='a'>On a ground that is darker than that of its like</p></div>");
        page.evaluate("document.querySelector('#ground').style.background = '#333'");
        assertThat(Axe.findings(page)).singleElement().asString().startsWith("color-contrast ");
    }

    @Test
    void allElseIsLookedAtEverywhere(Visit visit) {
        Page page = visit.page();
        for (int time = 0; time < 2; time++) {
            visit.goTo("/accessibility");
            page.evaluate(ADD, "<img src='/assets/octant.css'>");
            assertThat(Axe.findings(page)).singleElement().asString().startsWith("image-alt ");
        }
    }
}
