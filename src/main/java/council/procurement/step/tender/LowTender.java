package council.procurement.step.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tender whose price looks abnormally low. Confidential.
 *
 * @param tender number of the tender
 * @param percentBelow by how many per cent it lies below the mean of all
 * @param asked the day on which its supplier was asked; null before
 * @param answerBy the last day for its answer; null before it was asked
 * @param explanation what it answered; null if nothing yet
 * @param decision what follows; null before
 * @param reason why; null before
 */
record LowTender(
        int tender,
        BigDecimal percentBelow,
        @Nullable LocalDate asked,
        @Nullable LocalDate answerBy,
        @Nullable String explanation,
        @Nullable Decision decision,
        @Nullable String reason) {

    /** What follows from an explanation, or from the lack of one. */
    enum Decision {
        /** The supplier has shown that it can perform for the price. */
        KEEP,
        /** It has not, so its tender is disregarded. */
        DISREGARD
    }
}
