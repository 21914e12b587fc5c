package council.procurement.register.intake;

import council.procurement.register.intake.ColumnNames.Match;
import council.procurement.register.intake.RegisterHeader.Ambiguity;
import council.procurement.register.intake.table.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a row as column names. */
final class HeaderReader {

    /** What is added to the number of recognised columns where nothing that is needed is missing. */
    private static final int COMPLETE = 10_000;

    /** How many unknown names are looked at for misspellings; a table with more of them is another kind of table. */
    private static final int MOST_STRANGERS = 100;

    private final TableRow row;
    private final List<String> names;
    private final Map<RegisterColumn, List<Candidate>> candidates = new EnumMap<>(RegisterColumn.class);
    private final List<String> notes = new ArrayList<>();
    private int strangers;

    private record Candidate(int place, Match match) {}

    private HeaderReader(TableRow row) {
        this.row = row;
        this.names = row.cells().stream().map(CellText::oneLine).toList();
    }

    /** How well a row is recognised as column names, by exact names only. */
    static int recognised(List<String> cells) {
        Set<RegisterColumn> columns = new HashSet<>();
        for (String cell : cells) {
            Match match = cell.length() > 200 ? null : ColumnNames.exact(CellText.oneLine(cell));
            if (match != null) {
                columns.add(match.column());
            }
        }
        return columns.size() + (NeededColumns.missing(columns).isEmpty() ? COMPLETE : 0);
    }

    /** Reads a row, whether it turns out to hold column names or not. */
    static RegisterHeader read(TableRow row) {
        var reader = new HeaderReader(row);
        for (int place = 0; place < reader.names.size(); place++) {
            Match match = reader.match(place);
            if (match != null) {
                reader.candidates
                        .computeIfAbsent(match.column(), column -> new ArrayList<>())
                        .add(new Candidate(place, match));
            }
        }
        return reader.header();
    }

    private @Nullable Match match(int place) {
        String name = names.get(place);
        if (name.isEmpty() || name.length() > 200 || MendFile.isOurs(name)) {
            return null;
        }
        Match exact = ColumnNames.exact(name);
        return exact != null || ++strangers > MOST_STRANGERS ? exact : ColumnNames.nearly(name);
    }

    private RegisterHeader header() {
        Map<RegisterColumn, Integer> places = new EnumMap<>(RegisterColumn.class);
        List<Ambiguity> ambiguities = new ArrayList<>();
        candidates.forEach((column, found) -> {
            found.sort(Comparator.comparingInt(candidate -> candidate.match().rank()));
            Candidate taken = found.get(0);
            places.put(column, taken.place());
            if (taken.match().misspelt()) {
                notes.add(Quoted.of(names.get(taken.place())) + " was read as " + column.officialName() + ".");
            }
            List<String> others = found.stream()
                    .skip(1)
                    .filter(candidate -> candidate.match().isAsSureAs(taken.match()))
                    .map(candidate -> names.get(candidate.place()))
                    .toList();
            if (!others.isEmpty()) {
                ambiguities.add(new Ambiguity(column, names.get(taken.place()), others));
                notes.add(Quoted.of(names.get(taken.place())) + " was taken for " + column.officialName()
                        + ", though it could also be " + Quoted.list(others)
                        + ". What was not taken is kept as it is.");
            }
        });
        Map<Integer, String> extras = extras(new HashSet<>(places.values()));
        if (!extras.isEmpty()) {
            notes.add("Kept as they are, because they are none of the columns Octant knows: "
                    + Quoted.list(extras.values()) + ".");
        }
        return new RegisterHeader(row.line(), row.cells(), names, places, extras, ambiguities, List.copyOf(notes));
    }

    private Map<Integer, String> extras(Set<Integer> taken) {
        Map<Integer, String> extras = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (!name.isEmpty() && !taken.contains(place) && !MendFile.isOurs(name)) {
                String unique = name;
                while (!used.add(unique)) {
                    unique = name + " (" + (counts.merge(name, 1, Integer::sum) + 1) + ")";
                }
                extras.put(place, unique);
            }
        }
        return extras;
    }
}
