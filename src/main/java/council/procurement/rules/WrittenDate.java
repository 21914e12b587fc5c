package council.procurement.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them. */
public final class WrittenDate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private WrittenDate() {}

    /** The day in full: {@code 31 March 2029}. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The moment in London time: {@code 31 March 2029 at 09:15}. */
    public static String of(Instant moment) {
        return MOMENT.format(moment.atZone(CouncilTime.LONDON));
    }
}
