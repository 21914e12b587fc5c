package council.procurement.step.management;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.sourcing.ObligationsLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/6-management/confirm-exit-plan.form}. */
@Component("confirm-exit-plan")
class ConfirmExitPlanForm implements TaskForm<ConfirmExitPlanForm.Answers> {

    private final CloseOut closeOut;
    private final ObligationsLink obligations;

    ConfirmExitPlanForm(CloseOut closeOut, ObligationsLink obligations) {
        this.obligations = obligations;
        this.closeOut = closeOut;
    }

    enum Exit {
        YES,
        PARTLY,
        NO_PLAN
    }

    record Answers(Exit exitPlanCarriedOut, String exitPlanNote) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var shown = new LinkedHashMap<>(closeOut.facts(new ContractReference(task.reference())));
        shown.put("obligations", obligations.of(task));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean carriedOut = answers.exitPlanCarriedOut() == Exit.YES;
        closeOut.confirmExit(new ContractReference(task.reference()), carriedOut, answers.exitPlanNote());
        return TaskResult.of(carriedOut ? "The exit plan was carried out." : "The exit left something to do.");
    }
}
