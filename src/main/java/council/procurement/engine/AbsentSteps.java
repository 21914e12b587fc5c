package council.procurement.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds cycles at the door of a step whose process this version of Octant does not have, instead of letting them fail
 * there; once a version has it, they go in by themselves.
 */
@Component
@Order(0)
class AbsentSteps implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AbsentSteps.class);

    private final RepositoryService repository;
    private final ManagementService management;

    AbsentSteps(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (ProcessDefinition definition : repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("cycle")
                .list()) {
            callActivities(definition).forEach(step -> holdOrLetIn(definition, step));
        }
    }

    private Collection<CallActivity> callActivities(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(CallActivity.class);
    }

    private void holdOrLetIn(ProcessDefinition definition, CallActivity step) {
        boolean there = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(step.getCalledElement())
                        .count()
                > 0;
        List<JobDefinition> doors = management
                .createJobDefinitionQuery()
                .processDefinitionId(definition.getId())
                .activityIdIn(step.getId())
                .list();
        for (JobDefinition door : doors) {
            if (there && door.isSuspended()) {
                log.info("Step {} is there now: cycles that waited for it go in", step.getCalledElement());
                management.activateJobDefinitionById(door.getId(), true);
            } else if (!there && !door.isSuspended()) {
                log.info("Step {} is not there yet: cycles wait before it", step.getCalledElement());
                management.suspendJobDefinitionById(door.getId(), true);
            }
        }
    }
}
