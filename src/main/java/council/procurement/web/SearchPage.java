package council.procurement.web;

import council.procurement.file.CaseSearch;
import council.procurement.file.CaseSearch.Hit;
import council.procurement.file.FileAddress;
import council.procurement.file.SearchKind;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Search over contracts, procurements, suppliers and lessons, for all staff. */
@Controller
class SearchPage {

    private static final int FIRST_FEW = 5;
    private static final int LONGEST = 200;

    private final CaseSearch search;

    SearchPage(CaseSearch search) {
        this.search = search;
    }

    /**
     * What was found of one kind.
     *
     * @param title what people call the kind
     * @param kind its constant, for addresses
     * @param total how many were found, {@link CaseSearch#MOST} at most
     * @param lines those that are shown
     */
    record Group(String title, String kind, long total, List<Line> lines) {

        /** How many there are, in words. */
        public String count() {
            return isTooMany() ? String.format(Locale.UK, "%,d or more", CaseSearch.MOST) : String.valueOf(total);
        }

        /** Whether there may be more than were looked at. */
        public boolean isTooMany() {
            return total >= CaseSearch.MOST;
        }

        /** Whether there are more than are shown. */
        public boolean isCut() {
            return total > lines.size();
        }
    }

    /**
     * Something that was found.
     *
     * @param hit what it is
     * @param address where it is shown
     * @param named whether its reference is shown beside its title
     */
    record Line(Hit hit, String address, boolean named) {}

    @GetMapping("/search")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        String words = q.replaceAll("\\p{Cntrl}", " ").strip();
        SearchKind only = chosen(kind);
        model.addAttribute("q", words);
        model.addAttribute("kind", only == null ? "" : only.name());
        String fault = fault(words);
        if (fault != null && !q.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("fault", q.isEmpty() ? null : fault);
        if (fault != null) {
            model.addAttribute("groups", List.of());
        } else if (only == null) {
            model.addAttribute(
                    "groups",
                    Arrays.stream(SearchKind.values())
                            .map(one -> group(one, words, 0, FIRST_FEW))
                            .filter(group -> group.total() > 0)
                            .toList());
        } else {
            PageNumbers pages = PageNumbers.of(QueryText.page(page), CaseSearch.PAGE, search.count(only, words));
            Group group = group(only, words, pages.before(), CaseSearch.PAGE);
            model.addAttribute("pages", pages);
            model.addAttribute("groups", group.total() == 0 ? List.of() : List.of(group));
        }
        return "search";
    }

    private @Nullable String fault(String words) {
        if (words.isEmpty()) {
            return "Type what you are looking for: words, or how a reference begins.";
        } else if (words.length() > LONGEST) {
            return "Type at most " + LONGEST + " characters.";
        }
        return search.hasWords(words) || words.matches(".*[\\p{L}\\p{N}]{2}.*[-/0-9].*")
                ? null
                : "“" + words + "” stands everywhere or nowhere: type other words, or how a reference begins.";
    }

    private Group group(SearchKind kind, String words, long before, int most) {
        long total = search.count(kind, words);
        List<Line> lines = search.find(kind, words, before, most).stream()
                .map(hit -> new Line(hit, address(kind, hit), kind != SearchKind.SUPPLIERS))
                .toList();
        return new Group(kind.title(), kind.name(), total, lines);
    }

    /** A supplier has no page of its own: its contracts are found by its name. */
    private static String address(SearchKind kind, Hit hit) {
        return kind == SearchKind.SUPPLIERS
                ? "/search?kind=CONTRACTS&q="
                        + UriUtils.encode('"' + hit.reference().replace("\"", " ") + '"', StandardCharsets.UTF_8)
                : FileAddress.of(hit.reference()) + (kind == SearchKind.LESSONS ? "#lessons" : "");
    }

    private static @Nullable SearchKind chosen(String said) {
        return Arrays.stream(SearchKind.values())
                .filter(kind -> kind.name().equals(said))
                .findFirst()
                .orElse(null);
    }
}
