package council.procurement.step.tender;

import static council.procurement.step.tender.EvaluationVariables.TENDER_LEFT;

import council.procurement.engine.Markdown;
import council.procurement.engine.Messages;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.engine.Timers;
import council.procurement.sourcing.Tenders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/check-suppliers.form}. */
@Component("check-suppliers")
class CheckSuppliersForm implements TaskForm<CheckSuppliersForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final SupplierChecks checks;
    private final Tenders tenders;
    private final Messages messages;
    private final ConditionChecks conditions;

    CheckSuppliersForm(
            TenderFacts facts,
            Admission admission,
            SupplierChecks checks,
            Tenders tenders,
            Messages messages,
            ConditionChecks conditions) {
        this.facts = facts;
        this.admission = admission;
        this.checks = checks;
        this.tenders = tenders;
        this.messages = messages;
        this.conditions = conditions;
    }

    record Answers(boolean checked) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        shown.put("list", facts.link(task, SupplierChecksSheet.ID));
        shown.put("tenders", facts.link(task, TendersSheet.ID));
        List<String> asked = conditions.asked(task.reference());
        shown.put("conditions", asked.isEmpty() ? new Markdown("None was written.") : Markdown.list(asked));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.outsideThePanel(task);
        String reference = task.reference();
        List<Integer> excluded = checks.finish(reference, task.person().id());
        excluded.forEach(tender -> messages.startProcess("exclusion", reference, Timers.NUMBER.of(tender.longValue())));
        return TaskResult.of("Those who tendered were checked.")
                .with(TENDER_LEFT, !tenders.considered(reference).isEmpty());
    }
}
