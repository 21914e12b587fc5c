package council.procurement.web;

import council.procurement.engine.Ladders;
import council.procurement.engine.Ladders.Called;
import council.procurement.engine.Ladders.Ladder;
import council.procurement.engine.Ladders.Rung;
import council.procurement.security.StaffGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is called when a task is not done in time, for each task there can be, as the processes say it. */
@Controller
class LaddersPage {

    private final Ladders ladders;

    LaddersPage(Ladders ladders) {
        this.ladders = ladders;
    }

    /**
     * A task or step, for people.
     *
     * @param name what is to be done
     * @param groups whom it is for; empty for a step that is no task of somebody's
     * @param rungs what happens if it is not done, one sentence each; empty if nobody is called
     */
    record Shown(String name, String groups, List<String> rungs) {}

    @GetMapping("/reminders/escalation")
    String show(Model model) {
        Map<String, List<Shown>> processes = ladders.all().stream()
                .collect(Collectors.groupingBy(
                        Ladder::processName,
                        LinkedHashMap::new,
                        Collectors.mapping(LaddersPage::shown, Collectors.toList())));
        model.addAttribute("processes", processes);
        return "ladders";
    }

    private static Shown shown(Ladder ladder) {
        return new Shown(
                ladder.name(),
                groups(ladder.groups()),
                ladder.rungs().stream().map(LaddersPage::sentence).toList());
    }

    /** Such as “Approval overdue: opens “Chase late approval” for Directors”. */
    private static String sentence(Rung rung) {
        String opens = rung.calls().stream()
                .map(LaddersPage::called)
                .collect(Collectors.joining(rung.ends() ? " or " : " and "));
        String then = opens.isEmpty() ? "goes on without a task" : (rung.ends() ? "leads to " : "opens ") + opens;
        return rung.event() + ": " + (rung.ends() ? "ends it and " : "") + then;
    }

    private static String called(Called called) {
        return "“" + called.name() + "” for " + groups(called.groups());
    }

    private static String groups(List<String> ids) {
        return ids.isEmpty()
                ? "whom the rules name"
                : ids.stream().map(StaffGroup::titleOf).collect(Collectors.joining(", "));
    }
}
