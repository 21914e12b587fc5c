package council.procurement.register.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people write around an amount that makes it another one. */
final class MoneyWords {

    private static final Pattern PER_YEAR = Pattern.compile(
            "(p\\.? ?a\\.?|p/a|/ ?y(ea)?r|per ann?um|per year|a year|annually|each year|yearly|every year|annual|p/y)\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT = Pattern.compile(
            "\\d ?(k|m|mn|mil|mill|bn|million|millions|thousand|thousands|billion|000s|'000|'000s)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RANGE =
            Pattern.compile("\\d[\\d,.]*[km]? ?(-|–|—|to|and|up to|/) ?£? ?\\d.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_CURRENCY =
            Pattern.compile("€|\\$|¥|\\b(eur|euros?|usd|us|dollars?|chf)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE][+-]?\\d+");

    private MoneyWords() {}

    static String withoutPerYear(String text) {
        boolean letters = text.chars().anyMatch(Character::isLetter);
        return letters && text.length() < 60
                ? PER_YEAR.matcher(text).replaceFirst("").strip()
                : text;
    }

    /**
     * Says why a text is no amount.
     *
     * @param rest what is left of it without signs
     */
    static String fault(String text, String rest) {
        String start = Quoted.of(text);
        if (rest.length() > 60 || rest.chars().noneMatch(Character::isDigit)) {
            return start + " is not an amount. Give pounds and pence, such as 125123.00, or leave the cell empty.";
        } else if (OTHER_CURRENCY.matcher(rest).find()) {
            return start + " is not in pounds. Give the amount in pounds.";
        } else if (SCIENTIFIC.matcher(rest).matches()) {
            return start
                    + " was shortened by a spreadsheet and may have lost digits. Show the column as a number with two"
                    + " decimals, and save the file again.";
        } else if (RANGE.matcher(rest).matches()) {
            return start + " is a range. Give one amount, such as 125123.00.";
        } else if (PER_YEAR.matcher(rest).find()) {
            return start
                    + " is an amount per year. Give the amount for the whole contract, or put this one into a column"
                    + " called AnnualValue.";
        } else if (SHORT.matcher(rest).matches()
                || SHORT.matcher(rest.toLowerCase(Locale.ROOT)).find()) {
            return start + " is written short. Write it in full, such as 125000.00.";
        } else if (rest.indexOf(',') >= 0 || rest.indexOf('.') != rest.lastIndexOf('.')) {
            return start + " has commas or points where they do not belong. Write it like 125123.00.";
        }
        return start + " is not an amount. Give pounds and pence, such as 125123.00, or leave the cell empty.";
    }
}
