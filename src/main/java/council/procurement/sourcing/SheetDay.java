package council.procurement.sourcing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a day of a {@link Sheet}: 2027-03-31, 31/03/2027, or with its month as a word, always in full. */
final class SheetDay {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final String FAULT = "give a real day, such as 31/03/2027 or 2027-03-31. ";

    private static final List<DateTimeFormatter> WAYS = List.of(
            way("uuuu-MM-dd"),
            way("d/M/uuuu"),
            way("d.M.uuuu"),
            way("d-M-uuuu"),
            way("d MMMM uuuu"),
            way("d MMM uuuu"));

    private SheetDay() {}

    static SheetCell of(String text) {
        return WAYS.stream()
                .flatMap(way -> parse(text, way).stream())
                .findFirst()
                .map(day -> day.isBefore(EARLIEST) || day.isAfter(LATEST)
                        ? SheetCell.fault("give a day between 1900 and 2199. " + SheetCell.quoted(text))
                        : SheetCell.of(day))
                .orElseGet(() -> SheetCell.fault(FAULT + SheetCell.quoted(text)));
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDate.parse(text, way));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter way(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
