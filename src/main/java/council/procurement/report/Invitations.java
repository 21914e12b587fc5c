package council.procurement.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Invitations to quote and to tender above £5,000, as far as the register knows them: by the contracts that came of them.
 *
 * <p>Source: Local Government Transparency Code 2015 paragraph 31.
 */
@Repository
public class Invitations {

    /** How many invitations make a page. */
    public static final int PAGE = 25;

    /** The columns of the file, in order. */
    public static final List<String> COLUMNS = List.of(
            "OrganisationLabel",
            "ReferenceNumber",
            "Title",
            "Description",
            "StartDate",
            "EndDate",
            "ReviewDate",
            "OrganisationalUnit",
            "ProcessType",
            "ContractValue",
            "Licence");

    private static final String FOUND = """
             from public_contract c
            where lower(c.process_type) ~ 'invitation|quot|tender'
              and (%s)
            """.formatted(RegisterCells.exceeds());

    private static final String CELLS = """
            select c."OrganisationLabel", c.reference, c."ContractTitle", c."Description", c."StartDate", c."EndDate",
                   c."ReviewDate", c."OrganisationalUnit", c."ProcessType", c."ContractValue", '%s' as "Licence"
            """.formatted(OpenLicence.ADDRESS);

    private final JdbcClient jdbc;
    private final FileRows rows;

    Invitations(JdbcClient jdbc, FileRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * An invitation, as its file says it.
     *
     * @param reference reference number
     * @param title what was sought
     * @param department who is responsible; null where that is not known
     * @param starts first day, as in the file; null where not known
     * @param ends last day; null where there is none
     * @param review day of review; null where none is given
     * @param process how suppliers were invited
     */
    public record Invitation(
            String reference,
            String title,
            @Nullable String department,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String review,
            String process) {}

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*)" + FOUND).query(Long.class).single();
    }

    /** Some of them, those whose contracts began last first. */
    public List<Invitation> page(long before) {
        return jdbc.sql(CELLS + FOUND + " order by c.start_date desc nulls last, c.reference limit ? offset ?")
                .params(PAGE, before)
                .query((row, index) -> new Invitation(
                        row.getString("reference"),
                        row.getString("ContractTitle"),
                        row.getString("OrganisationalUnit"),
                        row.getString("StartDate"),
                        row.getString("EndDate"),
                        row.getString("ReviewDate"),
                        row.getString("ProcessType")))
                .list();
    }

    /** Writes all of them, by reference, as rows of a file. */
    public void write(OutputStream file) throws IOException {
        rows.writeByReference(CELLS.replaceFirst("select", "select c.reference,") + FOUND, file);
    }
}
