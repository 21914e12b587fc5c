package council.procurement.engine;

import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people start processes: through a start form, whose answers go to the domain as those of a task do. */
@Service
public class StartDesk {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final FormLibrary forms;
    private final EngineVoice engine;
    private final Timeline timeline;
    private final DraftBook drafts;
    private final BeanFactory beans;
    private final FormCheck check = new FormCheck();

    StartDesk(
            RepositoryService repository,
            RuntimeService runtime,
            FormLibrary forms,
            EngineVoice engine,
            Timeline timeline,
            DraftBook drafts,
            BeanFactory beans) {
        this.repository = repository;
        this.runtime = runtime;
        this.forms = forms;
        this.engine = engine;
        this.timeline = timeline;
        this.drafts = drafts;
        this.beans = beans;
    }

    /**
     * A process that somebody may start.
     *
     * @param process its id in its model
     * @param form the form that starts this version of it
     */
    record Startable(String process, FormSchema form) {}

    /**
     * The process and the form that starts it.
     *
     * @throws RefusedSubmissionException if there is no such process, or this person may not start it
     */
    Startable startable(Person person, String processDefinitionId) {
        ProcessDefinition definition = find(person, processDefinitionId);
        return new Startable(definition.getKey(), engine.asOctant(() -> forms.ofStart(processDefinitionId)));
    }

    /**
     * The values the start form shows.
     *
     * @throws RefusedSubmissionException if there is no such process, or this person may not start it
     */
    @Transactional(readOnly = true)
    public Map<String, Object> open(Person person, String processDefinitionId) {
        find(person, processDefinitionId);
        return engine.asOctant(() -> shownFacts(person, forms.ofStart(processDefinitionId)));
    }

    /**
     * Starts the process with what was written in its start form.
     *
     * @return the process instance's id
     * @throws RefusedSubmissionException if anything is not acceptable; then nothing has changed
     */
    @Transactional
    public ProcessInstance start(Person person, String processDefinitionId, Map<String, Object> fields) {
        ProcessDefinition definition = find(person, processDefinitionId);
        StartResult result = engine.asOctant(() -> {
            FormSchema form = forms.ofStart(processDefinitionId);
            Map<String, Object> answers = check.accept(form, fields, () -> shownFacts(person, form));
            return submit(bean(form), person, answers);
        });
        ProcessInstance started = begin(person, processDefinitionId, result);
        timeline.addNow(result.reference(), person.id(), result.sentence(), source(started));
        drafts.forget(DraftPlace.ofStart(definition.getKey()), person);
        return started;
    }

    /**
     * As {@link #start}, of the newest version of a process.
     *
     * @param process the process's id in its model
     * @return the reference of what began
     */
    @Transactional
    public String startNewest(Person person, String process, Map<String, Object> fields) {
        String definition = engine.asOctant(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        return start(person, definition, fields).getBusinessKey();
    }

    private ProcessInstance begin(Person person, String processDefinitionId, StartResult result) {
        try {
            return engine.as(
                    person,
                    () -> runtime.startProcessInstanceById(processDefinitionId, result.reference(), result.routing()));
        } catch (AuthorizationException e) {
            throw notAllowed();
        }
    }

    /** A start stands in the timeline like a task, so that who started is kept from approving what was started. */
    private TimelineEntry.TaskSource source(ProcessInstance started) {
        StartEvent start = engine
                .asOctant(() -> repository.getBpmnModelInstance(started.getProcessDefinitionId()))
                .getModelElementsByType(StartEvent.class)
                .stream()
                .filter(event -> event.getParentElement() instanceof Process)
                .filter(event -> event.getCamundaFormRef() != null
                        || event.getEventDefinitions().isEmpty())
                .findFirst()
                .orElseThrow();
        String instance = started.getProcessInstanceId();
        return new TimelineEntry.TaskSource(instance, start.getId(), start.getName(), instance);
    }

    private ProcessDefinition find(Person person, String processDefinitionId) {
        @Nullable
        ProcessDefinition definition = engine.as(
                person,
                () -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(processDefinitionId)
                        .startablePermissionCheck()
                        .startableInTasklist()
                        .singleResult());
        if (definition == null) {
            throw notAllowed();
        }
        return definition;
    }

    private static RefusedSubmissionException notAllowed() {
        return new RefusedSubmissionException(
                Ground.NOT_ALLOWED, "There is no such process, or it is not for you to start.");
    }

    private Map<String, Object> shownFacts(Person person, FormSchema form) {
        return form.shown(bean(form).prefill(person));
    }

    private StartForm<?> bean(FormSchema form) {
        return beans.getBean(form.id(), StartForm.class);
    }

    private static <R extends Record> StartResult submit(
            StartForm<R> bean, Person person, Map<String, Object> answers) {
        return bean.submit(person, Answers.bind(Answers.typeOf(bean, StartForm.class), answers));
    }
}
