package council.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.stereotype.Component;

/** Notes which nodes and flows of which model the running test class has passed. */
@Component
class ModelCoverage extends AbstractProcessEnginePlugin implements Collector {

    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, this).initializeListeners();
    }

    @Override
    public void addEvent(Event event) {
        passed.computeIfAbsent(event.getModelKey(), model -> ConcurrentHashMap.newKeySet())
                .add(event.getDefinitionKey());
    }

    void forget() {
        passed.clear();
    }

    /** Fails, naming them, if any node or flow of the process was not passed. */
    void assertComplete(String process, RepositoryService repository) {
        BpmnModelInstance model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        Set<String> all = Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream(),
                        model.getModelElementsByType(SequenceFlow.class).stream())
                .map(element -> element.getAttributeValue("id"))
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(passed.getOrDefault(process, Set.of()));
        assertThat(all).as("nodes and flows of %s that no test passes", process).isEmpty();
    }
}
