package council.procurement.web;

import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.CouncilPolicy.Statement;
import council.procurement.rules.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * A part of the policy.
     *
     * @param id its place on the page
     * @param title what it is about
     * @param total how many statements it has
     * @param sources its statements by where they stand
     */
    record Part(String id, String title, int total, List<Source> sources) {

        private static Part of(String id, String title, List<Statement> statements) {
            var bySource = new LinkedHashMap<String, List<String>>();
            statements.forEach(statement -> bySource.computeIfAbsent(statement.source(), source -> new ArrayList<>())
                    .add(statement.words()));
            return new Part(
                    id,
                    title,
                    statements.size(),
                    bySource.entrySet().stream()
                            .map(source -> new Source(source.getKey(), source.getValue()))
                            .toList());
        }
    }

    /**
     * What stands in one place.
     *
     * @param name the place
     * @param statements what stands there
     */
    record Source(String name, List<String> statements) {}

    @GetMapping("/rules/policy")
    String show(Model model) {
        model.addAttribute("policy", policy);
        model.addAttribute(
                "parts",
                List.of(
                        Part.of("sustainability", "Sustainability checklist", policy.sustainability()),
                        Part.of("compliance", "Compliance checklist", policy.compliance()),
                        Part.of("priorities", "Priorities", policy.priorities()),
                        Part.of("indicators", "Indicators", policy.indicators()),
                        Part.of("local", "Local area", policy.localArea())));
        return "policy";
    }
}
