package council.procurement.sourcing;

import council.procurement.security.Person;
import council.procurement.sourcing.SheetCheck.Checked;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet of one procurement as one person reads it at one moment. */
public final class OpenSheet {

    private static final int TOKEN_BYTES = 16;

    private final Sheet sheet;
    private final Person person;
    private final String reference;
    private final @Nullable String ended;
    private final List<SheetColumn> columns;
    private final List<Map<String, String>> rows;

    /**
     * @param ended that the list's cycle has ended without a contract, in a sentence; null if it has not
     */
    OpenSheet(Sheet sheet, Person person, String reference, @Nullable String ended) {
        this.sheet = sheet;
        this.person = person;
        this.reference = reference;
        this.ended = ended;
        columns = List.copyOf(sheet.columns(reference));
        rows = List.copyOf(sheet.rows(person, reference));
    }

    /** The sheet itself, for what it is called and asks. */
    public Sheet sheet() {
        return sheet;
    }

    /** The procurement it belongs to. */
    public String reference() {
        return reference;
    }

    /** What each row says. */
    public List<SheetColumn> columns() {
        return columns;
    }

    /** The rows, as {@link Sheet#rows} says them. */
    public List<Map<String, String>> rows() {
        return rows;
    }

    /** What the reader should know beside the rows. */
    public List<String> remarks() {
        return sheet.remarks(person, reference);
    }

    /** How far the list is, in a few words. */
    public String summary() {
        return sheet.summary(person, reference);
    }

    /** Why this person cannot change the list now; empty if they can. */
    public Optional<String> closed() {
        return Optional.ofNullable(ended).or(() -> sheet.closed(person, reference));
    }

    /** Whether the column tells rows apart, so that whoever sends rows has to send it along. */
    public boolean isTelling(SheetColumn column) {
        return shown().isTelling(column);
    }

    /** How many rows there may be. */
    public int mostRows() {
        return sheet.hasGivenRows() ? rows.size() : Math.min(sheet.mostRows(), Sheet.MOST_ROWS);
    }

    /** Checks rows that somebody wrote. */
    public Checked check(List<Map<String, String>> written) {
        return checks().check(written, rows);
    }

    /** Whether nothing is written in a row that could be left out. */
    public boolean isBlank(Map<String, String> row) {
        return !sheet.hasGivenRows() && checks().isEmpty(row);
    }

    /** Rows written on an earlier state of the list, for this one: what is gone counts as new, what is given is there. */
    public List<Map<String, String>> realigned(List<Map<String, String>> written) {
        return shown().realigned(written, rows);
    }

    /** What the rows are at this moment, in thirty-two letters and digits: another if anybody has changed them. */
    public String token() {
        var all = new StringBuilder();
        for (Map<String, String> row : rows) {
            all.append('\n');
            new TreeMap<>(row)
                    .forEach((key, value) -> all.append(key.length())
                            .append(' ')
                            .append(key)
                            .append(value.length())
                            .append(' ')
                            .append(value));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TOKEN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private SheetCheck checks() {
        return new SheetCheck(columns, sheet.hasGivenRows(), mostRows());
    }

    private ShownCells shown() {
        return new ShownCells(columns, sheet.hasGivenRows());
    }
}
