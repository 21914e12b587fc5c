package council.procurement.step.preparation;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/complete-sustainability-checklist.form}. */
@Component("complete-sustainability-checklist")
class CompleteSustainabilityChecklistForm implements TaskForm<CompleteSustainabilityChecklistForm.Answers> {

    private final PreparationFacts facts;
    private final ChecklistAnswers checklists;
    private final Preparations preparations;
    private final SustainabilityChecklistSheet sheet;

    CompleteSustainabilityChecklistForm(
            PreparationFacts facts,
            ChecklistAnswers checklists,
            Preparations preparations,
            SustainabilityChecklistSheet sheet) {
        this.facts = facts;
        this.checklists = checklists;
        this.preparations = preparations;
        this.sheet = sheet;
    }

    record Answers(BigDecimal environmentalWeight, boolean answered) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("checklist", facts.sheet(SustainabilityChecklistSheet.ID, task));
        shown.put("why", sheet.why());
        BigDecimal weight = preparations.get(task.reference()).environmentalWeight();
        if (weight != null) {
            shown.put("environmentalWeight", weight.stripTrailingZeros());
        }
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        checklists.refuseUnanswered(reference, Checklist.SUSTAINABILITY);
        preparations.environmentalWeight(reference, answers.environmentalWeight());
        preparations.workedOn(reference, task.person().id(), task.key());
        return TaskResult.of("The sustainability checklist was completed: "
                + checklists.mattering(reference, Checklist.SUSTAINABILITY) + " here.");
    }
}
