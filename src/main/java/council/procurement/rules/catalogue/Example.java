package council.procurement.rules.catalogue;

import java.util.Map;

/**
 * A worked example.
 *
 * @param words what the case is
 * @param inputs the same as the rule is asked
 */
public record Example(String words, Map<String, Object> inputs) {

    public Example {
        inputs = Map.copyOf(inputs);
    }
}
