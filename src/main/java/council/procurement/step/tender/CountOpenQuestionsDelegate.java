package council.procurement.step.tender;

import static council.procurement.step.tender.TenderVariables.ANY_QUESTION_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CountOpenQuestions}: is anything left to answer? */
@Component
class CountOpenQuestionsDelegate implements JavaDelegate {

    private final Questions questions;

    CountOpenQuestionsDelegate(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANY_QUESTION_OPEN.set(
                execution, !questions.open(execution.getProcessBusinessKey()).isEmpty());
    }
}
