package council.procurement.engine;

import java.util.Map;

/**
 * What stands behind the form of a user task: where its prefilled values come from, and what happens with the answers.
 * A bean whose name is the form's id, such as {@code assess-performance}.
 *
 * @param <R> the answers: one component per field of the form that can be filled in, named like the field's key. Money is
 *     {@link council.procurement.rules.Money}, days are {@link java.time.LocalDate}, choices are enums; what may be left
 *     empty is marked nullable
 */
public interface TaskForm<R extends Record> {

    /**
     * The values a form shows when it is opened, live from our tables: prefilled fields, and the facts its texts mention.
     *
     * @return values by field key or by the name a text of the form uses; empty for a form that shows nothing
     */
    Map<String, Object> prefill(TaskContext task);

    /**
     * What the conditions of the form ask for beside its fields. Asked when a form is submitted, where {@link #prefill} would
     * take long for it.
     *
     * @return values by name, the same as {@link #prefill} would give
     */
    default Map<String, Object> asked(TaskContext task) {
        return prefill(task);
    }

    /**
     * Hands checked answers to the domain, in the transaction that completes the task.
     *
     * @return the sentence for the timeline and what the process's gateways need
     * @throws RefusedSubmissionException if the domain does not accept them; everything is rolled back, the task stays
     *     open and the person sees the sentence
     */
    TaskResult submit(TaskContext task, R answers);
}
