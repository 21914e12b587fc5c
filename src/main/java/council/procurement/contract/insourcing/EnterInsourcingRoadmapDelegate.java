package council.procurement.contract.insourcing;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_EnterInsourcingRoadmap}: it is decided that the service comes in house. */
@Component
class EnterInsourcingRoadmapDelegate implements JavaDelegate {

    private final InsourcingRoadmap roadmap;

    EnterInsourcingRoadmapDelegate(InsourcingRoadmap roadmap) {
        this.roadmap = roadmap;
    }

    @Override
    public void execute(DelegateExecution execution) {
        roadmap.enter(new ContractReference(execution.getProcessBusinessKey()));
    }
}
