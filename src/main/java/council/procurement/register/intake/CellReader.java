package council.procurement.register.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a cell as what its column is for. */
final class CellReader {

    private static final Set<String> ERRORS = Set.of(
            "#REF!",
            "#N/A",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#BUSY!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#GETTING_DATA",
            "#ERROR!",
            "Err:502",
            "Err:504",
            "Err:508",
            "Err:522");

    private static final String NOT_CALCULATED = "#NOT CALCULATED!";

    private final DateReader dates;

    CellReader(LocalDate dayNought) {
        this.dates = new DateReader(dayNought);
    }

    /**
     * @param text what the cell says, cleaned and not empty
     * @param columnName what the file calls the column
     * @param before what the columns before it said
     */
    Reading read(RegisterColumn column, String text, String columnName, Map<RegisterColumn, Object> before) {
        if (text.startsWith("#") || text.startsWith("Err:")) {
            String error = spreadsheetError(text);
            if (error != null) {
                return Reading.fault(error);
            }
        }
        if (text.startsWith("Withheld: ") && text.endsWith(" (Procurement Act 2023 s94)")) {
            return Reading.fault(
                    "This is withheld from publication, so a published file does not say what it is. Leave the"
                            + " cell blank to keep what the register says.");
        }
        return switch (column.kind()) {
            case REFERENCE -> reference(column, text);
            case TEXT, LONG_TEXT -> text(column, text);
            case DATE -> date(column, text);
            case MONEY -> MoneyReader.read(text, column == RegisterColumn.ANNUAL_VALUE);
            case YES_NO -> TermReader.readAnswer(text);
            case CHOICE -> TermReader.readTerm(column, text);
            case COMPANY_NUMBER -> SupplierNumbers.readCompany(text);
            case CHARITY_NUMBER -> SupplierNumbers.readCharity(text);
            case URL -> CodeReader.readUrl(text);
            case EMAIL -> CodeReader.readEmail(text);
            case CPV_CODE -> CodeReader.readCpv(text);
            case POSTCODE -> CodeReader.readPostcode(text);
            case PERIOD -> NoticePeriodReader.read(text, columnName);
            case EXTENSIONS ->
                ExtensionReader.read(
                        text, columnName, day(before, RegisterColumn.START_DATE), day(before, RegisterColumn.END_DATE));
        };
    }

    private static @Nullable String spreadsheetError(String text) {
        if (text.equals(NOT_CALCULATED)) {
            return "This is a formula whose result is not in the file. Open the file in a spreadsheet program, save it,"
                    + " and import it again.";
        }
        return ERRORS.contains(text)
                ? Quoted.of(text) + " is an error of the spreadsheet. Mend the formula, or put the value in its place."
                : null;
    }

    private static Reading reference(RegisterColumn column, String text) {
        if (Placeholder.isNothing(text)) {
            return Reading.fault(Quoted.of(text) + " is not a reference. Give the contract a reference of its own.");
        }
        int exponent = text.indexOf("E+");
        boolean shortened = exponent > 0
                && WrittenDay.isDigits(text, exponent + 2, text.length())
                && WrittenDay.isDigits(
                        text.replace(".", ""), 0, text.replace(".", "").indexOf("E+"));
        return shortened
                ? Reading.fault(
                        Quoted.of(text) + " was shortened by a spreadsheet and has lost digits. Show the column as"
                                + " text, put the reference in again, and save the file.")
                : text(column, text);
    }

    private static Reading text(RegisterColumn column, String text) {
        if (text.length() > column.maxLength()) {
            return Reading.fault(
                    String.format("This is %,d characters long. Use at most %,d.", text.length(), column.maxLength()));
        }
        boolean unnamed = column == RegisterColumn.SUPPLIER_NAME
                && (text.regionMatches(true, 0, "redacted", 0, 8)
                        || text.regionMatches(true, 0, "not awarded", 0, 11)
                        || Placeholder.isNothing(text));
        return unnamed ? Reading.of(text, "This names no supplier.") : Reading.of(text);
    }

    private Reading date(RegisterColumn column, String text) {
        boolean ends = column == RegisterColumn.END_DATE || column == RegisterColumn.LAST_EXTENSION_DATE;
        Reading reading = dates.read(text, ends);
        boolean mayBeWords = column == RegisterColumn.REVIEW_DATE || column == RegisterColumn.LAST_EXTENSION_DATE;
        boolean words = reading.fault() != null && !WrittenDay.isAttempted(text);
        return mayBeWords && words ? Reading.aside(Quoted.of(text) + " is not a date; it is kept as it is.") : reading;
    }

    private static @Nullable LocalDate day(Map<RegisterColumn, Object> before, RegisterColumn column) {
        return before.get(column) instanceof LocalDate day ? day : null;
    }
}
