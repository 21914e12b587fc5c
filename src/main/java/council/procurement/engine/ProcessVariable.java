package council.procurement.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a process model's gateways and timers read. Declared once per process, in the step's variables class,
 * with a note of who writes it and who reads it. Facts are never variables: they live in our tables.
 *
 * @param <T> the type our code sees; the engine stores text, flags, whole numbers and moments only
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> stored;
    private final Function<Object, T> read;

    private ProcessVariable(String name, Function<T, Object> stored, Function<Object, T> read) {
        this.name = name;
        this.stored = stored;
        this.read = read;
    }

    /** A short text, such as a reference. */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, String.class::cast);
    }

    /** A yes or no. */
    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    /** A whole number. */
    public static ProcessVariable<Long> wholeNumber(String name) {
        return new ProcessVariable<>(name, value -> value, value -> ((Number) value).longValue());
    }

    /** A moment. */
    public static ProcessVariable<Instant> moment(String name) {
        return new ProcessVariable<>(name, Date::from, value -> ((Date) value).toInstant());
    }

    /** One of a fixed set of answers, stored by name. */
    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        return new ProcessVariable<>(name, Enum::name, value -> Enum.valueOf(type, (String) value));
    }

    /** The name in the model. */
    public String name() {
        return name;
    }

    /** The variable with a value, to start a process or complete a task with. */
    public Map<String, Object> of(T value) {
        return Map.of(name, stored.apply(value));
    }

    /** The value; empty where nobody has written it yet. */
    public Optional<T> find(VariableScope scope) {
        return decode(scope.getVariable(name));
    }

    /** The value among those of a task. */
    public Optional<T> find(TaskContext task) {
        return decode(task.variable(name));
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if nobody has written it yet, which is a fault of the model
     */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(this::missing);
    }

    /** The value among those of a task; as {@link #in(VariableScope)}. */
    public T in(TaskContext task) {
        return find(task).orElseThrow(this::missing);
    }

    /** Writes the value. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, stored.apply(value));
    }

    private Optional<T> decode(@Nullable Object value) {
        return Optional.ofNullable(value).map(read);
    }

    private IllegalStateException missing() {
        return new IllegalStateException("The process variable " + name + " has not been set");
    }
}
