package council.procurement.engine;

import council.procurement.security.Person;
import java.util.Map;

/**
 * What stands behind the form that starts a process. A bean whose name is the form's id.
 *
 * @param <R> the answers, as for {@link TaskForm}
 */
public interface StartForm<R extends Record> {

    /** The values the form shows when it is opened. */
    Map<String, Object> prefill(Person person);

    /**
     * Hands checked answers to the domain, in the transaction that starts the process.
     *
     * @return the reference to start under, the sentence for the timeline and the process variables
     * @throws RefusedSubmissionException if the domain does not accept them; nothing is started
     */
    StartResult submit(Person person, R answers);
}
