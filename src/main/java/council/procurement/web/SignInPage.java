package council.procurement.web;

import council.procurement.security.SignInWays;
import council.procurement.security.SsoRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in; the same for our own pages, Tasklist, Cockpit and Admin. */
@Controller
class SignInPage {

    private final SignInWays ways;

    SignInPage(SignInWays ways) {
        this.ways = ways;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(defaultValue = "") String refused, Model model) {
        model.addAttribute("provider", ways.byProvider() ? SignInWays.BY_PROVIDER : "");
        model.addAttribute(
                "refusal", SsoRefusal.of(refused).map(SsoRefusal::sentence).orElse(""));
        return "sign-in";
    }
}
