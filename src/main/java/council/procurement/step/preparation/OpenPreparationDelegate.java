package council.procurement.step.preparation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_OpenPreparation}: lists can be written, or written anew because the tender was not released. */
@Component
class OpenPreparationDelegate implements JavaDelegate {

    private final Preparations preparations;
    private final Checklists checklists;

    OpenPreparationDelegate(Preparations preparations, Checklists checklists) {
        this.preparations = preparations;
        this.checklists = checklists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        preparations.open(reference);
        checklists.layOut(reference);
    }
}
