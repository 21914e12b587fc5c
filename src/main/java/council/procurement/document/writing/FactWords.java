package council.procurement.document.writing;

import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Facts as documents write them. */
final class FactWords {

    /** Stands for the end of a line in a fact until the document is put together: templates have ends of lines too. */
    static final char LINE_END = '\u2028';

    private FactWords() {}

    /**
     * A single fact: £1,234.50; 31 March 2029; 31 March 2029 at 09:15; 1,234; text without characters that no document
     * can have.
     *
     * @throws IllegalArgumentException for anything else
     */
    static String of(Object fact) {
        if (fact instanceof String text) {
            return clean(text);
        } else if (fact instanceof Money money) {
            return money.toString();
        } else if (fact instanceof LocalDate day) {
            return WrittenDate.of(day);
        } else if (fact instanceof Instant moment) {
            return WrittenDate.of(moment);
        } else if (fact instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (fact instanceof Integer number) {
            return String.format(Locale.UK, "%,d", number);
        }
        throw new IllegalArgumentException("No document can say a " + fact.getClass());
    }

    private static String clean(String text) {
        return text.strip()
                .replaceAll("\\R", String.valueOf(LINE_END))
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\p{Cn}\\p{Cs}\\p{Co}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "");
    }
}
