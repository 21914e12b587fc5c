package council.procurement.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Which contract or cycle a process instance is about. */
@Component
class Cases {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    Cases(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** The process instance's business key; every process of Octant is started under one. */
    String reference(String processInstanceId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElseThrow(() -> new IllegalStateException(
                        "The process instance " + processInstanceId + " has no business key"));
    }

    /** The id of the process in its model, such as {@code renewal}. */
    String process(String processDefinitionId) {
        return repository.getProcessDefinition(processDefinitionId).getKey();
    }
}
