package council.procurement.web;

import council.procurement.sourcing.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser sent from the page of a sheet.
 *
 * @param rows what was typed, by column key
 * @param token what the list was when the page was made
 * @param action what is to be done: {@code save}, {@code later}, {@code discard}, {@code add}, or {@code remove.}
 *     with the number of a row, from 1
 * @param isWhole whether it arrived to its end
 */
record SheetForm(List<Map<String, String>> rows, String token, String action, boolean isWhole) {

    /** Sent last; a form of too many fields is cut off before it. */
    private static final String END = "end";

    private static final Pattern CELL = Pattern.compile("row\\.([0-9]{1,3})\\.(\\w{1,60})");
    private static final Pattern REMOVE = Pattern.compile("remove\\.([0-9]{1,3})");

    static SheetForm of(Map<String, String> parameters) {
        var rows = new ArrayList<Map<String, String>>();
        String count = parameters.getOrDefault("rows", "");
        int known = count.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(count), Sheet.MOST_ROWS + 1) : 0;
        grow(rows, known);
        parameters.forEach((name, text) -> {
            Matcher cell = CELL.matcher(name);
            if (cell.matches()) {
                int row = Integer.parseInt(cell.group(1));
                grow(rows, row);
                rows.get(row - 1).put(cell.group(2), text);
            }
        });
        return new SheetForm(
                rows,
                parameters.getOrDefault("token", ""),
                parameters.getOrDefault("action", "save"),
                parameters.containsKey(END));
    }

    private static void grow(List<Map<String, String>> rows, int size) {
        while (rows.size() < size) {
            rows.add(new HashMap<>());
        }
    }

    boolean adds() {
        return action.equals("add");
    }

    /** Whether what is written is to be kept for later, and not saved in the list yet. */
    boolean isForLater() {
        return action.equals("later");
    }

    /** Whether what is half written is to be thrown away. */
    boolean isDiscarded() {
        return action.equals("discard");
    }

    boolean removes() {
        return REMOVE.matcher(action).matches();
    }

    /** The rows with what is to be done to them: one more, or one less. */
    List<Map<String, String>> changed() {
        var changed = new ArrayList<>(rows);
        Matcher remove = REMOVE.matcher(action);
        if (adds()) {
            changed.add(Map.of());
        } else if (remove.matches()) {
            int row = Integer.parseInt(remove.group(1));
            if (row >= 1 && row <= changed.size()) {
                changed.remove(row - 1);
            }
        }
        return changed;
    }
}
