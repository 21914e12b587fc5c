package council.procurement.register.intake;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day, day first as the LGA's guidance has it (DD/MM/YYYY), or in any other form that leaves no doubt. A moment
 * with a zone is the day it falls on in London.
 */
final class DateReader {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    /** What spreadsheet programs show for a date of nought. */
    private static final Set<String> EMPTY = Set.of("00/01/1900", "00-Jan-00", "0-Jan-00", "00/01/00", "0000-00-00");

    /** Days that programs write where there is no end: the last a program can hold, or the last of a century. */
    private static final LocalDate END_OF_CENTURY = LocalDate.of(2099, 12, 31);

    private static final LocalDate LAST_OF_SMALL_DATES = LocalDate.of(2079, 6, 6);

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter();

    private final LocalDate dayNought;

    /** @param dayNought the day that a spreadsheet's day number nought stands for */
    DateReader(LocalDate dayNought) {
        this.dayNought = dayNought;
    }

    /** @param ends whether the column says when something ends, so that there may be no such day */
    Reading read(String text, boolean ends) {
        if (Placeholder.isWithoutEnd(text)) {
            return ends
                    ? Reading.nothing(Quoted.of(text) + " was read as no end date.")
                    : Reading.aside(Quoted.of(text) + " is not a date; it is kept as it is.");
        } else if (Placeholder.isNothing(text)) {
            return Reading.nothing(Quoted.of(text) + " was read as no date.");
        }
        if (EMPTY.contains(WrittenDay.withoutTime(text))) {
            return empty(text);
        } else if (isSerial(text)) {
            LocalDate day = dayNought.plusDays(Integer.parseInt(text));
            return Reading.of(
                    day, Quoted.of(text) + " is how a spreadsheet keeps " + WrittenDate.of(day) + ", and was read so.");
        }
        LocalDate day = day(text);
        return day == null ? Reading.fault(DateFault.of(text)) : within(day, text, ends);
    }

    private static Reading empty(String text) {
        return Reading.nothing(Quoted.of(text) + " is how a spreadsheet shows an empty date, and was read so.");
    }

    private static Reading within(LocalDate day, String text, boolean ends) {
        if (!day.isAfter(EARLIEST) && !day.isBefore(DAY_NOUGHT)) {
            return empty(text);
        } else if (ends && (day.isAfter(LATEST) || day.equals(END_OF_CENTURY) || day.equals(LAST_OF_SMALL_DATES))) {
            return Reading.nothing(Quoted.of(text) + " was read as no end date.");
        } else if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            return Reading.fault(Quoted.of(text) + " is not a date between 1900 and 2199. Correct the year.");
        }
        return Reading.of(day);
    }

    /** Five digits that, as days, fall between 1954 and 2099. */
    private static boolean isSerial(String text) {
        return text.length() == 5
                && WrittenDay.isDigits(text, 0, 5)
                && text.compareTo("20000") >= 0
                && text.compareTo("73050") <= 0;
    }

    private static @Nullable LocalDate day(String text) {
        LocalDate day = zoned(text);
        return day != null ? day : WrittenDay.parse(WrittenDay.withoutTime(text));
    }

    private static @Nullable LocalDate zoned(String text) {
        boolean mayBeZoned = text.length() >= 17 && text.charAt(4) == '-' && text.indexOf(':') == 13;
        if (!mayBeZoned) {
            return null;
        }
        try {
            String moment = text.substring(0, 10) + 'T' + text.substring(11);
            return CouncilTime.dayOf(MOMENT.parse(moment, OffsetDateTime::from).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
