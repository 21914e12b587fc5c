package council.procurement.approval;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.GroupMembers;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.security.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who approves in whose place, from day to day. People record their own absence; both names stay on record, here and with
 * every approval. What somebody was given they cannot give on.
 */
@Service
public class Delegations {

    private static final int LONGEST_MONTHS = 12;

    private final DelegationBook book;
    private final GroupMembers members;
    private final PeopleNames people;
    private final StandInOffers offers;
    private final Turns turns;
    private final Clock clock;

    Delegations(
            DelegationBook book,
            GroupMembers members,
            PeopleNames people,
            StandInOffers offers,
            Turns turns,
            Clock clock) {
        this.book = book;
        this.members = members;
        this.people = people;
        this.offers = offers;
        this.turns = turns;
        this.clock = clock;
    }

    /** The groups as whose member somebody approves and may have a stand-in; empty for somebody who approves nothing. */
    public List<StaffGroup> groupsOf(Person person) {
        return ApproverGroups.withStandIns(person.groups().stream().flatMap(group -> StaffGroup.of(group).stream()));
    }

    /** Who stands in for whom today or later, by the first day. */
    @Transactional(readOnly = true)
    public List<Delegation> notOver() {
        return book.notOver(today());
    }

    /** Whether somebody has recorded that they are away today, in whichever group. */
    @Transactional(readOnly = true)
    public boolean isAway(String person) {
        LocalDate today = today();
        return book.of(person).stream().anyMatch(one -> one.holdsOn(today));
    }

    /** All that somebody has recorded of their own absence, over or not; the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> of(Person absent) {
        return book.of(absent.id());
    }

    /**
     * Records that somebody is away and who approves in their place.
     *
     * @param absent who is away, and records it
     * @param standIn user name of who approves in their place
     * @param group the group as whose member
     * @param from the first day
     * @param to the last day, included
     * @throws RefusedSubmissionException if that is not possible, naming the field
     */
    @Transactional
    public void record(Person absent, String standIn, StaffGroup group, LocalDate from, LocalDate to) {
        if (!groupsOf(absent).contains(group)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "Approvals as: you do not approve as “" + group.title()
                            + "”, or nobody else may do that in your place.");
        }
        refuseStandIn(absent, standIn, group);
        refuseDays(from, to);
        turns.take("delegations of " + absent.id());
        book.of(absent.id()).stream()
                .filter(other -> other.group() == group && other.overlaps(from, to))
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedSubmissionException("First day: " + people.of(other.standIn())
                            + " stands in for you already from " + WrittenDate.of(other.from()) + " to "
                            + WrittenDate.of(other.to()) + ". End that first, or choose other days.");
                });
        book.add(absent.id(), standIn, group, from, to, absent.id());
        offers.lookSoon();
    }

    private void refuseStandIn(Person absent, String standIn, StaffGroup group) {
        if (standIn.equals(absent.id())) {
            throw new RefusedSubmissionException("Stand-in: choose somebody else than yourself.");
        }
        Set<StaffGroup> groups = members.groupsOf(standIn);
        if (groups.stream().noneMatch(StaffGroup::hasTasks)) {
            throw new RefusedSubmissionException("Stand-in: choose somebody who works with tasks in Octant.");
        }
        if (groups.contains(group)) {
            throw new RefusedSubmissionException("Stand-in: " + people.of(standIn) + " is in “" + group.title()
                    + "” like you and approves without standing in for anybody.");
        }
    }

    private void refuseDays(LocalDate from, LocalDate to) {
        if (from.isBefore(today())) {
            throw new RefusedSubmissionException("First day: give today or a later day.");
        }
        if (to.isBefore(from)) {
            throw new RefusedSubmissionException("Last day: give " + WrittenDate.of(from) + " or a later day.");
        }
        if (to.isAfter(from.plusMonths(LONGEST_MONTHS))) {
            throw new RefusedSubmissionException("Last day: somebody stands in for a year at most. Give "
                    + WrittenDate.of(from.plusMonths(LONGEST_MONTHS))
                    + " or an earlier day; for longer, an administrator changes the groups.");
        }
    }

    /**
     * Ends a delegation from this moment on. Who is away ends it, or who stands in.
     *
     * @throws RefusedSubmissionException if it is over already, or another's
     */
    @Transactional
    public void end(Person person, long number) {
        turns.take("delegation " + number);
        Delegation delegation = book.find(number)
                .filter(one -> one.absent().equals(person.id()) || one.standIn().equals(person.id()))
                .orElseThrow(() -> new RefusedSubmissionException(
                        Ground.UNKNOWN, "There is no delegation of that number that is yours to end."));
        if (!delegation.overlaps(today(), delegation.to())) {
            throw new RefusedSubmissionException(Ground.ALREADY_DONE, "This delegation is over already.");
        }
        book.end(number, person.id());
        offers.lookSoon();
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
