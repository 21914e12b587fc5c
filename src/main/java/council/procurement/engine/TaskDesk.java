package council.procurement.engine;

import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.Turns;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people work on tasks: the only way in which a task is claimed, put back, opened or completed by somebody. What is
 * written in a form goes to the domain; the engine gets nothing but the routing variables that come back.
 */
@Service
public class TaskDesk {

    private final TaskService tasks;
    private final FormLibrary forms;
    private final FourEyes fourEyes;
    private final Outsiders outsiders;
    private final DeskTasks open;
    private final TaskVariables variables;
    private final EngineVoice engine;
    private final Timeline timeline;
    private final Clock clock;
    private final BeanFactory beans;
    private final PeopleNames people;
    private final Turns turns;
    private final FormCheck check = new FormCheck();

    TaskDesk(
            TaskService tasks,
            FormLibrary forms,
            FourEyes fourEyes,
            Outsiders outsiders,
            DeskTasks open,
            TaskVariables variables,
            EngineVoice engine,
            Timeline timeline,
            Clock clock,
            BeanFactory beans,
            PeopleNames people,
            Turns turns) {
        this.tasks = tasks;
        this.forms = forms;
        this.fourEyes = fourEyes;
        this.outsiders = outsiders;
        this.open = open;
        this.variables = variables;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
        this.beans = beans;
        this.people = people;
        this.turns = turns;
    }

    /**
     * The task's form, as it was deployed with the version of the process that the task belongs to.
     *
     * @throws RefusedSubmissionException if there is no such task, or it is not for this person
     */
    @Transactional(readOnly = true)
    FormSchema form(Person person, String taskId) {
        return engine.asOctant(() -> {
            DeskTask task = find(taskId);
            outsiders.refuse(person, task);
            return forms.of(task);
        });
    }

    /**
     * The form of a task that the person holds and may work on.
     *
     * @throws RefusedSubmissionException if there is no such task, somebody else holds it, or it is not for this person
     */
    FormSchema formInHand(Person person, String taskId) {
        return unlessOvertaken(
                taskId,
                () -> engine.asOctant(() -> {
                    DeskTask task = find(taskId);
                    refuseUnlessHeldBy(person, task);
                    outsiders.refuse(person, task);
                    return forms.of(task);
                }));
    }

    /**
     * The values the task's form shows.
     *
     * @return values by name; only names that the form uses
     * @throws RefusedSubmissionException if there is no such task, or it is not for this person
     */
    @Transactional(readOnly = true)
    public Map<String, Object> open(Person person, String taskId) {
        return unlessOvertaken(
                taskId,
                () -> engine.asOctant(() -> {
                    DeskTask task = find(taskId);
                    outsiders.refuse(person, task);
                    return shownFacts(forms.of(task), context(person, task));
                }));
    }

    /**
     * Takes the task for the person. Taking what one already holds changes nothing.
     *
     * @throws RefusedSubmissionException if somebody else holds it, or it is not for this person
     */
    @Transactional
    public void claim(Person person, String taskId) {
        turns.take(taskId);
        engine.asOctant(() -> {
            DeskTask task = find(taskId);
            outsiders.refuse(person, task);
            String holder = task.assignee();
            if (holder != null && !holder.equals(person.id())) {
                throw new RefusedSubmissionException(Ground.ALREADY_DONE, heldBy(task, holder));
            }
        });
        unlessOvertaken(
                taskId,
                () -> engine.as(person, () -> {
                    tasks.claim(taskId, person.id());
                    return true;
                }));
    }

    /**
     * Puts the task back for the team.
     *
     * @throws RefusedSubmissionException if the person does not hold it
     */
    @Transactional
    public void putBack(Person person, String taskId) {
        turns.take(taskId);
        engine.asOctant(() -> {
            refuseUnlessHeldBy(person, find(taskId));
            tasks.setAssignee(taskId, null);
        });
    }

