package council.procurement.register.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The numbers by which spreadsheet programs keep dates: days since a day nought, with the time as a fraction. */
final class SerialDay {

    /** Day nought for all days after February 1900; before, there is one day more, which never was. */
    static final LocalDate NOUGHT_OF_1900 = LocalDate.of(1899, 12, 30);

    /** Day nought of workbooks that began on a Macintosh. */
    static final LocalDate NOUGHT_OF_1904 = LocalDate.of(1904, 1, 1);

    private static final BigDecimal LATEST = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDay() {}

    /**
     * The day in ISO form, with the time where there is one.
     *
     * @return null for a number that is no day of the years 1899 to 9999
     */
    static @Nullable String written(BigDecimal serial, LocalDate nought) {
        if (serial.signum() < 0 || serial.compareTo(LATEST) > 0) {
            return null;
        }
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / 86_400;
        boolean beforeTheDayThatNeverWas = nought.equals(NOUGHT_OF_1900) && days < 60;
        LocalDate day = nought.plusDays(beforeTheDayThatNeverWas ? days + 1 : days);
        LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds % 86_400);
        return seconds % 86_400 == 0 ? day.toString() : moment.toString();
    }
}
