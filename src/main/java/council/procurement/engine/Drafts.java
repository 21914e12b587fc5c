package council.procurement.engine;

import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people have written in forms and not sent yet. A draft is for the person who wrote it and for nobody else,
 * whatever their groups: one of a task's form while they may open the task, to be added to while they hold it; one of a
 * start form while they may start the process.
 */
@Service
public class Drafts {

    private final TaskDesk tasks;
    private final StartDesk starts;
    private final DraftBook book;
    private final Clock clock;

    Drafts(TaskDesk tasks, StartDesk starts, DraftBook book, Clock clock) {
        this.tasks = tasks;
        this.starts = starts;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The person's own draft of a task's form; empty if they have none.
     *
     * @throws RefusedSubmissionException if there is no such task, or it is not for this person
     */
    @Transactional(readOnly = true)
    public Optional<Draft> ofTask(Person person, String taskId) {
        return find(tasks.form(person, taskId), DraftPlace.ofTask(taskId), person);
    }

    /**
     * Keeps the person's draft of a task's form, in the place of an earlier one; without fields there is none.
     *
     * @param shown what Octant had filled in; kept for the fields of the draft only
     * @return when it was saved
     * @throws RefusedSubmissionException if the person does not hold the task, it is not for them, it was completed
     *     meanwhile, or something is not a field of its form
     */
    @Transactional
    public Instant keepOfTask(
            Person person, String taskId, Map<String, @Nullable Object> fields, Map<String, @Nullable Object> shown) {
        FormSchema form = tasks.formInHand(person, taskId);
        try {
            return keep(form, DraftPlace.ofTask(taskId), person, fields, shown);
        } catch (DataIntegrityViolationException e) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE, "This task ended at the same moment, so there is no draft of it any more.");
        }
    }

    /** Removes the person's draft of a task's form, if they have one, whoever holds the task by now. */
    @Transactional
    public void forgetOfTask(Person person, String taskId) {
        book.forget(DraftPlace.ofTask(taskId), person);
    }

    /**
     * The person's own draft of the form that starts a process, as far as the form of that version still has its fields;
     * empty if they have none.
     *
     * @throws RefusedSubmissionException if there is no such process, or this person may not start it
     */
    @Transactional(readOnly = true)
    public Optional<Draft> ofStart(Person person, String processDefinitionId) {
        StartDesk.Startable startable = starts.startable(person, processDefinitionId);
        return find(startable.form(), DraftPlace.ofStart(startable.process()), person);
    }

    /**
     * Keeps the person's draft of the form that starts a process, in the place of an earlier one; without fields there is
     * none.
     *
     * @param shown what Octant had filled in; kept for the fields of the draft only
     * @return when it was saved
     * @throws RefusedSubmissionException if there is no such process, this person may not start it, or something is not a
     *     field of its form
     */
    @Transactional
    public Instant keepOfStart(
            Person person,
            String processDefinitionId,
            Map<String, @Nullable Object> fields,
            Map<String, @Nullable Object> shown) {
        StartDesk.Startable startable = starts.startable(person, processDefinitionId);
        return keep(startable.form(), DraftPlace.ofStart(startable.process()), person, fields, shown);
    }

    /**
     * Removes the person's draft of the form that starts a process, if they have one.
     *
     * @throws RefusedSubmissionException if there is no such process, or this person may not start it
     */
    @Transactional
    public void forgetOfStart(Person person, String processDefinitionId) {
        book.forget(
                DraftPlace.ofStart(starts.startable(person, processDefinitionId).process()), person);
    }

    private Optional<Draft> find(FormSchema form, DraftPlace place, Person person) {
        return book.find(place, person)
                .map(kept -> {
                    Map<String, @Nullable Object> fields = DraftCheck.stillFitting(form, kept.fields());
                    return new Draft(fields, of(fields, kept.shown()), kept.savedAt());
                })
                .filter(draft -> !draft.fields().isEmpty());
    }

    private Instant keep(
            FormSchema form,
            DraftPlace place,
            Person person,
            Map<String, @Nullable Object> fields,
            Map<String, @Nullable Object> shown) {
        DraftCheck.refuseForeign(form, fields);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (fields.isEmpty()) {
            book.forget(place, person);
        } else {
            book.keep(place, person, new Draft(fields, of(fields, DraftCheck.stillFitting(form, shown)), now));
        }
        return now;
    }

    private static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> fields, Map<String, @Nullable Object> shown) {
        var kept = new LinkedHashMap<>(shown);
        kept.keySet().retainAll(fields.keySet());
        return kept;
    }
}
