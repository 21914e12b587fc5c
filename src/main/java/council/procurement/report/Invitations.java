package council.procurement.report;

import java.io.ByteArrayOutputStream;
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

    private static final int AT_ONCE = 2_000;
    private static final int ROOM = 1 << 20;

    private static final String FOUND = """
             from public_register r
             join public_contract c on c.id = r.contract_id
            where lower(c.process_type) ~ 'invitation|quot|tender'
              and (%s)
            """.formatted(RegisterCells.exceeds());

    private static final String CELLS = """
            select r."OrganisationLabel", r.reference, r."ContractTitle", r."Description", r."StartDate", r."EndDate",
                   r."ReviewDate", r."OrganisationalUnit", r."ProcessType", r."ContractValue", '%s' as "Licence"
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
        return jdbc.sql(CELLS + FOUND + " order by c.start_date desc nulls last, r.reference limit ? offset ?")
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

    /** Writes all of them as rows of a file. */
    public void write(OutputStream file) throws IOException {
        var some = new ByteArrayOutputStream(ROOM);
        long last = 0;
        for (List<Long> ids = after(last); !ids.isEmpty(); ids = after(last)) {
            String list = String.join(",", ids.stream().map(String::valueOf).toList());
            rows.copy(CELLS + FOUND + " and c.id in (" + list + ") order by c.id", some);
            some.writeTo(file);
            some.reset();
            last = ids.get(ids.size() - 1);
        }
    }

    private List<Long> after(long id) {
        return jdbc.sql("select c.id" + FOUND + " and c.id > ? order by c.id limit " + AT_ONCE)
                .param(id)
                .query(Long.class)
                .list();
    }
}
