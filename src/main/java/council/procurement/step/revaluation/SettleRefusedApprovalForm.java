package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;
import static council.procurement.step.revaluation.RevaluationVariables.ONCE_MORE;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/settle-refused-approval.form}. */
@Component("settle-refused-approval")
class SettleRefusedApprovalForm implements TaskForm<SettleRefusedApprovalForm.Answers> {

    private final RevaluationFacts facts;
    private final ValueApprovals approvals;
    private final RevaluationBook book;

    SettleRefusedApprovalForm(RevaluationFacts facts, ValueApprovals approvals, RevaluationBook book) {
        this.facts = facts;
        this.approvals = approvals;
        this.book = book;
    }

    enum Next {
        ASK_AGAIN,
        STOP
    }

    record Answers(Next next, String agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("refusals", Markdown.list(approvals.refusals(NUMBER.in(task))));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean again = answers.next() == Next.ASK_AGAIN;
        book.read(
                NUMBER.in(task),
                task.key() + " " + task.id(),
                answers.agreed(),
                task.person().id());
        return TaskResult.of((again
                                ? "What was refused at the new value is asked for once more: "
                                : "What was refused at the new value is not asked for any more, and the procurement stays"
                                        + " held: ")
                        + answers.agreed())
                .with(ONCE_MORE, again);
    }
}
