package council.procurement.register.intake;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount in pounds, exact to the penny. What would have to be guessed is refused: thousands written as k,
 * millions as m, amounts per year, ranges, other currencies, fractions of a penny.
 */
final class MoneyReader {

    /** More than all councils of England spend in a year. */
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    /** What binary numbers are off by when they are written out; a tenth of a penny is far more. */
    private static final BigDecimal NOISE = new BigDecimal("0.00001");

    private static final String POUND_MISREAD = "œ\uFFFD";

    private final String text;
    private String rest;
    private boolean negative;
    private boolean pound;
    private boolean misread;

    private MoneyReader(String text) {
        this.text = text;
        this.rest = text;
    }

    /** @param perYear whether the column is for amounts per year */
    static Reading read(String text, boolean perYear) {
        String words = text.toLowerCase(Locale.ROOT).strip();
        if (words.equals("nil") || words.equals("zero") || words.equals("£nil")) {
            return Reading.of(Money.ZERO, Quoted.of(text) + " was read as £0.");
        }
        return new MoneyReader(perYear ? MoneyWords.withoutPerYear(text) : text).read();
    }

    private Reading read() {
        stripSigns();
        if (rest.isEmpty() && pound && negative) {
            return Reading.of(Money.ZERO, Quoted.of(text) + " is how a spreadsheet shows nought, and was read so.");
        } else if (rest.isEmpty() || Placeholder.isNothing(text)) {
            return Reading.nothing(Quoted.of(text) + " was read as no amount.");
        }
        String digits = Figures.plain(rest);
        if (digits == null) {
            return Reading.fault(MoneyWords.fault(text, rest));
        }
        BigDecimal amount = new BigDecimal(digits);
        BigDecimal pence = amount.setScale(2, RoundingMode.HALF_UP);
        if (pence.compareTo(MOST) > 0) {
            return Reading.fault(
                    Quoted.of(text) + " is more than a hundred thousand million pounds. Correct the amount.");
        } else if (amount.subtract(pence).abs().compareTo(NOISE) >= 0) {
            return Reading.fault(Quoted.of(text) + " has a fraction of a penny. Correct the amount, for example to "
                    + pence.toPlainString() + ".");
        }
        Money money = Money.of(negative ? pence.negate() : pence);
        return Reading.of(money, remark(money, amount.scale() > 2 && amount.compareTo(pence) != 0));
    }

    private @Nullable String remark(Money money, boolean rounded) {
        if (misread || rounded) {
            return Quoted.of(text) + " was read as " + money + ".";
        }
        return negative && money.pence() != 0 ? "The amount is below nought: " + money + "." : null;
    }

    private void stripSigns() {
        rest = rest.strip();
        if (rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        while (!rest.isEmpty() && stripFirst(rest.charAt(0))) {
            rest = rest.strip();
        }
        while (!rest.isEmpty() && stripLast()) {
            rest = rest.strip();
        }
    }

    private boolean stripFirst(char first) {
        if (rest.regionMatches(true, 0, "GBP", 0, 3)) {
            pound = true;
            rest = rest.substring(3);
            return true;
        }
        pound |= first == '£' || POUND_MISREAD.indexOf(first) >= 0;
        misread |= POUND_MISREAD.indexOf(first) >= 0;
        negative |= first == '-' || first == '−' || first == '–';
        boolean sign = "£+-−–".indexOf(first) >= 0 || POUND_MISREAD.indexOf(first) >= 0;
        rest = sign ? rest.substring(1) : rest;
        return sign;
    }

    private boolean stripLast() {
        int last = rest.length() - 1;
        if (last >= 3 && rest.regionMatches(true, last - 2, "GBP", 0, 3)) {
            rest = rest.substring(0, last - 2);
            return true;
        } else if (rest.charAt(last) == '-') {
            negative = true;
            rest = rest.substring(0, last);
            return true;
        } else if (rest.charAt(last) == '£') {
            rest = rest.substring(0, last);
            return true;
        }
        return false;
    }
}
