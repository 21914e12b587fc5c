package council.procurement.approval;

import council.procurement.engine.StandIns;
import council.procurement.rules.CouncilTime;
import council.procurement.security.GroupMembers;
import council.procurement.security.StaffGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who approves in the place of others today: by a delegation that holds, of somebody who still belongs to the group. */
@Component
class StandInsForApprovals implements StandIns {

    /** The process to which they are confined. */
    static final String PROCESS = "approval";

    private final DelegationBook book;
    private final GroupMembers members;
    private final Clock clock;

    StandInsForApprovals(DelegationBook book, GroupMembers members, Clock clock) {
        this.book = book;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Set<String> groups(String person, String process) {
        return process.equals(PROCESS)
                ? holding(book.standingIn(person, today())).stream()
                        .map(delegation -> delegation.group().id())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The people of a group for whom somebody stands in today, those who were first to say so first. */
    List<String> absentees(String person, StaffGroup group) {
        return holding(book.standingIn(person, today())).stream()
                .filter(delegation -> delegation.group() == group)
                .map(Delegation::absent)
                .distinct()
                .toList();
    }

    /** All that hold today. */
    List<Delegation> holding() {
        return holding(book.notOver(today()));
    }

    private List<Delegation> holding(List<Delegation> delegations) {
        LocalDate today = today();
        return delegations.stream()
                .filter(delegation -> delegation.holdsOn(today))
                .filter(delegation -> members.of(delegation.group()).contains(delegation.absent()))
                .toList();
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
