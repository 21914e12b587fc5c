package council.procurement.rules;

import java.time.LocalDate;

/** A procurement begins on a day for which no thresholds are published yet. */
public class UnknownThresholdsException extends NotYetKnownException {

    private static final long serialVersionUID = 1L;

    UnknownThresholdsException(LocalDate from) {
        super("Thresholds are revised every two years, and those from " + WrittenDate.of(from)
                + " on are not known yet. Ask with an earlier day to see today's figures, and bring Octant up to date when"
                + " the new ones are published.");
    }
}
