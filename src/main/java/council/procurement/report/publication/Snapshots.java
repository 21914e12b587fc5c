package council.procurement.report.publication;

import council.procurement.report.FileRows;
import council.procurement.report.Invitations;
import council.procurement.report.OpenLicence;
import council.procurement.report.RegisterCells;
import council.procurement.rules.TransparencyCode;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads published snapshots as everybody may read them today. */
@Repository
public class Snapshots {

    /** How many lines make a page. */
    public static final int PAGE = 25;

    private static final int AT_ONCE = 5_000;

    /** What the columns of invitations are called in the register, where that is something else. */
    private static final Map<String, String> REGISTER_COLUMNS =
            Map.of("ReferenceNumber", "ContractReference", "Title", "ContractTitle");

    private final JdbcClient jdbc;
    private final FileRows rows;
    private final RegisterCells settings;

    Snapshots(JdbcClient jdbc, FileRows rows, RegisterCells settings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * A line of a snapshot.
     *
     * @param reference its reference
     * @param cells what it says, by column; what it does not say is left out
     */
    public record Line(String reference, Map<String, String> cells) {

        /** What a column says; null if nothing. */
        public @Nullable String get(String column) {
            return cells.get(column);
        }
    }

    /** The columns of a snapshot, in order. */
    public List<String> header(Publication publication) {
        return jdbc
                .sql("select header from publication where id = ?")
                .param(publication.id())
                .query((row, index) -> texts(row.getArray("header")))
                .single()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** Some of its lines, in their order. */
    public List<Line> page(Publication publication, long before) {
        List<String> header = header(publication);
        return jdbc.sql("""
                        select line_reference, cells
                          from public_snapshot_line
                         where publication_id = ? and number > ?
                         order by number
                         limit ?
                        """)
                .params(publication.id(), before, PAGE)
                .query((row, index) -> line(row, header))
                .list();
    }

    private Line line(ResultSet row, List<String> header) throws SQLException {
        List<@Nullable String> cells = texts(row.getArray("cells"));
        var said = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            String cell = cells.get(i);
            if (cell != null && settings.isShown(header.get(i))) {
                said.put(header.get(i), cell);
            }
        }
        return new Line(row.getString("line_reference"), Collections.unmodifiableMap(said));
    }

    private static List<@Nullable String> texts(Array array) throws SQLException {
        return new ArrayList<>(Arrays.asList((String[]) array.getArray()));
    }

    /**
     * Writes the invitations to quote and to tender of a snapshot of the register, those above the limit of the Transparency
     * Code, as rows of a file with the columns of {@link Invitations#COLUMNS}.
     */
    public void writeInvitations(Publication publication, OutputStream file) throws IOException {
        List<String> header = header(publication);
        var cells = new ArrayList<String>();
        for (String column : Invitations.COLUMNS) {
            cells.add(
                    column.equals("Licence")
                            ? "'" + OpenLicence.ADDRESS + "'"
                            : cell(header, REGISTER_COLUMNS.getOrDefault(column, column)));
        }
        String select = "select x.number, " + String.join(", ", cells)
                + " from public_snapshot_line x where x.publication_id = " + publication.id() + " and lower("
                + cell(header, "ProcessType") + ") ~ 'invitation|quot|tender' and ("
                + largeOrUnknown(cell(header, "ContractValue")) + ") and x.number > ";
        String rest = " order by x.number limit " + AT_ONCE;
        rows.write(last -> select + Long.parseLong(last) + rest, "0", file);
    }

    private static String cell(List<String> header, String column) {
        return "x.cells[" + (header.indexOf(column) + 1) + "]";
    }

    /** What is withheld or not known counts as large. */
    private static String largeOrUnknown(String value) {
        return "case when %1$s ~ '^-?[0-9]+([.][0-9]+)?$' then %1$s::numeric > %2$s else true end"
                .formatted(
                        value,
                        TransparencyCode.Subject.INVITATION.above().inPounds().toPlainString());
    }

    /** Writes all of its lines as rows of a file; whoever is slow to take them keeps nobody from the database. */
    public void write(Publication publication, OutputStream file) throws IOException {
        List<String> header = header(publication);
        var cells = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            cells.add(settings.isShown(header.get(i)) ? "l.cells[" + (i + 1) + "]" : "null::text");
        }
        String select = "select l.number, " + String.join(", ", cells)
                + " from (select x.number, x.cells from public_snapshot_line x where x.publication_id = "
                + publication.id()
                + " and x.number > ";
        String rest = " order by x.number limit " + AT_ONCE + " offset 0) l order by l.number";
        rows.write(last -> select + Long.parseLong(last) + rest, "0", file);
    }
}
