package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The task that Tasklist shows, as an officer works on it. */
final class TaskInHand {

    /** So many milliseconds after a key is pressed, form-js knows of it. */
    static final int TAKEN_IN = 400;

    /** How days are typed into forms. */
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private static final int MOST_PRESSES = 400;
    private static final String SENDS = "Complete";

    /** Numbers the fields that can be filled in, from the top down; answers to choose one of count as one. */
    private static final String FIELDS = """
            const groups = [];
            document.querySelectorAll('.fjs-container input, .fjs-container textarea').forEach((field, index) => {
                if (!field.disabled && field.tabIndex >= 0 && field.checkVisibility()) {
                    const group = field.type === 'radio' ? field.name : `field ${index}`;
                    field.dataset.group = group;
                    groups.push(group);
                }
            });
            return [...new Set(groups)];""";

    private static final String FOCUSED =
            "document.activeElement.dataset.group ?? document.activeElement.innerText.trim()";

    private TaskInHand() {}

    /** Takes it, and waits until its form can be filled in. */
    static void claim(Visit visit) {
        Page page = visit.page();
        assertThat(page.locator(".fjs-container h1")).isVisible();
        visit.settle();
        page.locator("button.claim").click();
        assertThat(page.locator("button.unclaim")).isVisible();
        waitUntilItCanBeFilledIn(page);
        visit.settle();
    }

    /** It is in somebody's hands, and known what they had written of it before. */
    static void waitUntilItCanBeFilledIn(Page page) {
        assertThat(page.locator(".disabled-form, .octant-form[inert]")).hasCount(0);
    }

    /** Sends its form. */
    static void complete(Page page) {
        button(page).click();
    }

    /** Fails unless the tab key leads through every field of the form, from the top down, and on to what sends it. */
    @SuppressWarnings("unchecked")
    static void assertReachedByKeyboard(Page page) {
        List<String> fields = (List<String>) page.evaluate("() => {" + FIELDS + "}");
        page.evaluate("document.querySelector('.fjs-container [data-group]').focus()");
        var met = new ArrayList<String>();
        for (int presses = 0; presses < MOST_PRESSES && !met.contains(SENDS); presses++) {
            met.add(String.valueOf(page.evaluate(FOCUSED)));
            page.keyboard().press("Tab");
        }
        assertThat(met).as("what the tab key meets").containsSubsequence(fields).endsWith(SENDS);
    }

    /** What sends its form. */
    static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
    }
}
