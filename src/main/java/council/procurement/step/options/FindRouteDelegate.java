package council.procurement.step.options;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_FindRoute}: the rules say how suppliers are asked. */
@Component
class FindRouteDelegate implements JavaDelegate {

    private final Approaches approaches;

    FindRouteDelegate(Approaches approaches) {
        this.approaches = approaches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approaches.find(execution.getProcessBusinessKey());
    }
}
