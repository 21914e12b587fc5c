package council.procurement.web;

import council.procurement.engine.WorkLists;
import council.procurement.portfolio.Portfolio;
import council.procurement.portfolio.View;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, by who one is: what waits for officers, how things stand for managers, and where to go from here. */
@Controller
class LandingPage {

    private final Destinations destinations;
    private final WorkLists work;
    private final Portfolio portfolio;
    private final Clock clock;

    LandingPage(Destinations destinations, WorkLists work, Portfolio portfolio, Clock clock) {
        this.destinations = destinations;
        this.work = work;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model) {
        var visitor = (Visitor) model.getAttribute("visitor");
        if (visitor != null && visitor.hasTasks()) {
            model.addAttribute("waiting", WaitingWork.of(work.of(visitor.person()), clock.instant()));
        }
        if (visitor != null && visitor.looksOn()) {
            model.addAttribute(
                    "figures", portfolio.page("steps").map(View::figures).orElseThrow());
        }
        model.addAttribute("work", destinations.workOf(visitor));
        model.addAttribute("published", destinations.published());
        model.addAttribute("technical", destinations.technicalFor(visitor));
        return "landing";
    }
}
