package council.procurement.step.preparation;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/complete-compliance-checklist.form}. */
@Component("complete-compliance-checklist")
class CompleteComplianceChecklistForm implements TaskForm<CompleteComplianceChecklistForm.Answers> {

    private final PreparationFacts facts;
    private final ChecklistAnswers checklists;
    private final Preparations preparations;
    private final ComplianceChecklistSheet sheet;

    CompleteComplianceChecklistForm(
            PreparationFacts facts,
            ChecklistAnswers checklists,
            Preparations preparations,
            ComplianceChecklistSheet sheet) {
        this.facts = facts;
        this.checklists = checklists;
        this.preparations = preparations;
        this.sheet = sheet;
    }

    record Answers(boolean answered) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("checklist", facts.sheet(ComplianceChecklistSheet.ID, task));
        shown.put("why", sheet.why());
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        checklists.refuseUnanswered(reference, Checklist.COMPLIANCE);
        preparations.workedOn(reference, task.person().id(), task.key());
        return TaskResult.of("The compliance checklist was completed: "
                + checklists.mattering(reference, Checklist.COMPLIANCE) + " here.");
    }
}
