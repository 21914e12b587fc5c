package council.procurement.web;

import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.catalogue.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the council's strategy says beyond its tables, with its sources. */
@Controller
class PolicyPage {

    private final CouncilPolicy policy;

    PolicyPage(Catalogue catalogue) {
        policy = CouncilPolicy.of(catalogue.pack());
    }

    @GetMapping("/rules/policy")
    String show(Model model) {
        model.addAttribute("policy", policy);
        return "policy";
    }
}
