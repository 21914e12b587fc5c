package council.procurement.rules.catalogue;

import council.procurement.rules.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule comes to: the fields of its outcome, and why. */
final class Conclusion {

    private final Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
    private String because = "";
    private @Nullable String source;

    /** Adds a field of the outcome. */
    Conclusion with(String field, @Nullable Object value) {
        outcome.put(field, value instanceof Money money ? money.inPounds() : value);
        return this;
    }

    /** Says why. */
    Conclusion because(String sentence) {
        because = sentence;
        return this;
    }

    /** Says where it stands, if that depends on the case. */
    Conclusion by(String where) {
        source = where;
        return this;
    }

    Map<String, @Nullable Object> outcome() {
        return outcome;
    }

    String because() {
        return because;
    }

    @Nullable
    String source() {
        return source;
    }
}
