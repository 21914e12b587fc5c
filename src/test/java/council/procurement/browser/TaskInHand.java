package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The task that Tasklist shows, as an officer works on it. */
final class TaskInHand {

    /** So many milliseconds after a key is pressed, form-js knows of it. */
    static final int TAKEN_IN = 400;

    /** How days are typed into forms. */
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private TaskInHand() {}

    /** Takes it, and waits until its form can be filled in. */
    static void claim(Visit visit) {
        Page page = visit.page();
        assertThat(page.locator(".fjs-container h1")).isVisible();
        visit.settle();
        page.locator("button.claim").click();
        assertThat(page.locator("button.unclaim")).isVisible();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        visit.settle();
    }

    /** Sends its form. */
    static void complete(Page page) {
        button(page).click();
    }

    /** What sends its form. */
    static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
    }
}
