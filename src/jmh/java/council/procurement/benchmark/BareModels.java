package council.procurement.benchmark;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Octant's models without Octant: the same nodes and flows, with one delegate that only writes the variables that were
 * recorded, dates that are fixed, and no listeners.
 */
final class BareModels {

    /** The bean behind every service task. */
    static final String DELEGATE = "recorded";

    /** The beginning of the name of the bean that answers for whom an activity makes its tasks. */
    static final String SEATS = "seatsOf";

    private static final String FAR_OFF = "2199-12-31T00:00:00";

    private BareModels() {}

    /** Deploys them as they stand in Octant. */
    static void deploy(RepositoryService octant, RepositoryService bare) {
        List<ProcessDefinition> definitions =
                octant.createProcessDefinitionQuery().latestVersion().list();
        var deployment = bare.createDeployment().name("models of Octant");
        for (ProcessDefinition definition : definitions) {
            BpmnModelInstance model = octant.getBpmnModelInstance(definition.getId()).clone();
            strip(model);
            deployment.addModelInstance(definition.getKey() + ".bpmn", model);
        }
        deployment.deploy();
    }

    private static void strip(BpmnModelInstance model) {
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> task.setCamundaDelegateExpression("${" + DELEGATE + "}"));
        List.copyOf(model.getModelElementsByType(CamundaTaskListener.class)).forEach(BareModels::remove);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (task.getCamundaDueDate() != null) {
                task.setCamundaDueDate(FAR_OFF);
            }
            if (task.getCamundaCandidateGroups().contains("${")) {
                task.setCamundaCandidateGroups("directors");
            }
        }
        model.getModelElementsByType(TimeDate.class).forEach(date -> date.setTextContent(FAR_OFF));
        for (var many : model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            if (many.getCamundaCollection() != null) {
                String activity = many.getParentElement().getAttributeValue("id");
                many.setCamundaCollection("${" + SEATS + activity + "}");
            }
        }
    }

    private static void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }
}
