package council.procurement.register.intake;

import java.util.List;
import java.util.Map;

/**
 * What the columns of a file were recognised as.
 *
 * @param line where the row of column names is
 * @param cells that row as it stands in the file
 * @param names the names without stray spaces, by place; empty for a column without a name
 * @param places where each recognised column is, counted from nought
 * @param extras the names of columns that are kept as they are, by place
 * @param ambiguities where several columns could have been the same one
 * @param notes what was not certain, in sentences
 */
public record RegisterHeader(
        long line,
        List<String> cells,
        List<String> names,
        Map<RegisterColumn, Integer> places,
        Map<Integer, String> extras,
        List<Ambiguity> ambiguities,
        List<String> notes) {

    /**
     * Several columns that are as likely as each other to be the same one.
     *
     * @param column what they could be
     * @param taken the name of the one that was taken for it
     * @param others the names of the others, which are kept as they are
     */
    public record Ambiguity(RegisterColumn column, String taken, List<String> others) {}

    /** Whether the file has the column. */
    public boolean has(RegisterColumn column) {
        return places.containsKey(column);
    }

    /** What the file calls the column; its official name where the file does not have it. */
    public String name(RegisterColumn column) {
        Integer place = places.get(column);
        return place == null ? column.officialName() : names.get(place);
    }

    /** What the file calls the column at a place, or where it is if it has no name. */
    String nameAt(int place) {
        String name = place < names.size() ? names.get(place) : "";
        return name.isEmpty() ? "(column " + (place + 1) + ")" : name;
    }
}
