package council.procurement.engine;

import council.procurement.security.Person;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** The task a form belongs to, and who is at it. */
public final class TaskContext {

    private final String id;
    private final String key;
    private final String name;
    private final String process;
    private final String processInstance;
    private final String reference;
    private final Person person;
    private final SingletonSupplier<Map<String, Object>> variables;

    TaskContext(
            String id,
            String key,
            String name,
            String process,
            String processInstance,
            String reference,
            Person person,
            Supplier<Map<String, Object>> variables) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.process = process;
        this.processInstance = processInstance;
        this.reference = reference;
        this.person = person;
        this.variables = SingletonSupplier.of(variables);
    }

    /** The task's id in the engine. */
    public String id() {
        return id;
    }

    /** The task's id in its model, such as {@code Task_AssessPerformance}. */
    public String key() {
        return key;
    }

    /** The task's name. */
    public String name() {
        return name;
    }

    /** The id of the process the task belongs to, such as {@code renewal}. */
    public String process() {
        return process;
    }

    /** The process instance the task belongs to. */
    public String processInstance() {
        return processInstance;
    }

    /** The reference of the contract or cycle the task is about: the instance's business key. */
    public String reference() {
        return reference;
    }

    /** Who fills in the form. */
    public Person person() {
        return person;
    }

    /** Its value as it was when one was first asked for; null where nobody has written it. */
    @Nullable
    Object variable(String variable) {
        return variables.obtain().get(variable);
    }
}
