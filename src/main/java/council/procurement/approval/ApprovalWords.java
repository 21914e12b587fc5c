package council.procurement.approval;

import council.procurement.approval.Approval.Decision;
import council.procurement.approval.Approval.Seat;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in sentences who approved or refused something, for forms, pages and documents of those whom it concerns. */
@Component
public final class ApprovalWords {

    private final PeopleNames people;

    ApprovalWords(PeopleNames people) {
        this.people = people;
    }

    /**
     * A sentence for each place: who approved, refused, stood in for whom and when, or that it waits. In the order of the
     * places.
     */
    public List<String> of(Approval approval) {
        return approval.seats().stream().map(seat -> of(approval, seat)).toList();
    }

    private String of(Approval approval, Seat seat) {
        Decision decision = seat.decision();
        if (decision == null) {
            return seat.group().title() + ": "
                    + (approval.state() == ApprovalState.OPEN ? "not decided yet." : "not asked any more.");
        }
        String minute = decision.minute() == null ? "" : " (" + decision.minute() + ")";
        return seat.group().title() + ": " + (decision.approved() ? "approved" : "refused") + " by " + who(decision)
                + " on " + WrittenDate.of(decision.at()) + minute
                + (decision.reason() == null ? "." : ": " + decision.reason());
    }

    /** Who refused something and why; why it was withdrawn; an empty text if neither. */
    public String whyNot(Approval approval) {
        String withdrawn = approval.withdrawnBecause();
        if (withdrawn != null) {
            return withdrawn;
        }
        return approval.refusal()
                .map(refusal ->
                        who(refusal) + " refused it on " + WrittenDate.of(refusal.at()) + ": " + refusal.reason())
                .orElse("");
    }

    /** The person, with whom they stood in for. */
    String who(Decision decision) {
        String absent = decision.stoodInFor();
        return people.of(decision.who()) + (absent == null ? "" : ", who stood in for " + people.of(absent) + ",");
    }
}
