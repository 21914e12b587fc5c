package council.procurement.process;

import java.util.List;
import java.util.Map;

/** How somebody does what a walk has them do: at the desk behind the forms, or in a browser. */
public interface Hands {

    /**
     * Starts a process with its form.
     *
     * @param person a user name
     * @return the reference of what began
     */
    String start(String person, String process, Map<String, Object> fields);

    /** Takes the task, fills its form in and completes it. */
    void complete(String person, String task, Map<String, Object> fields);

    /**
     * Reads the rows of a list.
     *
     * @return texts by column key, as the list says them
     */
    List<Map<String, String>> rows(String person, String sheet, String reference);

    /** Writes the rows of a list, in the place of those that are there. */
    void write(String person, String sheet, String reference, List<Map<String, String>> rows);

    /** Writes what a notice still lacks. */
    void completeNotice(String person, long notice, Map<String, String> texts);
}
