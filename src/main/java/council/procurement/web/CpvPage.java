package council.procurement.web;

import council.procurement.sourcing.CpvCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Common Procurement Vocabulary for staff: codes by words, and down from each code to those below it. */
@Controller
class CpvPage {

    private final CpvCodes codes;

    CpvPage(CpvCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/cpv")
    String find(@RequestParam(required = false) @Nullable String query, Model model) {
        var found = CpvFound.of(query, codes);
        model.addAttribute("found", found);
        codes.find(found.query()).ifPresent(code -> model.addAttribute("branch", CpvFound.Branch.above(code, codes)));
        return "cpv";
    }
}
