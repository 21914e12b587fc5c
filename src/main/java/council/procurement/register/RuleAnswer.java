package council.procurement.register;

import council.procurement.rules.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule once answered a case, as it was then.
 *
 * @param number the order in which answers were given
 * @param reference the contract's or cycle's reference
 * @param askedFor what the answer was used for, in plain words
 * @param rule the rule's id
 * @param version the version that answered
 * @param citation where the answer stands
 * @param standing the law that decides which versions apply to the case
 * @param inputs what the rule understood it was given, as JSON has it: days as texts, money in pounds
 * @param outcome the answer's fields likewise; a field that did not apply is null
 * @param because why, in a sentence or more
 * @param asked when
 */
public record RuleAnswer(
        long number,
        String reference,
        String askedFor,
        String rule,
        String version,
        String citation,
        Standing standing,
        Map<String, @Nullable Object> inputs,
        Map<String, @Nullable Object> outcome,
        String because,
        Instant asked) {

    public RuleAnswer {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outcome = Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
    }

    /**
     * Under which law a case stood when it was answered.
     *
     * @param regime the law it was procured under; null where that was not known
     * @param began the day on which its procurement began; null where the rule did not ask
     */
    public record Standing(
            @Nullable Regime regime, @Nullable LocalDate began) {}
}
