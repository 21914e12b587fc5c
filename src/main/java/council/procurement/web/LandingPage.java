package council.procurement.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where to go from here, by who one is. */
@Controller
class LandingPage {

    private final Destinations destinations;

    LandingPage(Destinations destinations) {
        this.destinations = destinations;
    }

    @GetMapping("/")
    String show(Model model) {
        var visitor = (Visitor) model.getAttribute("visitor");
        model.addAttribute("work", destinations.workOf(visitor));
        model.addAttribute("published", destinations.published());
        model.addAttribute("technical", destinations.technicalFor(visitor));
        return "landing";
    }
}
