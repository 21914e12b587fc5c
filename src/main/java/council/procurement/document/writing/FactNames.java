package council.procurement.document.writing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the facts in a record. */
final class FactNames {

    private FactNames() {}

    /** All names, for a sentence. */
    static String of(Record facts) {
        return Arrays.stream(facts.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    /** The component of that name; empty if there is none. */
    static Optional<RecordComponent> find(Record facts, String name) {
        return Arrays.stream(facts.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    /** What a component holds; null if it is not known. */
    static @Nullable Object value(Record facts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A fact cannot be read: " + component, e);
        }
    }
}
