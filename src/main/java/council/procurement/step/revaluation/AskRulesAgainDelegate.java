package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.APPROVALS_TO_ASK;
import static council.procurement.step.revaluation.RevaluationVariables.COVERAGE_CHANGED;
import static council.procurement.step.revaluation.RevaluationVariables.GOES_BACK;
import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;
import static council.procurement.step.revaluation.RevaluationVariables.ROUTE_STANDS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskRulesAgain}: the new value is written, the rules say what changes, and approvals that do not
 * hold any more are withdrawn. */
@Component
class AskRulesAgainDelegate implements JavaDelegate {

    private final Revaluations revaluations;

    AskRulesAgainDelegate(Revaluations revaluations) {
        this.revaluations = revaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Consequences found = revaluations.carryOut(NUMBER.in(execution));
        COVERAGE_CHANGED.set(execution, found.coverageChanged());
        ROUTE_STANDS.set(execution, found.routeStands());
        GOES_BACK.set(execution, found.goesBack());
        APPROVALS_TO_ASK.set(execution, found.approvalsToAsk());
    }
}
