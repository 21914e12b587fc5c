package council.procurement.approval;

import council.procurement.rules.ApprovalSubject;
import council.procurement.security.Person;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an approval makes a reader of what it is about: while it is open everybody who may fill a place of it that is free, and
 * from then on those who decided, or in whose place somebody decided. Whoever only could have decided reads nothing any more.
 */
@Service
public class AskedApprovers {

    private final ApprovalBook book;
    private final SeatRules rules;

    AskedApprovers(ApprovalBook book, SeatRules rules) {
        this.book = book;
        this.rules = rules;
    }

    /** Whether the person is among them; false where nothing of that kind was asked for under the reference. */
    @Transactional(readOnly = true)
    public boolean include(Person person, String reference, ApprovalSubject subject) {
        List<Approval> all = book.of(reference, subject);
        return all.stream().flatMap(Approval::decisions).anyMatch(decision -> decision.involves(person.id()))
                || all.stream()
                        .filter(approval -> approval.state() == ApprovalState.OPEN)
                        .anyMatch(approval -> mayDecide(approval, person));
    }

    private boolean mayDecide(Approval approval, Person person) {
        return approval.seats().stream()
                .filter(seat -> seat.decision() == null)
                .anyMatch(seat -> rules.mayFill(approval, seat, person));
    }
}
