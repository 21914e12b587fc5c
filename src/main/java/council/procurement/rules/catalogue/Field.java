package council.procurement.rules.catalogue;

import java.util.Map;

/**
 * A part of a rule's outcome.
 *
 * @param name its name for programs
 * @param label its name for people
 * @param words what it means, its unit, and what it is when there is nothing
 * @param codes where it is one of several words: each with what it means; else empty
 */
public record Field(String name, String label, String words, Map<String, String> codes) {

    public Field {
        codes = Map.copyOf(codes);
    }

    Field(String name, String label, String words) {
        this(name, label, words, Map.of());
    }
}
