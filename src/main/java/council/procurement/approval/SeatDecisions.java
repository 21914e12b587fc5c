package council.procurement.approval;

import council.procurement.approval.Approval.Decision;
import council.procurement.approval.Approval.Seat;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.security.Turns;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people approve or refuse. */
@Service
class SeatDecisions {

    private final ApprovalBook book;
    private final ApprovalWords words;
    private final SeatRules rules;
    private final AnnouncedDay announced;
    private final PeopleNames people;
    private final Turns turns;
    private final Clock clock;

    SeatDecisions(
            ApprovalBook book,
            ApprovalWords words,
            SeatRules rules,
            AnnouncedDay announced,
            PeopleNames people,
            Turns turns,
            Clock clock) {
        this.book = book;
        this.words = words;
        this.rules = rules;
        this.announced = announced;
        this.people = people;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * What somebody wrote.
     *
     * @param refusedBecause why they refuse it; null if they approve
     * @param minute minute or number of the decision; null where there is none
     * @param noInterest whether they declare to have no interest of their own in it
     */
    record Vote(@Nullable String refusedBecause, @Nullable String minute, boolean noInterest) {}

    /**
     * Fills a place. Those who do so at the same moment go one after the other.
     *
     * @param number the approval
     * @param seat number of the place
     * @return what is noted in the timeline, without the reasons
     * @throws RefusedSubmissionException if it is decided already, the person may not, they approve a key decision before its day, or
     *     something is missing
     */
    @Transactional
    String decide(long number, int seat, Person person, Vote vote) {
        turns.take(Approvals.turnOf(number));
        Approval approval = book.get(number);
        refuseIfOver(approval);
        Seat place = approval.seats().get(seat);
        Capacity capacity = rules.capacity(approval, place, person);
        boolean approved = vote.refusedBecause() == null;
        if (approved) {
            announced.refuseBefore(approval);
        }
        if (approved && !vote.noInterest()) {
            throw new RefusedSubmissionException(
                    "I have no interest of my own in this: this must be confirmed. If you have"
                            + " one, put the task back, so that somebody else can take it.");
        }
        if (place.group() == StaffGroup.MEMBERS && vote.minute() == null) {
            throw new RefusedSubmissionException("Minute or number of the decision: this must be filled in.");
        }
        String digest = book.filed(number).request().digest();
        book.decide(
                approval,
                seat,
                new Decision(
                        capacity.who(),
                        capacity.stoodInFor(),
                        approved,
                        vote.refusedBecause(),
                        vote.minute(),
                        digest,
                        clock.instant()),
                vote.noInterest());
        return sentence(approval, place, capacity, vote);
    }

    private void refuseIfOver(Approval approval) {
        if (approval.state() != ApprovalState.OPEN) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE,
                    approval.subject().title() + " is not before you any more. " + words.whyNot(approval)
                            + " Nothing of yours was recorded.");
        }
    }

    private String sentence(Approval approval, Seat seat, Capacity capacity, Vote vote) {
        String absent = capacity.stoodInFor();
        String stoodIn =
                absent == null ? "" : ", " + people.of(capacity.who()) + " standing in for " + people.of(absent);
        String minute = vote.minute() == null ? "" : " (" + vote.minute() + ")";
        String done = vote.refusedBecause() == null ? " approved " : " refused ";
        return seat.group().title()
                + done
                + approval.subject().words()
                + minute
                + stoodIn
                + (vote.refusedBecause() == null ? "." : "; the reasons are with the approval.");
    }
}
