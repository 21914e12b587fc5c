package council.procurement.engine;

import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps people from approving their own work. A user task declares in its model, by the property {@code notDoneBy}, the
 * tasks whose doers may not do it too, and the start event if who started may not; what counts is who really completed
 * them in this process instance.
 */
@Component
class FourEyes {

    private static final String PROPERTY = "notDoneBy";

    private final RepositoryService repository;
    private final Timeline timeline;
    private final Map<String, List<String>> declared = new ConcurrentHashMap<>();

    FourEyes(RepositoryService repository, Timeline timeline) {
        this.repository = repository;
        this.timeline = timeline;
    }

    void refuseSecondHat(Person person, DeskTask task) {
        firstHat(person, task).ifPresent(act -> {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, sentence(task, act));
        });
    }

    /** Whether the person did work that the task looks at, so that somebody else has to do it. */
    boolean didWorkLookedAtBy(Person person, DeskTask task) {
        return firstHat(person, task).isPresent();
    }

    private Optional<TimelineEntry> firstHat(Person person, DeskTask task) {
        List<String> others = declared.computeIfAbsent(task.definition() + "/" + task.key(), key -> othersOf(task));
        return others.isEmpty()
                ? Optional.empty()
                : timeline.actsOf(person.id(), task.instance(), others).stream().findFirst();
    }

    private static String sentence(DeskTask task, TimelineEntry act) {
        String earlier = act.task() == null ? "" : " (“" + act.task().name() + "”)";
        return "“" + task.name() + "” needs a second pair of eyes: you did the work it looks at" + earlier + " on "
                + WrittenDate.of(act.entered()) + ". Put the task back, so that somebody else can take it.";
    }

    private List<String> othersOf(DeskTask task) {
        UserTask model = repository.getBpmnModelInstance(task.definition()).getModelElementById(task.key());
        ExtensionElements extensions = model.getExtensionElements();
        if (extensions == null) {
            return List.of();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
    }
}
