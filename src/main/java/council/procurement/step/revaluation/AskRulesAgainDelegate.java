package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.COVERAGE_CHANGED;
import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskRulesAgain}: the new value is written, and the rules say what changes. */
@Component
class AskRulesAgainDelegate implements JavaDelegate {

    private final Revaluations revaluations;

    AskRulesAgainDelegate(Revaluations revaluations) {
        this.revaluations = revaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        COVERAGE_CHANGED.set(execution, revaluations.carryOut(NUMBER.in(execution)));
    }
}
