package council.procurement.web;

import council.procurement.engine.TaskAddress;
import council.procurement.reminder.Digest.Line;
import council.procurement.reminder.Digest.Urgency;
import council.procurement.reminder.Reminders;
import council.procurement.rules.WrittenDate;
import council.procurement.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own reminders: what the summary by e-mail would say now, and whether they want it. */
@Controller
class RemindersPage {

    private static final String PATH = "/reminders";

    private final Reminders reminders;

    RemindersPage(Reminders reminders) {
        this.reminders = reminders;
    }

    /**
     * A task, for people.
     *
     * @param path where it is opened
     * @param reference what it is about
     * @param name what is to be done
     * @param due by when; null where that is not said
     * @param late whether that has passed
     * @param waitsFor the groups it waits for; empty for what the person holds
     */
    record Shown(
            String path,
            String reference,
            String name,
            @Nullable String due,
            boolean late,
            String waitsFor) {

        private static Shown of(Line line) {
            return new Shown(
                    TaskAddress.of("", line.task()),
                    line.reference(),
                    line.name(),
                    line.due() == null ? null : WrittenDate.of(line.due()),
                    line.urgency() == Urgency.LATE,
                    line.waitsFor());
        }
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String saved, Model model) {
        model.addAttribute("saved", saved != null);
        model.addAttribute("fault", null);
        return page(model);
    }

    @PostMapping(PATH)
    String choose(@RequestParam(defaultValue = "") String digest, Model model, HttpServletResponse response) {
        if (!digest.equals("yes") && !digest.equals("no")) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("saved", false);
            model.addAttribute("fault", "Summary by e-mail: choose yes or no.");
            return page(model);
        }
        reminders.choose(SignedIn.person(), digest.equals("yes"));
        return "redirect:" + PATH + "?saved";
    }

    private String page(Model model) {
        Reminders.Own own = reminders.of(SignedIn.person());
        model.addAttribute("own", own);
        model.addAttribute("yours", shown(own.digest().yours()));
        model.addAttribute("waiting", shown(own.digest().waiting()));
        return "reminders";
    }

    private static List<Shown> shown(List<Line> lines) {
        return lines.stream().map(Shown::of).toList();
    }
}
