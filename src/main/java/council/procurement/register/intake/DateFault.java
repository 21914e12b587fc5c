package council.procurement.register.intake;

import java.util.List;

/** Says why something is not a date, as helpfully as can be told. */
final class DateFault {

    private DateFault() {}

    static String of(String text) {
        String day = WrittenDay.withoutTime(text);
        List<String> parts = WrittenDay.parts(day);
        boolean numbers = parts.stream().allMatch(part -> Character.isDigit(part.charAt(0)));
        if (isTimeOnly(text)) {
            return Quoted.of(text) + " is a time of day; the date itself was lost. Give the date, such as 31/03/2029.";
        } else if (parts.size() == 3 && numbers && isMonthFirst(parts)) {
            return Quoted.of(text) + " would be a date only with the month first, as Americans write it. Write the day"
                    + " first: " + parts.get(1) + "/" + parts.get(0) + "/" + parts.get(2) + ".";
        } else if (parts.size() == 3 && (numbers || WrittenDay.month(parts.get(1)) > 0)) {
            return "There is no day " + Quoted.of(text) + ". Correct it, for example to 31/03/2029.";
        } else if (parts.size() == 2 && (isMonthName(parts.get(0)) || isMonthName(parts.get(1)))) {
            return Quoted.of(text) + " names a month and not a day. Give the day as well, such as 31/03/2029.";
        } else if (parts.size() == 1 && day.length() == 4 && numbers) {
            return Quoted.of(text) + " is a year and not a day. Give the day, such as 31/03/2029.";
        } else if (text.chars().allMatch(character -> character == '#')) {
            return "The spreadsheet's column was too narrow to show the date when the file was saved. Widen it, and"
                    + " save the file again.";
        }
        return Quoted.of(text) + " is not a date. Give a day, such as 31/03/2029, or leave the cell empty.";
    }

    /** Whether numbers that make no day do so with month and day changed round. */
    static boolean isMonthFirst(List<String> parts) {
        return parts.get(0).length() <= 2
                && parts.get(1).length() <= 2
                && parts.get(2).length() % 2 == 0
                && Integer.parseInt(parts.get(0)) <= 12
                && Integer.parseInt(parts.get(1)) > 12
                && Integer.parseInt(parts.get(1)) <= 31;
    }

    private static boolean isMonthName(String part) {
        return !Character.isDigit(part.charAt(0)) && WrittenDay.month(part) > 0;
    }

    private static boolean isTimeOnly(String text) {
        return text.length() >= 4
                && text.indexOf(':') > 0
                && WrittenDay.withoutTime(" " + text).isBlank();
    }
}
