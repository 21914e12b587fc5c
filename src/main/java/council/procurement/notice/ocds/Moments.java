package council.procurement.notice.ocds;

import council.procurement.rules.CouncilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days and moments as open contracting data writes them: with the time in London and how far it is from Greenwich (RFC
 * 3339). A year that has not four digits cannot be written and says nothing.
 */
final class Moments {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.UK);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Moments() {}

    /** The first second of a day. */
    static @Nullable String startOf(@Nullable LocalDate day) {
        return day == null ? null : written(day, LocalTime.MIDNIGHT);
    }

    /** The last second of a day. */
    static @Nullable String endOf(@Nullable LocalDate day) {
        return day == null ? null : written(day, LAST_SECOND);
    }

    /** A moment, to the second. */
    static String of(Instant moment) {
        return FORM.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(CouncilTime.LONDON));
    }

    private static @Nullable String written(LocalDate day, LocalTime time) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            return null;
        }
        ZoneOffset offset = day.atTime(time).atZone(CouncilTime.LONDON).getOffset();
        // Before 1847 London was seventy-five seconds from Greenwich, which RFC 3339 cannot say.
        boolean minutes = offset.getTotalSeconds() % 60 == 0;
        return FORM.format(OffsetDateTime.of(day, time, minutes ? offset : ZoneOffset.UTC));
    }
}
