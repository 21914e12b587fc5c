package council.procurement.benchmark;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** What the bare models call: they get the answers that were recorded in the step that is walked. */
final class BareBeans extends AbstractMap<Object, Object> {

    private final Map<String, Deque<Map<String, Object>>> written = new HashMap<>();
    private Map<String, Integer> seats = Map.of();

    void follow(WalkStep step) {
        written.clear();
        step.written().forEach((activity, all) -> written.put(activity, new ArrayDeque<>(all)));
        seats = step.seats();
    }

    private Map<String, Object> next(String activity) {
        Deque<Map<String, Object>> left = written.get(activity);
        if (left == null || left.isEmpty()) {
            throw new IllegalStateException("Nothing was recorded of " + activity);
        }
        return left.remove();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean && (bean.equals(BareModels.DELEGATE) || bean.startsWith(BareModels.SEATS));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        if (BareModels.DELEGATE.equals(name)) {
            return (JavaDelegate) execution -> execution.setVariables(next(execution.getCurrentActivityId()));
        }
        if (name instanceof String bean && bean.startsWith(BareModels.SEATS)) {
            String activity = bean.substring(BareModels.SEATS.length());
            return Collections.nCopies(
                    Objects.requireNonNull(seats.get(activity), () -> "No seats of " + activity), "somebody");
        }
        return null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
