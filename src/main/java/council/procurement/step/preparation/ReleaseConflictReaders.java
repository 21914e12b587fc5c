package council.procurement.step.preparation;

import council.procurement.approval.ApprovalState;
import council.procurement.approval.Approvals;
import council.procurement.rules.ApprovalSubject;
import council.procurement.security.Person;
import council.procurement.sourcing.ConflictReaders;
import org.springframework.stereotype.Component;

/** Those before whom the release of a tender is may read its conflicts of interest until it is decided. */
@Component
class ReleaseConflictReaders implements ConflictReaders {

    private final Approvals approvals;

    ReleaseConflictReaders(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return approvals
                .latest(reference, ApprovalSubject.RELEASE)
                .filter(latest -> latest.state() == ApprovalState.OPEN)
                .filter(latest -> latest.seats().stream().anyMatch(seat -> person.isIn(seat.group())))
                .isPresent();
    }
}
