package council.procurement.step.tender;

import static council.procurement.step.tender.EvaluationVariables.ENOUGH_SCORES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CountScores}: have enough evaluators scored, so that the panel may see all scores? */
@Component
class CountScoresDelegate implements JavaDelegate {

    private final Scoring scoring;

    CountScoresDelegate(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ENOUGH_SCORES.set(execution, scoring.end(execution.getProcessBusinessKey()));
    }
}
