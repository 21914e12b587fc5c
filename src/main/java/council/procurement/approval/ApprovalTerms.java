package council.procurement.approval;

import council.procurement.security.StaffGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * What is settled of an approval once it is asked for, and never changes: the process {@code approval} asks for it again and
 * again for each place to be filled. It is read once and remembered while there is memory for it.
 */
@Component
class ApprovalTerms {

    private final ApprovalBook book;
    private final Map<Long, Terms> known = new ConcurrentReferenceHashMap<>();

    ApprovalTerms(ApprovalBook book) {
        this.book = book;
    }

    /**
     * The terms of an approval.
     *
     * @param asked when it was asked for
     * @param dueOn the last day in London by which it is to be decided
     * @param groups the groups that fill its places, in their order
     */
    record Terms(Instant asked, LocalDate dueOn, List<StaffGroup> groups) {

        private static Terms of(Approval approval) {
            return new Terms(
                    approval.asked(),
                    approval.dueOn(),
                    approval.seats().stream().map(Approval.Seat::group).toList());
        }
    }

    /** @throws IllegalStateException if there is no approval of that number */
    Terms of(long number) {
        return known.computeIfAbsent(number, asked -> Terms.of(book.get(asked)));
    }
}
