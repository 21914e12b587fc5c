package council.procurement.rules.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what somebody gave a rule, and finds everything that is wrong with it at once. */
final class InputReading {

    private static final int LONGEST_QUOTED = 60;

    private final List<Input> inputs;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    InputReading(List<Input> inputs, Map<String, ? extends @Nullable Object> asked) {
        this.inputs = inputs;
        inputs.forEach(input -> read(input, asked.get(input.name())));
        asked.keySet().stream()
                .filter(name -> inputs.stream().noneMatch(input -> input.name().equals(name)))
                .sorted()
                .forEach(this::refuse);
    }

    Given given() {
        return new Given(values);
    }

    List<Fault> faults() {
        return faults;
    }

    private void read(Input input, @Nullable Object value) {
        if (value != null) {
            input.shape()
                    .read(value)
                    .ifPresentOrElse(
                            read -> values.put(input.name(), read),
                            () -> faults.add(new Fault(
                                    input.name(), "is " + quoted(value) + ", which is not allowed", remedy(input))));
        } else if (input.required()) {
            faults.add(new Fault(input.name(), "is missing", remedy(input)));
        } else if (input.shape() instanceof Shape.Flag) {
            values.put(input.name(), false);
        }
    }

    private static String remedy(Input input) {
        return "Give " + input.shape().allowed();
    }

    private void refuse(String name) {
        faults.add(new Fault(
                quotable(name),
                "is none of this rule's inputs",
                nearest(name)
                        .map(meant -> "Write “" + meant + "” if that is what you mean")
                        .orElseGet(() ->
                                "They are " + inputs.stream().map(Input::name).collect(Collectors.joining(", ")))));
    }

    private Optional<String> nearest(String name) {
        return inputs.stream()
                .map(Input::name)
                .filter(known -> Spelling.distance(name, known) <= Math.max(2, known.length() / 4))
                .min(Comparator.comparingInt(known -> Spelling.distance(name, known)));
    }

    private static String quoted(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? quotable(value.toString())
                : value instanceof String text ? "“" + quotable(text) + "”" : "a list or an object";
    }

    private static String quotable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST_QUOTED ? clean : clean.substring(0, LONGEST_QUOTED) + "…";
    }
}
