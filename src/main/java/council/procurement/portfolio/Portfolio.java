package council.procurement.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers watch, page by page. Nothing of it is confidential: no tender, score, price or name of who tenders. */
@Service
@Transactional(readOnly = true)
public class Portfolio {

    private static final List<String> ORDER =
            List.of("steps", "expiry", "duties", "work", "money", "trouble", "finished");

    private final List<Shows> pages;

    Portfolio(List<Shows> pages) {
        this.pages = ORDER.stream()
                .map(id -> pages.stream()
                        .filter(page -> page.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nothing shows " + id)))
                .toList();
    }

    /** The ids of the pages, in their order. */
    public List<String> pages() {
        return ORDER;
    }

    /** A page as it stands now; empty if there is none of that id. */
    public Optional<View> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst().map(Shows::show);
    }

    /** The table of a panel; empty if there is no such page or panel. */
    public Optional<Table> panel(String page, String panel) {
        return page(page)
                .flatMap(view -> view.panels().stream()
                        .filter(one -> one.id().equals(panel))
                        .map(View.Panel::table)
                        .findFirst());
    }

    /**
     * A list behind a figure.
     *
     * @param asked what it asks for; what it does not know is not looked at
     * @param most how many rows are wanted; {@link Integer#MAX_VALUE} for all of it
     * @return empty if there is no such list
     */
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        return pages.stream()
                .flatMap(page -> page.list(list, asked, most).stream())
                .findFirst()
                .map(table -> table.first(most));
    }
}
