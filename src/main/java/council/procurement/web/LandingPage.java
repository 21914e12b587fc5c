package council.procurement.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where to go from here. */
@Controller
class LandingPage {

    @GetMapping("/")
    String show() {
        return "landing";
    }
}
