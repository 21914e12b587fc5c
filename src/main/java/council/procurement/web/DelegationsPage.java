package council.procurement.web;

import council.procurement.approval.Delegation;
import council.procurement.approval.Delegations;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.WrittenDate;
import council.procurement.security.GroupMembers;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import council.procurement.security.StaffGroup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands in for whom when approvals are asked for; for those who approve: their own absence. */
@Controller
class DelegationsPage {

    private static final String PATH = "/delegations";

    private final Delegations delegations;
    private final GroupMembers members;
    private final PeopleNames people;

    DelegationsPage(Delegations delegations, GroupMembers members, PeopleNames people) {
        this.delegations = delegations;
        this.members = members;
        this.people = people;
    }

    /**
     * A delegation, for people.
     *
     * @param number its number
     * @param away who is away
     * @param standIn who stands in
     * @param group as whose member
     * @param from the first day
     * @param to the last day
     * @param yours whether the reader may end it
     * @param ended when it was ended; null if it was not
     */
    record Shown(
            long number,
            String away,
            String standIn,
            String group,
            String from,
            String to,
            boolean yours,
            @Nullable String ended) {}

    /**
     * What somebody filled in.
     *
     * @param group the group as whose member
     * @param standIn user name of the stand-in
     * @param from the first day
     * @param to the last day
     */
    record Filled(String group, String standIn, String from, String to) {

        private static final Filled NOTHING = new Filled("", "", "", "");
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String saved, Model model) {
        model.addAttribute("saved", saved != null);
        return page(model, Filled.NOTHING);
    }

    @PostMapping(PATH)
    String record(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String standIn,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model,
            HttpServletResponse response) {
        return carryOut(
                () -> record(SignedIn.person(), new Filled(group, standIn, from, to)),
                new Filled(group, standIn, from, to),
                model,
                response);
    }

    private void record(Person person, Filled filled) {
        if (delegations.groupsOf(person).isEmpty()) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "You are in no group that approves, so that nobody has to stand in for you.");
        }
        StaffGroup as = StaffGroup.of(filled.group())
                .orElseThrow(() -> new RefusedSubmissionException("Approvals as: choose one of your groups."));
        delegations.record(
                person,
                filled.standIn().strip(),
                as,
                TypedDay.of(filled.from(), "First day"),
                TypedDay.of(filled.to(), "Last day"));
    }

    @PostMapping(PATH + "/{number}/end")
    String end(@PathVariable String number, Model model, HttpServletResponse response) {
        return carryOut(
                () -> delegations.end(SignedIn.person(), number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0),
                Filled.NOTHING,
                model,
                response);
    }

    private String carryOut(Runnable change, Filled filled, Model model, HttpServletResponse response) {
        try {
            change.run();
            return "redirect:" + PATH + "?saved";
        } catch (RefusedSubmissionException e) {
            response.setStatus(statusOf(e).value());
            model.addAttribute("fault", e.sentence());
            return page(model, filled);
        }
    }

    private static HttpStatus statusOf(RefusedSubmissionException refusal) {
        return switch (refusal.ground()) {
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ALREADY_DONE -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private String page(Model model, Filled filled) {
        Person reader = SignedIn.person();
        List<StaffGroup> groups = delegations.groupsOf(reader);
        model.addAttribute("filled", filled);
        model.addAttribute("groups", groups);
        model.addAttribute("colleagues", groups.isEmpty() ? Map.of() : colleagues(reader));
        model.addAttribute(
                "current",
                delegations.notOver().stream().map(one -> shown(one, reader)).toList());
        model.addAttribute(
                "own",
                delegations.of(reader).stream().map(one -> shown(one, reader)).toList());
        return "delegations";
    }

    private Map<String, String> colleagues(Person reader) {
        Map<String, String> all = members.withTasks();
        all.remove(reader.id());
        return all;
    }

    private Shown shown(Delegation one, Person reader) {
        return new Shown(
                one.number(),
                people.of(one.absent()),
                people.of(one.standIn()),
                one.group().title(),
                WrittenDate.of(one.from()),
                WrittenDate.of(one.to()),
                reader.id().equals(one.absent()) || reader.id().equals(one.standIn()),
                one.ended() == null ? null : WrittenDate.of(one.ended()));
    }
}
