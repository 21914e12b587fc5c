package council.procurement.register.intake.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells as the text a person would type for them: dates in ISO form, numbers in full, the last result of a
 * formula, and errors as the spreadsheet shows them.
 */
final class SheetCell {

    /** What stands for a formula whose result is not in the file. */
    static final String NOT_CALCULATED = "#NOT CALCULATED!";

    private final SharedTexts texts;
    private final DateFormats formats;
    private final LocalDate dayNought;

    SheetCell(SharedTexts texts, DateFormats formats, LocalDate dayNought) {
        this.texts = texts;
        this.formats = formats;
        this.dayNought = dayNought;
    }

    /** Reads the cell whose start has just been met, up to its end. */
    String read(XmlCursor cursor) {
        String type = cursor.attribute("t");
        String style = cursor.attribute("s");
        String value = null;
        boolean formula = false;
        for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (cursor.name()) {
                    case "v" -> value = value(cursor);
                    case "is" -> value = RichText.read(cursor, "is");
                    case "f" -> formula = true;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && cursor.isAt("c")) {
                break;
            }
        }
        if (value == null) {
            return formula ? NOT_CALCULATED : "";
        }
        return written(value, type == null ? "n" : type, style);
    }

    private String written(String value, String type, @Nullable String style) {
        return switch (type) {
            case "s" -> texts.get(WholeNumber.of(value.strip()));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value.strip(), style);
            case "str" -> EscapedText.plain(value);
            default -> value;
        };
    }

    private String number(String value, @Nullable String style) {
        if (value.length() > 40) {
            return value;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isInfinite(number) || Double.isNaN(number) || Math.abs(number) > 1e18) {
                return value;
            }
            // A spreadsheet's number is binary; its shortest decimal is what was typed.
            BigDecimal decimal = new BigDecimal(Double.toString(number));
            String day = formats.isDate(style) ? SerialDay.written(decimal, dayNought) : null;
            return day != null
                    ? day
                    : decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String value(XmlCursor cursor) {
        var text = new StringBuilder();
        for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.CHARACTERS) {
                cursor.appendText(text, Table.LONGEST_CELL + 1);
            } else if (event == XMLStreamConstants.END_ELEMENT && cursor.isAt("v")) {
                break;
            }
        }
        return text.toString();
    }
}
