package council.procurement.sourcing;

import java.math.BigDecimal;

/** Checks a text of a {@link Sheet}: its length, counted in characters as people see them, and what cannot be shown. */
final class SheetText {

    private SheetText() {}

    static SheetCell of(SheetColumn column, String text) {
        int length = text.codePointCount(0, text.length());
        BigDecimal least = column.least();
        BigDecimal most = column.most();
        if (text.codePoints().anyMatch(SheetText::cannotBeShown)) {
            return SheetCell.fault("remove the characters that cannot be shown.");
        } else if (column.kind() == SheetColumn.Kind.TEXT && text.indexOf('\n') >= 0) {
            return SheetCell.fault("write it on one line.");
        } else if (least != null && BigDecimal.valueOf(length).compareTo(least) < 0) {
            return SheetCell.fault(
                    "say more, at least " + least.toPlainString() + " characters. You wrote " + length + ".");
        } else if (most != null && BigDecimal.valueOf(length).compareTo(most) > 0) {
            return SheetCell.fault("use at most " + most.toPlainString() + " characters. You wrote " + length + ".");
        }
        return SheetCell.of(text);
    }

    /** Control characters but for line breaks and tabs, and halves of characters, which no database keeps. */
    private static boolean cannotBeShown(int character) {
        int type = Character.getType(character);
        return type == Character.SURROGATE || (type == Character.CONTROL && character != '\n' && character != '\t');
    }
}
