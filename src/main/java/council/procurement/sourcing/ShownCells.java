package council.procurement.sourcing;

import council.procurement.sourcing.SheetCheck.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is shown in the rows of a sheet and cannot be changed: it tells which row somebody means. Where a sheet has columns
 * that are only carried along, these alone do.
 */
final class ShownCells {

    private final List<SheetColumn> shown;
    private final List<SheetColumn> telling;
    private final boolean given;

    /** @param given whether rows are given */
    ShownCells(List<SheetColumn> columns, boolean given) {
        this.given = given;
        shown = columns.stream().filter(SheetColumn::fixed).toList();
        List<SheetColumn> ids = columns.stream().filter(SheetColumn::isId).toList();
        telling = ids.isEmpty() ? shown : ids;
    }

    /** Whether the column tells rows apart. */
    boolean isTelling(SheetColumn column) {
        return telling.contains(column);
    }

    /**
     * The row that each written one is about.
     *
     * @param written the rows as somebody wrote them
     * @param present the rows that are there
     * @param faults takes what is wrong
     * @return for each row written the one that is there; empty for a new one, and where something is wrong
     */
    List<Optional<Map<String, String>>> match(
            List<Map<String, String>> written, List<Map<String, String>> present, List<Fault> faults) {
        if (given && written.stream().noneMatch(this::tells)) {
            return inOrder(written, present, faults);
        }
        var left = new ArrayList<>(present);
        var known = new ArrayList<Optional<Map<String, String>>>();
        for (int i = 0; i < written.size(); i++) {
            Optional<Map<String, String>> row = take(written.get(i), left);
            if (row.isEmpty() && (given || tells(written.get(i)))) {
                faults.add(unknown(i + 1));
            }
            checkUnchanged(i + 1, written.get(i), row, faults);
            known.add(row);
        }
        if (given) {
            left.forEach(row -> faults.add(new Fault(
                    0, "", "", "the row “" + nameOf(row) + "” is missing. The rows of this list are given.")));
        }
        return known;
    }

    /**
     * Rows that somebody wrote, for a list that others have changed meanwhile: rows that are gone count as new, and where
     * rows are given all of them are there.
     */
    List<Map<String, String>> realigned(List<Map<String, String>> written, List<Map<String, String>> present) {
        var left = new ArrayList<>(written);
        if (given && telling.isEmpty()) {
            return written.size() == present.size() ? List.copyOf(written) : List.copyOf(present);
        } else if (given) {
            return present.stream()
                    .map(row ->
                            take(row, left).map(typed -> withShown(typed, row)).orElse(row))
                    .toList();
        }
        var there = new ArrayList<>(present);
        return written.stream()
                .map(row ->
                        take(row, there).map(known -> withShown(row, known)).orElseGet(() -> withShown(row, Map.of())))
                .toList();
    }

    private List<Optional<Map<String, String>>> inOrder(
            List<Map<String, String>> written, List<Map<String, String>> present, List<Fault> faults) {
        boolean fits = written.size() == present.size();
        if (!fits) {
            faults.add(new Fault(
                    0,
                    "",
                    "",
                    "the rows of this list are given: there are " + present.size() + ". " + written.size()
                            + " were sent."));
        }
        var known = new ArrayList<Optional<Map<String, String>>>();
        for (int i = 0; i < written.size(); i++) {
            Optional<Map<String, String>> row = fits ? Optional.of(present.get(i)) : Optional.empty();
            checkUnchanged(i + 1, written.get(i), row, faults);
            known.add(row);
        }
        return known;
    }

    private boolean tells(Map<String, String> row) {
        return telling.stream().anyMatch(column -> !SheetCell.isEmpty(column, row.get(column.key())));
    }

    private Optional<Map<String, String>> take(Map<String, String> row, List<Map<String, String>> left) {
        if (!tells(row)) {
            return Optional.empty();
        }
        Optional<Map<String, String>> same = left.stream()
                .filter(other -> telling.stream().allMatch(column -> agree(column, row, other)))
                .findFirst();
        same.ifPresent(left::remove);
        return same;
    }

    /** What else is shown may be left out, but says nothing else. */
    private void checkUnchanged(
            int number, Map<String, String> row, Optional<Map<String, String>> known, List<Fault> faults) {
        if (known.isEmpty() && (given || tells(row))) {
            return;
        }
        for (SheetColumn column : shown) {
            boolean isSaid = !SheetCell.isEmpty(column, row.get(column.key()));
            if (isSaid && !agree(column, row, known.orElse(Map.of()))) {
                faults.add(
                        new Fault(number, column.key(), column.name(), "this cannot be changed. Leave it as it was."));
            }
        }
    }

    private static boolean agree(SheetColumn column, Map<String, String> one, Map<String, String> other) {
        Object first = SheetCell.shown(column, one.get(column.key()));
        Object second = SheetCell.shown(column, other.get(column.key()));
        return (first instanceof BigDecimal number && second instanceof BigDecimal another)
                ? number.compareTo(another) == 0
                : Objects.equals(first, second);
    }

    private Map<String, String> withShown(Map<String, String> row, Map<String, String> known) {
        var together = new HashMap<>(row);
        shown.forEach(column -> {
            together.remove(column.key());
            if (known.containsKey(column.key())) {
                together.put(column.key(), known.get(column.key()));
            }
        });
        return together;
    }

    private Fault unknown(int number) {
        return new Fault(
                number,
                "",
                "",
                given
                        ? "this is not one of the rows that are given, or it stands here twice."
                        : "this row is not in the list any more, or it stands here twice. Take it out, or add it as a new"
                                + " one.");
    }

    private String nameOf(Map<String, String> row) {
        return telling.stream()
                .map(column -> row.getOrDefault(column.key(), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("?");
    }
}
