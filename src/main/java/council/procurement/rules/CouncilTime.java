package council.procurement.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days of an English council, and the instants at which they begin. */
public final class CouncilTime {

    /** The zone in which every statutory and council date is a calendar day. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private CouncilTime() {}

    /** The instant at which the day begins: midnight in London, an hour earlier in UTC while summer time runs. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** The instant at which work on the day ends: five in the afternoon in London. What is due on a day is due then. */
    public static Instant closeOf(LocalDate day) {
        return day.atTime(17, 0).atZone(LONDON).toInstant();
    }

    /** The instant at which the day is over: the beginning of the next one. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The calendar day in London on which the instant falls. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }
}
