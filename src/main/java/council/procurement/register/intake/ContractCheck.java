package council.procurement.register.intake;

import static council.procurement.register.intake.RegisterColumn.CHARITY_COMMISSION_NUMBER;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_REFERENCE;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_TITLE;
import static council.procurement.register.intake.RegisterColumn.DESCRIPTION;
import static council.procurement.register.intake.RegisterColumn.END_DATE;
import static council.procurement.register.intake.RegisterColumn.START_DATE;
import static council.procurement.register.intake.RegisterColumn.VCSE_SUPPLIER;

import council.procurement.register.intake.table.TableRow;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Set;

/** Looks at all that was read of a row together: whether it makes a contract, and what of it is missing. */
final class ContractCheck {

    private static final int TITLE_LENGTH = 120;
    private static final int LONG_TERM_YEARS = 50;

    private final TableRow row;
    private final RegisterHeader header;
    private final RowFindings found;

    ContractCheck(TableRow row, RegisterHeader header, RowFindings found) {
        this.row = row;
        this.header = header;
        this.found = found;
    }

    /** @param expected columns that other rows of the file have filled, so that a blank is worth a remark */
    void check(Set<RegisterColumn> expected) {
        checkReference();
        checkTitle();
        checkTerm();
        checkExpected(expected);
    }

    private void checkReference() {
        if (!found.values().containsKey(CONTRACT_REFERENCE) && !found.isFaulty(header.name(CONTRACT_REFERENCE))) {
            found.fault(header.name(CONTRACT_REFERENCE), "Give the contract a reference.");
        }
    }

    private void checkTitle() {
        if (found.values().containsKey(CONTRACT_TITLE) || found.isFaulty(header.name(CONTRACT_TITLE))) {
            return;
        }
        if (found.values().get(DESCRIPTION) instanceof String description) {
            found.values().put(CONTRACT_TITLE, titleFrom(description));
            found.remark(header.name(CONTRACT_TITLE), "The title was taken from the description.");
        } else if (!found.isFaulty(header.name(DESCRIPTION))) {
            found.fault(
                    header.name(header.has(CONTRACT_TITLE) ? CONTRACT_TITLE : DESCRIPTION),
                    "Give the contract a title.");
        }
    }

    private static String titleFrom(String description) {
        String line = CellText.oneLine(description);
        if (line.length() <= TITLE_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', TITLE_LENGTH);
        int end = space > TITLE_LENGTH / 2 ? space : TITLE_LENGTH;
        return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end)
                        .strip() + "…";
    }

    private void checkTerm() {
        if (found.values().get(START_DATE) instanceof LocalDate start
                && found.values().get(END_DATE) instanceof LocalDate end) {
            if (end.isBefore(start)) {
                found.fault(
                        header.name(END_DATE),
                        "The contract would end on " + WrittenDate.of(end) + ", before it starts on "
                                + WrittenDate.of(start) + ". Correct one of the two.");
            } else if (end.isAfter(start.plusYears(LONG_TERM_YEARS))) {
                found.remark(
                        header.name(END_DATE),
                        "The contract would run for more than " + LONG_TERM_YEARS + " years, until "
                                + WrittenDate.of(end) + ".");
            }
        }
    }

    private void checkExpected(Set<RegisterColumn> expected) {
        for (RegisterColumn column : expected) {
            boolean needless = column == CHARITY_COMMISSION_NUMBER
                    && !Boolean.TRUE.equals(found.values().get(VCSE_SUPPLIER));
            Integer place = header.places().get(column);
            if (place != null && row.cell(place).isEmpty() && !needless) {
                found.remark(header.name(column), "This is empty, though the Transparency Code asks for it.");
            }
        }
    }
}
