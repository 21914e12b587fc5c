package council.procurement.register.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the columns of registers by their names: exactly, but for capitals, spaces, punctuation, abbreviations and
 * what stands in brackets; or nearly, as names are misspelt.
 */
final class ColumnNames {

    /** What may stand in brackets behind a name without changing what the column holds. */
    private static final Set<String> HARMLESS = Set.of(
            "",
            "gbp",
            "pounds",
            "ddmmyyyy",
            "ddmmyy",
            "date",
            "yn",
            "yesno",
            "yesorno",
            "optional",
            "mandatory",
            "required",
            "ifapplicable",
            "whereapplicable",
            "ifknown",
            "excludingvat",
            "excvat",
            "netvat",
            "net",
            "freetext",
            "text",
            "poundspence",
            "trueorfalse",
            "truefalse",
            "ifany",
            "name",
            "dropdown",
            "selectfromlist",
            "excludingrecoverablevat");

    private static final ColumnNames ALL = new ColumnNames();

    private final Map<String, Match> byEssence = new HashMap<>();

    /**
     * What a name was recognised as.
     *
     * @param column the column
     * @param rank how sure that is: the lower the surer
     */
    record Match(RegisterColumn column, int rank) {

        private static final int OFFICIAL = 0;
        private static final int SEEN = 1;
        private static final int WITH_BRACKETS = 100;
        private static final int WEAK = 1_000;
        private static final int MISSPELT = 2_000;

        /** Whether two columns so named are as likely as each other to be what both are called. */
        boolean isAsSureAs(Match other) {
            return band(rank) == band(other.rank);
        }

        private static int band(int rank) {
            return rank == OFFICIAL ? OFFICIAL : rank < WEAK ? SEEN : rank < MISSPELT ? WEAK : MISSPELT;
        }

        /** Whether the name is not one that is known, but nearly. */
        boolean misspelt() {
            return rank >= MISSPELT;
        }
    }

    private ColumnNames() {
        Map<String, RegisterColumn> columns = new HashMap<>();
        for (RegisterColumn column : RegisterColumn.values()) {
            columns.put(column.officialName(), column);
            add(column.officialName(), new Match(column, Match.OFFICIAL));
        }
        for (String line : SeenNames.TABLE.split("\n", -1)) {
            int colon = line.indexOf(':');
            RegisterColumn column = colon < 0 ? null : columns.get(line.substring(0, colon));
            if (column != null) {
                int bar = line.indexOf('|');
                addAll(line.substring(colon + 1, bar < 0 ? line.length() : bar), column, Match.SEEN);
                addAll(bar < 0 ? "" : line.substring(bar + 1), column, Match.WEAK);
            }
        }
    }

    private void addAll(String names, RegisterColumn column, int surest) {
        int rank = surest;
        for (String name : names.split(";", -1)) {
            if (!name.isBlank()) {
                add(name, new Match(column, rank++));
            }
        }
    }

    private void add(String name, Match match) {
        byEssence.putIfAbsent(ColumnName.essence(name), match);
        byEssence.putIfAbsent(ColumnName.letters(name), match);
    }

    /** The column that goes by exactly this name, brackets aside; null if none does. */
    static @Nullable Match exact(String name) {
        Match match = ALL.byEssence.get(ColumnName.essence(name));
        if (match == null) {
            match = ALL.byEssence.get(ColumnName.letters(name));
        }
        int bracket = name.indexOf('(');
        if (match == null && bracket > 0 && HARMLESS.contains(ColumnName.essence(name.substring(bracket)))) {
            Match without = exact(name.substring(0, bracket));
            return without == null ? null : new Match(without.column(), without.rank() + Match.WITH_BRACKETS);
        }
        return match;
    }

    /** The one column that goes by nearly this name; null if none does, or several do. */
    static @Nullable Match nearly(String name) {
        String essence = ColumnName.essence(name);
        int bracket = name.indexOf('(');
        boolean explained = bracket >= 0 && !HARMLESS.contains(ColumnName.essence(name.substring(bracket)));
        if (explained || name.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        Set<RegisterColumn> columns = EnumSet.noneOf(RegisterColumn.class);
        for (String known : Misspelling.nearest(essence, ALL.byEssence.keySet())) {
            columns.add(Objects.requireNonNull(ALL.byEssence.get(known)).column());
        }
        return columns.size() == 1 ? new Match(columns.iterator().next(), Match.MISSPELT) : null;
    }
}
