package council.procurement.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Who is called when a task is not done in time, read from the models: each timer at a task or step is a rung, and leads to
 * the tasks that it opens for others. What is not in a model is not here.
 */
@Component
public class Ladders {

    private final RepositoryService repository;
    private final EngineVoice engine;

    Ladders(RepositoryService repository, EngineVoice engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /**
     * A task or step that is waited for.
     *
     * @param process id of the process
     * @param processName the process's name
     * @param key the task's id in its model
     * @param name its name
     * @param groups ids of the groups it is for; empty where a rule names them each time, and for steps that are no task
     * @param rungs what happens if it is not done, in the order of the model; empty if nobody is called
     */
    public record Ladder(
            String process, String processName, String key, String name, List<String> groups, List<Rung> rungs) {}

    /**
     * What happens at a moment if the task is not done by then.
     *
     * @param event what the timer is called
     * @param ends whether the task ends with it; else it goes on beside what the timer opens
     * @param calls the tasks that are opened then
     */
    public record Rung(String event, boolean ends, List<Called> calls) {}

    /**
     * A task that is opened because another one was not done.
     *
     * @param key its id in its model
     * @param name its name
     * @param groups ids of the groups it is for; empty where a rule names them each time
     */
    public record Called(String key, String name, List<String> groups) {}

    /** The ladders of all tasks, and of steps with a timer, by process; those of the newest version of each. */
    public List<Ladder> all() {
        return engine.asOctant(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getResourceName))
                .flatMap(this::of)
                .toList());
    }

    private Stream<Ladder> of(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(node -> new Ladder(
                        definition.getKey(),
                        Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
                        node.getId(),
                        NodeNames.of(node),
                        groups(node),
                        rungs(model, node)))
                .filter(ladder ->
                        !ladder.rungs().isEmpty() || model.getModelElementById(ladder.key()) instanceof UserTask);
    }

    private static List<Rung> rungs(BpmnModelInstance model, FlowNode node) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(event -> new Rung(NodeNames.of(event), event.cancelActivity(), called(event)))
                .toList();
    }

    /** The first tasks for people on every way from the event. */
    private static List<Called> called(BoundaryEvent event) {
        var called = new ArrayList<Called>();
        Set<String> seen = new HashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>(List.of(event));
        while (!ahead.isEmpty()) {
            for (SequenceFlow flow : ahead.remove().getOutgoing()) {
                FlowNode next = flow.getTarget();
                boolean isNew = seen.add(next.getId());
                if (isNew && next instanceof UserTask) {
                    called.add(new Called(next.getId(), NodeNames.of(next), groups(next)));
                } else if (isNew) {
                    ahead.add(next);
                }
            }
        }
        return called;
    }

    private static List<String> groups(FlowNode node) {
        return node instanceof UserTask task
                ? task.getCamundaCandidateGroupsList().stream()
                        .filter(group -> !group.contains("$"))
                        .toList()
                : List.of();
    }
}
