package council.procurement.register.intake;

import council.procurement.register.intake.RegisterHeader.Ambiguity;
import council.procurement.register.intake.table.Table;
import council.procurement.register.intake.table.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the row of column names among the first rows of a table; above it there may be titles. */
final class HeaderFinder {

    private static final int ROWS = 20;

    private HeaderFinder() {}

    /** @throws UnreadableFileException where there is none, or where it leaves open what a contract is */
    static RegisterHeader find(Table table) throws IOException {
        List<RegisterHeader> rows = new ArrayList<>();
        table.read(row -> {
            rows.add(HeaderReader.read(row));
            return !isComplete(rows.get(rows.size() - 1)) && rows.size() < ROWS;
        });
        if (rows.isEmpty()) {
            throw new UnreadableFileException("The file has no rows. Choose the file that holds the table.");
        }
        RegisterHeader last = rows.get(rows.size() - 1);
        if (!isComplete(last)) {
            throw new UnreadableFileException(refusal(rows));
        } else if (last.cells().size() > Table.MOST_COLUMNS) {
            throw new UnreadableFileException(String.format(
                    "The table has more than %,d columns. Delete those that are not part of the register, and import the file"
                            + " again.",
                    Table.MOST_COLUMNS));
        }
        refuseDoubt(last);
        return last;
    }

    private static boolean isComplete(RegisterHeader header) {
        return NeededColumns.missing(header.places().keySet()).isEmpty();
    }

    private static void refuseDoubt(RegisterHeader header) {
        List<Ambiguity> doubts = header.ambiguities().stream()
                .filter(doubt -> NeededColumns.mustBeCertain(doubt.column()))
                .toList();
        if (!doubts.isEmpty()) {
            throw new UnreadableFileException(doubts.stream()
                    .map(doubt -> "More than one column could be the "
                            + doubt.column().officialName() + ": "
                            + Quoted.of(doubt.taken()) + ", " + Quoted.list(doubt.others()) + ". Rename the right one "
                            + doubt.column().officialName() + ", and import the file again.")
                    .collect(Collectors.joining(" ")));
        }
    }

    private static String refusal(List<RegisterHeader> rows) {
        RegisterHeader best = rows.stream()
                .max(Comparator.comparingInt(header -> header.places().size()))
                .orElseThrow();
        if (best.places().size() < 2) {
            return ContractLikeness.of(rows.get(0).cells())
                    ? "The first row looks like a contract already, so the columns have no names. Put a row of names"
                            + " above it, such as ContractReference, ContractTitle, SupplierName, StartDate, EndDate and"
                            + " ContractValue, and import the file again."
                    : "None of the first rows holds the names of the columns of a contracts register, such as"
                            + " ContractReference, ContractTitle and SupplierName. Row "
                            + rows.get(0).line()
                            + " holds " + Quoted.list(named(rows.get(0))) + ".";
        }
        List<RegisterColumn> missing = NeededColumns.missing(best.places().keySet());
        return "These columns are needed and were not found: "
                + missing.stream().map(HeaderFinder::describe).collect(Collectors.joining(", ")) + ". Row "
                + best.line() + " holds " + Quoted.list(named(best)) + "." + nearest(best, missing)
                + " Rename or add the columns, and import the file again.";
    }

    private static String describe(RegisterColumn column) {
        return switch (column) {
            case CONTRACT_REFERENCE -> "ContractReference (or Reference, Contract ID)";
            case CONTRACT_TITLE -> "ContractTitle (or Title, Description)";
            default -> "SupplierName (or Supplier, Vendor)";
        };
    }

    private static String nearest(RegisterHeader header, List<RegisterColumn> missing) {
        return missing.stream()
                .map(column -> nearest(header, column))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining());
    }

    private static String nearest(RegisterHeader header, RegisterColumn column) {
        String sought = ColumnName.essence(column.officialName());
        return header.extras().values().stream()
                .filter(name -> name.length() < 100)
                .min(Comparator.comparingInt(name -> distance(name, sought)))
                .filter(name -> distance(name, sought) <= sought.length() / 2)
                .map(name -> " Nearest to " + column.officialName() + " is " + Quoted.of(name) + ".")
                .orElse("");
    }

    private static int distance(String name, String sought) {
        return Misspelling.difference(ColumnName.essence(name), sought, sought.length());
    }

    private static List<String> named(RegisterHeader header) {
        return header.names().stream().filter(name -> !name.isEmpty()).toList();
    }
}
