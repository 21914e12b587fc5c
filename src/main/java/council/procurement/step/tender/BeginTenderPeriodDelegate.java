package council.procurement.step.tender;

import static council.procurement.step.tender.TenderVariables.DEADLINE_LAWFUL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_BeginTenderPeriod}: suppliers may tender; is the deadline late enough? */
@Component
class BeginTenderPeriodDelegate implements JavaDelegate {

    private final TenderPeriods periods;
    private final Deadlines deadlines;

    BeginTenderPeriodDelegate(TenderPeriods periods, Deadlines deadlines) {
        this.periods = periods;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        periods.begin(reference);
        DEADLINE_LAWFUL.set(execution, deadlines.isLawful(reference));
    }
}
