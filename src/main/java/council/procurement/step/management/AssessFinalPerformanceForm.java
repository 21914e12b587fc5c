package council.procurement.step.management;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.register.Rating;
import council.procurement.sourcing.ObligationsLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/6-management/assess-final-performance.form}. */
@Component("assess-final-performance")
class AssessFinalPerformanceForm implements TaskForm<AssessFinalPerformanceForm.Answers> {

    private final CloseOut closeOut;
    private final ObligationsLink obligations;

    AssessFinalPerformanceForm(CloseOut closeOut, ObligationsLink obligations) {
        this.obligations = obligations;
        this.closeOut = closeOut;
    }

    record Answers(Rating finalRating, String finalAssessment) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var shown = new LinkedHashMap<>(closeOut.facts(new ContractReference(task.reference())));
        shown.put("obligations", obligations.of(task));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        closeOut.assess(new ContractReference(task.reference()), answers.finalRating(), answers.finalAssessment());
        return TaskResult.of("Final assessment: " + answers.finalRating().words() + ".");
    }
}
