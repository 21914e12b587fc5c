package council.procurement.web;

import council.procurement.breakglass.BreakGlass;
import council.procurement.breakglass.ConfidentialKind;
import council.procurement.breakglass.ConfidentialTable;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * Where somebody breaks the glass of a case: says why, and then reads. Each reading is sent as a form, so that nothing is read
 * by following a link ahead.
 */
@Controller
class BreakGlassPage {

    private static final String PATH = "/break-glass";

    private final BreakGlass breakGlass;

    BreakGlassPage(BreakGlass breakGlass) {
        this.breakGlass = breakGlass;
    }

    /** Where the glass of a case is broken. */
    static String addressOf(String reference) {
        String inPath = UriUtils.encodePathSegment(reference, "UTF-8");
        return inPath.equals(reference)
                ? PATH + "/" + reference
                : PATH + "?about=" + UriUtils.encode(reference, "UTF-8");
    }

    @GetMapping(PATH + "/{reference}")
    String show(@PathVariable String reference, Model model) {
        return page(reference, model);
    }

    /** For references that cannot stand in an address as they are. */
    @GetMapping(PATH)
    String about(@RequestParam(defaultValue = "") String about, Model model) {
        return page(about, model);
    }

    @PostMapping(PATH)
    String ask(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            String reference = breakGlass
                    .ask(SignedIn.person(), clean(about), clean(reason))
                    .reference();
            return "redirect:" + PATH + "?about=" + UriUtils.encode(reference, "UTF-8");
        } catch (RefusedSubmissionException e) {
            model.addAttribute("reason", reason);
            return refused(e, about, model, response);
        }
    }

    @PostMapping(PATH + "/reading")
    String read(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String kind,
            Model model,
            HttpServletResponse response) {
        try {
            ConfidentialTable table = breakGlass.read(SignedIn.person(), clean(about), chosen(kind));
            model.addAttribute("table", table);
            return page(about, model);
        } catch (RefusedSubmissionException e) {
            return refused(e, about, model, response);
        }
    }

    private String refused(
            RefusedSubmissionException refusal, String about, Model model, HttpServletResponse response) {
        response.setStatus(Refusals.statusOf(refusal).value());
        model.addAttribute("fault", refusal.sentence());
        return page(about, model);
    }

    private String page(String said, Model model) {
        String reference = clean(said);
        Person reader = SignedIn.person();
        model.addAttribute(
                "caseTitle",
                breakGlass
                        .titleOf(reference)
                        .orElseThrow(() ->
                                new NoSuchThingException("There is no contract and no cycle “" + reference + "”.")));
        model.addAttribute("reference", reference);
        model.addAttribute("obstacle", breakGlass.obstacle(reader, reference).orElse(null));
        model.addAttribute(
                "until",
                breakGlass
                        .open(reader, reference)
                        .map(access -> WrittenDate.of(access.until()))
                        .orElse(null));
        model.addAttribute("kinds", ConfidentialKind.values());
        model.addAttribute("shortest", BreakGlass.SHORTEST_REASON);
        model.addAttribute("longest", BreakGlass.LONGEST_REASON);
        return "break-glass";
    }

    private static ConfidentialKind chosen(String said) {
        return Arrays.stream(ConfidentialKind.values())
                .filter(kind -> kind.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new RefusedSubmissionException("Choose what you want to read."));
    }

    private static String clean(String said) {
        return said.replace("\0", "");
    }
}
