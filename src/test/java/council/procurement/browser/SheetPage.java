package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a list that somebody has opened. */
final class SheetPage {

    private final Page page;

    private SheetPage(Page page) {
        this.page = page;
    }

    static SheetPage open(Visit visit, String sheet, String reference) {
        visit.goTo("/sheets/" + sheet + "/" + reference);
        var opened = new SheetPage(visit.page());
        assertThat(opened.page.locator("form.octant-sheet")).isVisible();
        return opened;
    }

    /** What its fields say, and what is sent along with each row, by column. */
    List<Map<String, String>> rows() {
        var rows = new ArrayList<Map<String, String>>();
        for (Locator row : page.locator(".octant-sheet__row").all()) {
            var said = new LinkedHashMap<String, String>();
            for (ElementHandle field : row.locator("[name^='row.']").elementHandles()) {
                boolean isChoice =
                        Boolean.TRUE.equals(field.evaluate("field => field.matches('[type=radio], [type=checkbox]')"));
                if (!isChoice || field.isChecked()) {
                    said.put(
                            field.getAttribute("name").replaceFirst("^row\\.\\d+\\.", ""),
                            isChoice ? field.getAttribute("value") : field.inputValue());
                }
            }
            rows.add(said);
        }
        return rows;
    }

    /** Writes the rows in the place of those that are there, and keeps them. */
    void write(List<Map<String, String>> rows) {
        for (int number = 1; number <= rows.size(); number++) {
            if (page.locator("#row-" + number).count() == 0) {
                button("Add another").click();
                assertThat(page.locator("#row-" + number)).isVisible();
            }
            write(number, rows.get(number - 1));
        }
        button("Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The list is kept.");
    }

    private void write(int number, Map<String, String> row) {
        row.forEach((column, text) -> {
            Locator field = page.locator("[name='row." + number + "." + column + "']");
            switch (kind(field)) {
                case "radio" ->
                    page.locator("[name='row." + number + "." + column + "'][value='" + text + "']")
                            .check();
                case "checkbox" -> field.setChecked(Boolean.parseBoolean(text));
                case "select" -> field.selectOption(text);
                case "hidden" -> {}
                default -> field.fill(text);
            }
        });
    }

    private static String kind(Locator field) {
        Object kind = field.first().evaluate("field => field.tagName === 'SELECT' ? 'select' : field.type");
        return String.valueOf(kind);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
