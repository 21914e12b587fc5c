package council.procurement.contract.obligation;

import static council.procurement.contract.obligation.ObligationVariables.DUE_AGAIN;
import static council.procurement.contract.obligation.ObligationVariables.NUMBER;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.register.ObligationReport.Outcome;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/report-on-obligation.form}. */
@Component("report-on-obligation")
class ReportOnObligationForm implements TaskForm<ReportOnObligationForm.Answers> {

    private final DueObligations due;

    ReportOnObligationForm(DueObligations due) {
        this.due = due;
    }

    record Answers(
            Outcome outcome,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate laterOn,
            String findings) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return due.facts(task, NUMBER.in(task));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        DueObligations.Added added = due.report(
                new ContractReference(task.reference()),
                NUMBER.in(task),
                new DueObligations.Told(answers.outcome(), answers.doneOn(), answers.laterOn(), answers.findings()),
                task.person().id());
        return TaskResult.of(added.sentence()).with(DUE_AGAIN, added.dueAgain());
    }
}
