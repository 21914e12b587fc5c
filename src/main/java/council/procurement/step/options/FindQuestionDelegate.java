package council.procurement.step.options;

import static council.procurement.step.options.OptionsVariables.IN_HOUSE;
import static council.procurement.step.options.OptionsVariables.ROUTE_ASKED_AGAIN;

import council.procurement.sourcing.Procurements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task {@code Task_FindQuestion}: where the strategy was taken back because of a new value, only the route is asked
 * again, and not whether the council does it itself.
 */
@Component
class FindQuestionDelegate implements JavaDelegate {

    private final Procurements procurements;

    FindQuestionDelegate(Procurements procurements) {
        this.procurements = procurements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean again = procurements.isTakenBack(execution.getProcessBusinessKey());
        ROUTE_ASKED_AGAIN.set(execution, again);
        IN_HOUSE.set(execution, false);
    }
}
