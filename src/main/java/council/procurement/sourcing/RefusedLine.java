package council.procurement.sourcing;

import council.procurement.sourcing.SheetCheck.Fault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a line of a sheet's refusal which row and which column it is about. */
final class RefusedLine {

    private static final Pattern ROW = Pattern.compile("Row ([0-9]{1,4})(?:, ([^:]+))?: (.+)");

    private RefusedLine() {}

    /** A line that names no row, or one that names a column nobody knows, is about the list or the row as a whole. */
    static Fault read(String line, List<SheetColumn> columns) {
        Matcher place = ROW.matcher(line.strip());
        if (!place.matches()) {
            return new Fault(0, "", "", line.strip());
        }
        int row = Integer.parseInt(place.group(1));
        String label = place.group(2) == null ? "" : place.group(2).strip();
        Optional<SheetColumn> column = columns.stream()
                .filter(one -> one.name().equals(label) || one.key().equals(label))
                .findFirst();
        return column.map(one -> new Fault(row, one.key(), one.name(), place.group(3)))
                .orElseGet(() -> new Fault(row, "", label, place.group(3)));
    }
}
