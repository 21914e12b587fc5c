package council.procurement.benchmark;

import council.procurement.benchmark.WalkStep.Began;
import council.procurement.benchmark.WalkStep.Kind;
import council.procurement.benchmark.WalkStep.Place;
import council.procurement.benchmark.WalkStep.Told;
import council.procurement.benchmark.WalkStep.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Listens to the engine's history during one walk, and writes down what a bare engine has to be told to walk likewise. */
@Component
@ConditionalOnProperty("benchmark.recorder")
class WalkRecorder extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private static final String NUMBER = "number";
    private static final Set<String> ENGINES_OWN =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, String> activities = new HashMap<>();
    private @Nullable Notes notes;
    private @Nullable ProcessEngineConfigurationImpl engine;

    /** What is noted of the step that goes on. */
    private static final class Notes {
        private final Map<String, Map<String, Object>> written = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> initial = new HashMap<>();
        private final Map<String, Integer> seats = new HashMap<>();
        private final List<HistoryEvent> before = new ArrayList<>();
        private final List<HistoryEvent> after = new ArrayList<>();
        private boolean completed;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(this);
        engine = configuration;
    }

    /** Has a walk begun, and writes down what began with it. */
    WalkStep start(Supplier<String> work) {
        var noted = new Notes();
        notes = noted;
        String reference = work.get();
        notes = null;
        return step(Kind.START, new Place("", "", null), reference, noted);
    }

    /** Has the work done and writes down what it did. */
    WalkStep step(Kind kind, Place place, String reference, Runnable work) {
        var noted = new Notes();
        notes = noted;
        work.run();
        notes = null;
        return step(kind, place, reference, noted);
    }

    private WalkStep step(Kind kind, Place place, String reference, Notes noted) {
        var byActivity = new HashMap<String, List<Map<String, Object>>>();
        noted.written.forEach((instance, variables) -> byActivity
                .computeIfAbsent(activityOf(instance), first -> new ArrayList<>())
                .add(variables));
        Map<String, Object> given = byActivity.getOrDefault(place.activity(), List.of(Map.of())).get(0);
        return new WalkStep(
                kind,
                place,
                given,
                words(noted.before, noted, reference),
                words(noted.after, noted, reference),
                byActivity,
                noted.seats);
    }

    @Nullable Long numberOf(String processInstance) {
        return numbers.get(processInstance);
    }

    private List<Word> words(List<HistoryEvent> events, Notes noted, String reference) {
        return events.stream().map(event -> word(event, noted, reference)).distinct().toList();
    }

    private Word word(HistoryEvent event, Notes noted, String reference) {
        if (event instanceof HistoricProcessInstanceEventEntity begun) {
            return new Began(
                    begun.getProcessDefinitionKey(),
                    message(begun, begun.getStartActivityId()),
                    noted.initial.getOrDefault(begun.getProcessInstanceId(), Map.of()),
                    !reference.equals(begun.getBusinessKey()));
        }
        var caught = (HistoricActivityInstanceEventEntity) event;
        return new Told(
                Objects.requireNonNull(message(caught, caught.getActivityId())),
                numbers.get(caught.getProcessInstanceId()));
    }

    private @Nullable String message(HistoryEvent event, String activity) {
        CatchEvent caught = Objects.requireNonNull(engine)
                .getRepositoryService()
                .getBpmnModelInstance(event.getProcessDefinitionId())
                .getModelElementById(activity);
        return caught.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage().getName())
                .findFirst()
                .orElse(null);
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        Notes noted = notes;
        if (noted == null) {
            return;
        }
        List<HistoryEvent> words = noted.completed ? noted.after : noted.before;
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            note(noted, variable);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            noted.completed |= task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE);
        } else if (event instanceof HistoricProcessInstanceEventEntity begun) {
            if (begun.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
                    && begun.getSuperProcessInstanceId() == null) {
                words.add(begun);
            }
        } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
            activities.put(activity.getActivityInstanceId(), activity.getActivityId());
            if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)
                    && activity.getActivityType().equals("serviceTask")) {
                noted.written.computeIfAbsent(activity.getActivityInstanceId(), first -> new LinkedHashMap<>());
            }
            if (isMessageCaught(activity)) {
                words.add(activity);
            }
        }
    }

    private static boolean isMessageCaught(HistoricActivityInstanceEventEntity activity) {
        return switch (activity.getActivityType()) {
            case "boundaryMessage" -> activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START);
            case "intermediateMessageCatch" -> activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
                    && !activity.isCanceled();
            default -> false;
        };
    }

    private void note(Notes noted, HistoricVariableUpdateEventEntity variable) {
        String name = variable.getVariableName();
        if (name.equals("nrOfInstances")) {
            noted.seats.put(activityOf(variable.getActivityInstanceId()), variable.getLongValue().intValue());
        }
        if (ENGINES_OWN.contains(name) || variable.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)) {
            return;
        }
        Object value = value(variable);
        if (name.equals(NUMBER) && value instanceof Long number) {
            numbers.put(variable.getProcessInstanceId(), number);
        }
        // An instance gets its first variables before it is at any activity.
        String instance = variable.getProcessInstanceId();
        String activity = Objects.requireNonNullElse(variable.getActivityInstanceId(), instance);
        Map<String, Map<String, Object>> to = activity.equals(instance) ? noted.initial : noted.written;
        to.computeIfAbsent(activity, first -> new LinkedHashMap<>()).put(name, value);
    }

    private static Object value(HistoricVariableUpdateEventEntity variable) {
        return switch (variable.getSerializerName()) {
            case "boolean" -> variable.getLongValue() == 1;
            case "long" -> variable.getLongValue();
            case "integer" -> variable.getLongValue().intValue();
            case "string" -> variable.getTextValue();
            default -> throw new IllegalStateException(
                    variable.getVariableName() + " is a " + variable.getSerializerName());
        };
    }

    private String activityOf(String instance) {
        return activities.getOrDefault(instance, instance).replace("#multiInstanceBody", "");
    }
}
