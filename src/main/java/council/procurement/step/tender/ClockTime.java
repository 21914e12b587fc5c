package council.procurement.step.tender;

import council.procurement.rules.CouncilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as people write them: a day, and an hour and minute in London. */
final class ClockTime {

    private static final Pattern HOUR_AND_MINUTE = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private ClockTime() {}

    /** The moment; empty if the time is not written like 14:05. */
    static Optional<Instant> of(LocalDate day, String time) {
        return HOUR_AND_MINUTE.matcher(time).matches()
                ? Optional.of(day.atTime(LocalTime.parse(time))
                        .atZone(CouncilTime.LONDON)
                        .toInstant())
                : Optional.empty();
    }

    /** The time of day of a moment, such as 14:05. */
    static String of(Instant moment) {
        return WRITTEN.format(moment.atZone(CouncilTime.LONDON));
    }
}
