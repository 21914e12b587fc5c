package council.procurement.register.intake.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's styles show a number as a date. */
final class DateFormats {

    private final BitSet dates = new BitSet();

    /** Reads the styles. */
    static DateFormats read(XmlCursor cursor) {
        var formats = new DateFormats();
        Map<String, String> codes = new HashMap<>();
        boolean inCellStyles = false;
        int style = 0;
        for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && cursor.isAt("numFmt")) {
                codes.put(String.valueOf(cursor.attribute("numFmtId")), String.valueOf(cursor.attribute("formatCode")));
            } else if (event == XMLStreamConstants.START_ELEMENT && cursor.isAt("cellXfs")) {
                inCellStyles = true;
            } else if (event == XMLStreamConstants.START_ELEMENT && inCellStyles && cursor.isAt("xf")) {
                String number = String.valueOf(cursor.attribute("numFmtId"));
                formats.dates.set(style++, isDateFormat(number, codes.get(number)));
            } else if (event == XMLStreamConstants.END_ELEMENT && cursor.isAt("cellXfs")) {
                break;
            }
        }
        return formats;
    }

    boolean isDate(@Nullable String style) {
        int number = WholeNumber.of(style);
        return number >= 0 && dates.get(number);
    }

    private static boolean isDateFormat(String number, @Nullable String code) {
        if (code != null) {
            return showsDate(code);
        }
        int builtIn = WholeNumber.of(number);
        return (builtIn >= 14 && builtIn <= 22)
                || (builtIn >= 27 && builtIn <= 36)
                || (builtIn >= 45 && builtIn <= 47)
                || (builtIn >= 50 && builtIn <= 58);
    }

    /** Whether a format such as {@code dd/mm/yyyy;@} shows days or times, outside quotations, brackets and escapes. */
    static boolean showsDate(String code) {
        if (code.equalsIgnoreCase("General")) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '"' -> i = after('"', code, i);
                case '[' -> i = after(']', code, i);
                case '\\', '_', '*' -> i++;
                case 'd', 'D', 'm', 'M', 'y', 'Y', 'h', 'H', 's', 'S' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static int after(char closing, String code, int opening) {
        int at = code.indexOf(closing, opening + 1);
        return at < 0 ? code.length() : at;
    }
}
