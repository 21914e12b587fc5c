package council.procurement.step.revaluation;

import council.procurement.approval.Approval;
import council.procurement.approval.ApprovalState;
import council.procurement.approval.Approvals;
import council.procurement.approval.ApprovalsAtValue;
import council.procurement.engine.ModelBean;
import council.procurement.rules.ApprovalSubject;
import council.procurement.sourcing.Holds;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approvals that a new value withdraws, and asks for again. Tells the process {@code revaluation} whom to wait for; takes
 * the number of the change of value.
 */
@ModelBean("valueApprovals")
public class ValueApprovals {

    private final Approvals approvals;
    private final ApprovalsAtValue atValue;
    private final RevaluationBook book;
    private final Holds holds;
    private final JdbcClient jdbc;

    ValueApprovals(Approvals approvals, ApprovalsAtValue atValue, RevaluationBook book, Holds holds, JdbcClient jdbc) {
        this.approvals = approvals;
        this.atValue = atValue;
        this.book = book;
        this.holds = holds;
        this.jdbc = jdbc;
    }

    /** Whether an approval was asked for by a change of value, and not by a step. */
    boolean isAskedAgain(long approval) {
        return jdbc.sql("select exists (select 1 from revaluation_approval where approval = ?)")
                .param(approval)
                .query(Boolean.class)
                .single();
    }

    /** Withdraws an approval, given or still asked for; and notes whether it is asked for again here. */
    void withdraw(long revaluation, Approval approval, String because, boolean askAgain) {
        approvals.takeBack(approval.number(), because);
        jdbc.sql("insert into revaluation_withdrawal (revaluation, approval, ask_again) values (?, ?, ?)")
                .params(revaluation, approval.number(), askAgain)
                .update();
    }

    /** Asks for all again that were withdrawn to be asked for again here, unless somebody has done so meanwhile. */
    @Transactional
    void ask(long number) {
        Revaluation revaluation = book.get(number);
        String reference = revaluation.reference();
        for (long withdrawn : withdrawn(number)) {
            Approval earlier = approvals.find(withdrawn).orElseThrow();
            ApprovalState state = stateOf(reference, earlier.subject());
            if (state == ApprovalState.WITHDRAWN || state == ApprovalState.REFUSED) {
                Revaluation.Value now = revaluation.now();
                long again =
                        atValue.askAgain(withdrawn, now.exVat(), now.words(), revaluation.reason(), revaluation.by());
                jdbc.sql("insert into revaluation_approval (revaluation, approval) values (?, ?)")
                        .params(number, again)
                        .update();
            }
        }
    }

    /** The numbers of the approvals that people have to decide on. */
    public List<Long> open(long number) {
        return jdbc
                .sql("select approval from revaluation_approval where revaluation = ? order by approval")
                .param(number)
                .query(Long.class)
                .list()
                .stream()
                .filter(approval -> approvals.stateOf(approval) == ApprovalState.OPEN)
                .toList();
    }

    /** Whether nothing that was asked for again was refused; if all were given, the procurement may go on. */
    @Transactional
    boolean given(long number) {
        String reference = book.get(number).reference();
        if (awaited(reference).isEmpty()) {
            holds.lift(reference, Holds.Kind.APPROVALS, "All approvals hold at the new value.");
        }
        return withdrawn(number).stream()
                .map(one -> approvals.find(one).orElseThrow().subject())
                .noneMatch(subject -> stateOf(reference, subject) == ApprovalState.REFUSED);
    }

    /** What was withdrawn to be asked for again, and is not given yet. */
    private List<ApprovalSubject> awaited(String reference) {
        return jdbc.sql("""
                        select distinct a.subject
                          from revaluation_withdrawal w
                          join revaluation r on r.number = w.revaluation
                          join approval a on a.number = w.approval
                         where r.reference = ? and w.ask_again
                         order by a.subject
                        """).param(reference).query(String.class).list().stream()
                .map(ApprovalSubject::valueOf)
                .filter(subject -> stateOf(reference, subject) != ApprovalState.APPROVED)
                .toList();
    }

    /** The refusals of what was asked for again, in sentences. */
    List<String> refusals(long number) {
        String reference = book.get(number).reference();
        return withdrawn(number).stream()
                .map(one -> approvals.find(one).orElseThrow().subject())
                .flatMap(subject -> approvals.latest(reference, subject).stream())
                .flatMap(last -> last.refusal().stream()
                        .map(refusal -> last.subject().title() + ": " + Objects.requireNonNull(refusal.reason())))
                .toList();
    }

    private List<Long> withdrawn(long number) {
        return jdbc.sql(
                        "select approval from revaluation_withdrawal where revaluation = ? and ask_again order by approval")
                .param(number)
                .query(Long.class)
                .list();
    }

    private @Nullable ApprovalState stateOf(String reference, ApprovalSubject subject) {
        return approvals.latest(reference, subject).map(Approval::state).orElse(null);
    }
}
