package council.procurement.engine;

import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps people from tasks that are for none of their groups, nor for a group as whose member they stand in for somebody. */
@Component
class Outsiders {

    private final ObjectProvider<StandIns> standIns;

    Outsiders(ObjectProvider<StandIns> standIns) {
        this.standIns = standIns;
    }

    /** @throws RefusedSubmissionException if the task is not for this person */
    void refuse(Person person, DeskTask task) {
        if (!Collections.disjoint(task.teams(), person.groups()) || standsIn(person, task)) {
            return;
        }
        String names = task.teams().stream().map(StaffGroup::titleOf).collect(Collectors.joining(" or "));
        throw new RefusedSubmissionException(
                Ground.NOT_ALLOWED,
                "The task “" + task.name() + "” is for " + names + ", and you are in none of these groups.");
    }

    private boolean standsIn(Person person, DeskTask task) {
        List<String> teams = task.teams();
        return standIns.stream()
                .anyMatch(known -> !Collections.disjoint(teams, known.groups(person.id(), task.process())));
    }
}
