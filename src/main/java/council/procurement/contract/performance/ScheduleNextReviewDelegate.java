package council.procurement.contract.performance;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_ScheduleNextReview}: the review is done, and the next one waits. */
@Component
class ScheduleNextReviewDelegate implements JavaDelegate {

    private final ReviewSchedule schedule;

    ScheduleNextReviewDelegate(ReviewSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        schedule.scheduleNext(new ContractReference(execution.getProcessBusinessKey()));
    }
}
