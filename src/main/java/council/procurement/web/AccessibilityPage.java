package council.procurement.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement that the Public Sector Bodies Accessibility Regulations 2018 ask for. */
@Controller
class AccessibilityPage {

    @GetMapping("/accessibility")
    String show() {
        return "accessibility";
    }
}
