package council.procurement.register;

import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an obligation of a contract when it was due.
 *
 * @param number first, second, ... obligation of the contract
 * @param due day on which it was due
 * @param outcome what came of it
 * @param doneOn day on which it was done; null unless it was
 * @param nextDue day on which it is due again; null if nothing more of it is
 * @param findings what was found, in the words of who reported
 */
public record ObligationReport(
        int number,
        LocalDate due,
        Outcome outcome,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate nextDue,
        String findings) {

    /** What can come of an obligation. */
    public enum Outcome {
        /** It was done, or its target was met. */
        MET,
        /** It was not done, or its target was missed. */
        MISSED,
        /** It is to be done by another day. */
        POSTPONED
    }

    /** What came of it, to end a sentence with: {@code done on 11 January 2027, 3 days late}. */
    public String words() {
        return switch (outcome) {
            case MET -> "done on " + WrittenDate.of(Objects.requireNonNull(doneOn)) + ", " + inTime(doneOn);
            case MISSED -> "missed; it was due on " + WrittenDate.of(due);
            case POSTPONED ->
                "postponed from " + WrittenDate.of(due) + " to " + WrittenDate.of(Objects.requireNonNull(nextDue));
        };
    }

    private String inTime(LocalDate done) {
        long late = ChronoUnit.DAYS.between(due, done);
        return late <= 0 ? "in time" : late == 1 ? "1 day late" : late + " days late";
    }
}
