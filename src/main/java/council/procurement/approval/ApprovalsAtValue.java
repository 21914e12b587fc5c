package council.procurement.approval;

import council.procurement.approval.ApprovalBook.Filed;
import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.approval.ApprovalRequest.Stakes;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Approvers;
import council.procurement.rules.Money;
import council.procurement.security.StaffGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How approvals of a procurement stand once it is worth something else than what they were asked for. */
@Service
public class ApprovalsAtValue {

    /** The subjects whose approvers depend on the estimate; who approves an award depends on the price of the tender. */
    private static final List<ApprovalSubject> SUBJECTS =
            List.of(ApprovalSubject.MANDATE, ApprovalSubject.WAIVER, ApprovalSubject.STRATEGY, ApprovalSubject.RELEASE);

    private static final String VALUE = "Value";
    private static final int WORKING_DAYS = 10;

    private final ApprovalBook book;
    private final Approvals approvals;
    private final ApproverRule rule;

    ApprovalsAtValue(ApprovalBook book, Approvals approvals, ApproverRule rule) {
        this.book = book;
        this.approvals = approvals;
        this.rule = rule;
    }

    /**
     * The latest approval of a subject at another value.
     *
     * @param approval the approval
     * @param then who was asked, in the middle of a sentence
     * @param now who approves it at the new value
     * @param covered whether all who approve it at the new value were among those who were asked
     */
    public record Standing(Approval approval, String then, String now, boolean covered) {

        /** Whether it was given, and those who have to approve at the new value were among those who gave it. */
        public boolean holds() {
            return approval.state() == ApprovalState.APPROVED && covered;
        }
    }

    /** The latest approvals that were given or are asked for, one of each subject, by subject. */
    @Transactional(readOnly = true)
    public List<Standing> of(String reference, Money exVat) {
        return SUBJECTS.stream()
                .flatMap(subject -> approvals.latest(reference, subject).stream())
                .filter(last -> last.state() == ApprovalState.APPROVED || last.state() == ApprovalState.OPEN)
                .map(last -> standing(last, exVat))
                .toList();
    }

    private Standing standing(Approval approval, Money exVat) {
        Stakes filed = book.filed(approval.number()).request().stakes();
        Approvers then = ApproverRule.approvers(rule.ask(approval.subject(), filed));
        Approvers now = ApproverRule.approvers(rule.ask(approval.subject(), at(filed, exVat)));
        return new Standing(approval, then.words(), now.words(), covers(approval, now));
    }

    private static boolean covers(Approval approval, Approvers now) {
        List<StaffGroup> asked = new ArrayList<>(
                approval.seats().stream().map(Approval.Seat::group).toList());
        return ApproverGroups.seats(now).stream().allMatch(asked::remove);
    }

    private static Stakes at(Stakes filed, Money exVat) {
        return new Stakes(exVat, filed.keyDecision(), filed.risk(), filed.announcedFor());
    }

    /**
     * Asks for an approval again that was asked for at another value: the same facts, with the new value and why it changed.
     *
     * @param number the earlier approval
     * @param value the new value in words
     * @param by user name of who changed the value, who may not approve
     * @return the number of the new one
     * @throws council.procurement.engine.RefusedSubmissionException if a group that has to approve has too few members who may
     */
    @Transactional
    public long askAgain(long number, Money exVat, String value, String because, String by) {
        Filed filed = book.filed(number);
        ApprovalRequest before = filed.request();
        Stream<Fact> known = before.facts().stream()
                .map(fact -> fact.label().equals(VALUE) ? new Fact(VALUE, value, fact.page()) : fact);
        Set<String> authors = new TreeSet<>(before.authors());
        authors.add(by);
        return approvals.ask(new ApprovalRequest(
                before.reference(),
                before.subject(),
                before.sentence(),
                at(before.stakes(), exVat),
                Stream.concat(known, Stream.of(Fact.of("New value", value), Fact.of("Why the value changed", because)))
                        .toList(),
                authors,
                WORKING_DAYS));
    }
}