    /**
     * Completes the task with what was written in its form: checks, hands over to the domain, notes it in the timeline
     * and lets the process go on, all in one transaction.
     *
     * @param fields what was submitted, by field key, as a browser sends it
     * @throws RefusedSubmissionException if anything is not acceptable; then nothing has changed
     */
    @Transactional
    public void complete(Person person, String taskId, Map<String, Object> fields) {
        turns.take(taskId);
        unlessOvertaken(
                taskId,
                () -> engine.asOctant(() -> {
                    DeskTask task = find(taskId);
                    refuseUnlessHeldBy(person, task);
                    outsiders.refuse(person, task);
                    fourEyes.refuseSecondHat(person, task);
                    TaskContext context = context(person, task);
                    FormSchema form = forms.of(task);
                    TaskForm<?> bean = bean(form);
                    Map<String, Object> answers = check.accept(form, fields, () -> form.shown(bean.asked(context)));
                    TaskResult result = submit(bean, context, answers);
                    note(context, result);
                    finish(person, task, result.routing());
                    return true;
                }));
    }

    /** The engine knows no word for a task that is taken away while it looks at it, by another branch or a message. */
    private <T> T unlessOvertaken(String taskId, Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedSubmissionException refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            if (open.find(taskId).isEmpty()) {
                throw notOpen(taskId);
            }
            throw fault;
        }
    }

    private void finish(Person person, DeskTask task, Map<String, Object> routing) {
        try {
            PeopleUseForms.whileSubmitting(() -> engine.vouchingFor(person, () -> tasks.complete(task.id(), routing)));
        } catch (OptimisticLockingException e) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE,
                    "The task “" + task.name() + "” was changed by somebody at the same moment. Nothing of yours was"
                            + " recorded; open the task again to see where it stands.");
        }
    }

    private static <R extends Record> TaskResult submit(
            TaskForm<R> bean, TaskContext context, Map<String, Object> answers) {
        return bean.submit(context, Answers.bind(Answers.typeOf(bean, TaskForm.class), answers));
    }

    private void note(TaskContext task, TaskResult result) {
        Instant now = clock.instant();
        Instant happened = result.happenedOn() == null ? now : CouncilTime.startOf(result.happenedOn());
        timeline.add(new TimelineEntry(
                task.reference(),
                happened,
                now,
                task.person().id(),
                result.sentence(),
                new TimelineEntry.TaskSource(task.id(), task.key(), task.name(), task.processInstance())));
    }

    private DeskTask find(String taskId) {
        return open.find(taskId).orElseThrow(() -> notOpen(taskId));
    }

    private RefusedSubmissionException notOpen(String taskId) {
        return timeline.completionOf(taskId)
                .map(done -> new RefusedSubmissionException(
                        Ground.ALREADY_DONE,
                        "This task was completed by " + people.of(done.who()) + " on " + WrittenDate.of(done.entered())
                                + ". It cannot be completed again."))
                .orElseGet(() -> new RefusedSubmissionException(
                        Ground.UNKNOWN,
                        "There is no open task of that number. It may have been overtaken by events; the contract's"
                                + " timeline says by which."));
    }

    private void refuseUnlessHeldBy(Person person, DeskTask task) {
        String holder = task.assignee();
        if (holder == null) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "Nobody holds the task “" + task.name() + "” yet. Claim it first; then what you write counts as"
                            + " yours.");
        }
        if (!holder.equals(person.id())) {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, heldBy(task, holder));
        }
    }

    private String heldBy(DeskTask task, String holder) {
        return "The task “" + task.name() + "” is held by " + people.of(holder) + ". Ask them to put it back first.";
    }

    private TaskContext context(Person person, DeskTask task) {
        return new TaskContext(
                task.id(),
                task.key(),
                task.name(),
                task.process(),
                task.instance(),
                task.reference(),
                person,
                () -> variables.of(task.id()));
    }

    private Map<String, Object> shownFacts(FormSchema form, TaskContext context) {
        return form.shown(bean(form).prefill(context));
    }

    private TaskForm<?> bean(FormSchema form) {
        return beans.getBean(form.id(), TaskForm.class);
    }
}
