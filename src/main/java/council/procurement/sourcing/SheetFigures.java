package council.procurement.sourcing;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and checks numbers and amounts of a {@link Sheet}. What would have to be guessed, such as 12k, is refused. */
final class SheetFigures {

    /** More than all councils of England spend in a year. */
    private static final BigDecimal MOST_POUNDS = new BigDecimal("100000000000");

    private static final int MOST_DIGITS = 18;
    private static final Pattern FIGURES = Pattern.compile("-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\\.[0-9]+)?");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private SheetFigures() {}

    static SheetCell number(SheetColumn column, String text) {
        BigDecimal number = read(text);
        if (number == null) {
            return SheetCell.fault(
                    "give a number, such as " + (column.decimals() > 0 ? "12.5. " : "12. ") + SheetCell.quoted(text));
        } else if (number.stripTrailingZeros().scale() > column.decimals()) {
            return SheetCell.fault(
                    column.decimals() == 0
                            ? "give a whole number. " + SheetCell.quoted(text)
                            : "give at most " + column.decimals()
                                    + (column.decimals() == 1 ? " decimal place. " : " decimal places. ")
                                    + SheetCell.quoted(text));
        }
        BigDecimal least = column.least();
        BigDecimal most = column.most();
        if (least != null && number.compareTo(least) < 0) {
            return SheetCell.fault("give a number of " + least.toPlainString() + " or more. " + SheetCell.quoted(text));
        } else if (most != null && number.compareTo(most) > 0) {
            return SheetCell.fault("give a number of " + most.toPlainString() + " or less. " + SheetCell.quoted(text));
        }
        return SheetCell.of(number.setScale(column.decimals()));
    }

    static SheetCell money(SheetColumn column, String text) {
        BigDecimal pounds = read(text.replaceFirst("^(-?)\\s*£\\s*", "$1"));
        if (pounds == null) {
            return SheetCell.fault("give an amount in pounds, such as 1,234.50. " + SheetCell.quoted(text));
        } else if (pounds.stripTrailingZeros().scale() > column.decimals()) {
            return SheetCell.fault(
                    (column.decimals() == 0 ? "give whole pounds. " : "give pounds and pence, no parts of a penny. ")
                            + SheetCell.quoted(text));
        }
        BigDecimal least = column.least() == null ? MOST_POUNDS.negate() : column.least();
        BigDecimal most = column.most() == null ? MOST_POUNDS : column.most();
        if (pounds.compareTo(least) < 0) {
            return SheetCell.fault("give " + Money.of(least) + " or more. " + SheetCell.quoted(text));
        } else if (pounds.compareTo(most) > 0) {
            return SheetCell.fault("give " + Money.of(most) + " or less. " + SheetCell.quoted(text));
        }
        return SheetCell.of(Money.of(pounds));
    }

    /** A number as people write it, with commas between thousands; null if it is none. */
    static @Nullable BigDecimal read(String text) {
        String figures = text.replace('−', '-');
        if (!FIGURES.matcher(figures).matches() || !DIGIT.matcher(figures).find()) {
            return null;
        }
        BigDecimal number = new BigDecimal(figures.replace(",", ""));
        return number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS ? null : number;
    }
}
