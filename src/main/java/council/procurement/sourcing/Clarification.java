package council.procurement.sourcing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's question about a tender, without the supplier's name, and the answer that all of them got.
 *
 * @param number first, second, ... question
 * @param asked the day on which it was asked
 * @param question the question
 * @param answer the answer; null until there is one
 * @param answered the day on which all got it; null until then
 */
public record Clarification(
        int number,
        LocalDate asked,
        String question,
        @Nullable String answer,
        @Nullable LocalDate answered) {}
