package council.procurement.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** What the demonstration brings with it, in files whose days stand around the day of the first start. */
final class DemoFile {

    /** A day so many days, months or years from today: {@code {+23m}}. */
    private static final Pattern DAY = Pattern.compile("\\{([+-]\\d+[dmy])}");

    private DemoFile() {}

    /**
     * A file as it reads on a day.
     *
     * @param written how days are written in it
     */
    static String on(LocalDate today, String file, DateTimeFormatter written) throws IOException {
        String text = new ClassPathResource(file, DemoFile.class).getContentAsString(StandardCharsets.UTF_8);
        return DAY.matcher(text).replaceAll(day -> written.format(today.plus(away(day))));
    }

    private static Period away(MatchResult day) {
        return Period.parse(day.group(1).replaceFirst("([+-])", "$1P").toUpperCase(Locale.ROOT));
    }
}
