package council.procurement.step.tender;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_SeatEvaluators}: who has yet to score? */
@Component
class SeatEvaluatorsDelegate implements JavaDelegate {

    private final Seats seats;

    SeatEvaluatorsDelegate(Seats seats) {
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seats.take(execution.getProcessBusinessKey());
    }
}
