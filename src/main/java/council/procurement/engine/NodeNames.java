package council.procurement.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What the nodes of a model are called. */
@Component
public class NodeNames {

    private final RepositoryService repository;

    NodeNames(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The name of a node.
     *
     * @param definition id of the process definition
     * @param node id of the node
     * @return its id where it has no name
     */
    public String of(String definition, String node) {
        ModelElementInstance found = repository.getBpmnModelInstance(definition).getModelElementById(node);
        return found instanceof FlowElement element ? of(element) : node;
    }

    /** The name of a node on one line; its id where it has no name. */
    static String of(FlowElement node) {
        return node.getName() == null ? node.getId() : node.getName().replaceAll("\\s+", " ");
    }
}
