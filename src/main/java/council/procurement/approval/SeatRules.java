package council.procurement.approval;

import council.procurement.approval.Approval.Seat;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may fill a place of an approval: somebody of its group, or who stands in for somebody of it; not one whose work it is
 * (the council's rule of two people); and nobody twice, neither by themselves nor through somebody else.
 */
@Component
class SeatRules {

    private static final String PUT_BACK = " Put the task back, so that somebody else can take it.";

    private final ApprovalBook book;
    private final StandInsForApprovals standIns;
    private final PeopleNames people;

    SeatRules(ApprovalBook book, StandInsForApprovals standIns, PeopleNames people) {
        this.book = book;
        this.standIns = standIns;
        this.people = people;
    }

    /**
     * In which capacity somebody fills a place.
     *
     * @throws RefusedSubmissionException if they may not
     */
    Capacity capacity(Approval approval, Seat seat, Person person) {
        Set<String> authors = book.authors(approval.number());
        if (authors.contains(person.id())) {
            throw refusal("You are among those whose work this is, and nobody approves their own work.");
        }
        if (isTaken(approval, person.id())) {
            throw refusal("You have decided in another place of this approval already, and nobody fills two.");
        }
        if (person.isIn(seat.group())) {
            return new Capacity(person.id(), null);
        }
        List<String> absent = standIns.absentees(person.id(), seat.group());
        if (absent.isEmpty()) {
            throw refusal("This is for “" + seat.group().title() + "”, and today you stand in for nobody of them.");
        }
        return absent.stream()
                .filter(away -> fault(approval, authors, away).isEmpty())
                .findFirst()
                .map(away -> new Capacity(person.id(), away))
                .orElseThrow(
                        () -> refusal(fault(approval, authors, absent.get(0)).orElseThrow()));
    }

    /** Whether somebody may fill a place. */
    boolean mayFill(Approval approval, Seat seat, Person person) {
        try {
            capacity(approval, seat, person);
            return true;
        } catch (RefusedSubmissionException refusal) {
            return false;
        }
    }

    private Optional<String> fault(Approval approval, Set<String> authors, String away) {
        if (authors.contains(away)) {
            return Optional.of(
                    people.of(away) + ", for whom you stand in, is among those whose work this is, and nobody"
                            + " approves their own work through somebody else.");
        }
        return isTaken(approval, away)
                ? Optional.of(
                        people.of(away) + ", for whom you stand in, has filled a place of this approval already, and"
                                + " nobody fills two.")
                : Optional.empty();
    }

    private static boolean isTaken(Approval approval, String person) {
        return approval.decisions().anyMatch(decision -> decision.involves(person));
    }

    private static RefusedSubmissionException refusal(String sentence) {
        return new RefusedSubmissionException(Ground.NOT_ALLOWED, sentence + PUT_BACK);
    }
}
