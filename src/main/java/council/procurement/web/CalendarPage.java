package council.procurement.web;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.reminder.CalendarFeeds;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import council.procurement.security.StaffGroup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calendars that calendar programs subscribe to: made and revoked by people, read by whoever has the address. */
@Controller
class CalendarPage {

    private static final String PATH = "/reminders/calendars";

    private final CalendarFeeds feeds;
    private final PublicAddress address;

    CalendarPage(CalendarFeeds feeds, PublicAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret, HttpServletRequest request) {
        return feeds.read(secret, address.of(request))
                .map(calendar -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                        .body(calendar))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(PATH)
    String show(Model model) {
        return page(model, null, null);
    }

    @PostMapping(PATH)
    String make(
            @RequestParam(defaultValue = "") String scope,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            String secret = feeds.make(SignedIn.person(), scope);
            return page(model, address.of(request) + "/calendar/" + secret + ".ics", null);
        } catch (RefusedSubmissionException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model, null, e.sentence());
        }
    }

    @PostMapping(PATH + "/{id}/revoke")
    String revoke(@PathVariable String id, Model model, HttpServletResponse response) {
        try {
            feeds.revoke(SignedIn.person(), id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
            return "redirect:" + PATH;
        } catch (RefusedSubmissionException e) {
            response.setStatus(
                    e.ground() == Ground.UNKNOWN ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value());
            return page(model, null, e.sentence());
        }
    }

    private String page(Model model, @Nullable String made, @Nullable String fault) {
        Person reader = SignedIn.person();
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("person", "Your tasks");
        for (StaffGroup group : StaffGroup.values()) {
            if (reader.isIn(group) && group.hasTasks()) {
                scopes.put(group.id(), "Tasks of " + group.title());
            }
        }
        scopes.put("council", "Dates of all contracts and notices");
        model.addAttribute("made", made);
        model.addAttribute("fault", fault);
        model.addAttribute("scopes", scopes);
        model.addAttribute("feeds", feeds.of(reader));
        return "calendars";
    }
}
