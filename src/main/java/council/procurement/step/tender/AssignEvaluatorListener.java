package council.procurement.step.tender;

import static council.procurement.step.tender.EvaluationVariables.SEAT;

import council.procurement.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Gives each task {@code Task_ScoreQuality} to the evaluator whose seat it is. */
@ModelBean("assignEvaluatorListener")
public class AssignEvaluatorListener implements TaskListener {

    private final Seats seats;

    AssignEvaluatorListener(Seats seats) {
        this.seats = seats;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        seats.holder(reference, SEAT.in(task)).ifPresent(task::setAssignee);
    }
}
