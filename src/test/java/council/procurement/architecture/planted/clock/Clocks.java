package council.procurement.architecture.planted.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

/** Every way to read the machine's time, and the one that is right. */
class Clocks {

    Instant ofAnInstant() {
        return Instant.now();
    }

    LocalDate ofADayInLondon() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    ZonedDateTime ofAMomentInLondon() {
        return ZonedDateTime.now(ZoneId.of("Europe/London"));
    }

    Supplier<Instant> ofAReference() {
        return Instant::now;
    }

    Clock ofTheSystem() {
        return Clock.systemUTC();
    }

    long ofMilliseconds() {
        return System.currentTimeMillis();
    }

    @SuppressWarnings("JavaUtilDate") // that is the violation
    Date ofADate() {
        return new Date();
    }

    Calendar ofACalendar() {
        return Calendar.getInstance();
    }

    LocalDate right(Clock clock) {
        return LocalDate.now(clock);
    }

    @SuppressWarnings("JavaUtilDate") // a given moment is no reading of the time
    Date rightToo(Instant moment) {
        return new Date(moment.toEpochMilli());
    }
}
