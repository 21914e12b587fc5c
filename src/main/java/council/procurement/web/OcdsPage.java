package council.procurement.web;

import council.procurement.notice.ocds.OpenData;
import council.procurement.notice.ocds.OpenData.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what the council's open contracting data is, under which licence, and how to read it. */
@Controller
class OcdsPage {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final OpenData data;

    OcdsPage(OpenData data) {
        this.data = data;
    }

    /**
     * A month as the page shows it.
     *
     * @param name as in November 2026
     * @param address where its first page is
     * @param releases how many releases it has
     * @param pages how many pages they make
     */
    record Shown(String name, String address, long releases, int pages) {

        static Shown of(Month month) {
            return new Shown(
                    MONTH.format(month.month()),
                    "/ocds/releases.json?month=" + month.month(),
                    month.releases(),
                    month.pages());
        }
    }

    @GetMapping({"/ocds", "/ocds/"})
    String show(Model model) {
        List<Month> months = new ArrayList<>(data.months());
        Collections.reverse(months);
        model.addAttribute("prefix", data.prefix());
        model.addAttribute("registered", !data.prefix().equals("ocds-213czf"));
        model.addAttribute("pageSize", OpenData.PAGE);
        model.addAttribute("months", months.stream().map(Shown::of).toList());
        return "ocds";
    }
}
