package council.procurement.approval;

import council.procurement.rules.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The waiver register: every leave that was asked for to depart from the route to market that the rule gives, and what became
 * of it. Why one was refused is for those who asked, and is not in it.
 */
@Component
public class Waivers {

    /** How many of them a page shows. */
    public static final int MOST = 500;

    private static final String FOUND = """
            select w.reference, p.title, w.by_rule, w.wanted, w.reason, a.value_ex_vat_pence, w.asked_by, w.asked_at,
                   o.state, o.approvers, o.settled_at
              from waiver w
              join procurement p on p.reference = w.reference
              join approval a on a.number = w.approval
              join approval_outcome o on o.approval = w.approval
             where ? = 0 or extract(year from w.asked_at at time zone 'Europe/London') = ?
             order by w.asked_at desc, w.reference, w.approval desc
             limit ?
            """;

    private final JdbcClient jdbc;

    Waivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A waiver that was asked for.
     *
     * @param reference reference of the procurement
     * @param title what is procured
     * @param byRule the route that the rule gives
     * @param wanted the route that is wanted instead
     * @param reason why, with the ground of the law or of standing orders
     * @param exVat what the procurement was worth when it was asked for, without VAT
     * @param askedBy user name of who asked
     * @param asked when
     * @param state what became of it
     * @param grantedBy user names of those who granted it; empty unless it was
     * @param settled when it was granted, refused or withdrawn; null before
     */
    public record Waiver(
            String reference,
            String title,
            String byRule,
            String wanted,
            String reason,
            Money exVat,
            String askedBy,
            Instant asked,
            ApprovalState state,
            List<String> grantedBy,
            @Nullable Instant settled) {}

    /**
     * The waivers of a year, the latest first, {@link #MOST} at most.
     *
     * @param year the year, by London time, in which they were asked for; 0 for all years
     */
    public List<Waiver> of(int year) {
        return of(year, MOST);
    }

    /** All waivers of a year, or of all years where it is 0. */
    public List<Waiver> all(int year) {
        return of(year, Integer.MAX_VALUE);
    }

    private List<Waiver> of(int year, int most) {
        return jdbc.sql(FOUND).params(year, year, most).query(Waivers::waiver).list();
    }

    /** The years in which any was asked for, the latest first. */
    public List<Integer> years() {
        return jdbc.sql(
                        "select distinct extract(year from asked_at at time zone 'Europe/London')::int as year from waiver order by 1 desc")
                .query(Integer.class)
                .list();
    }

    private static Waiver waiver(ResultSet row, int index) throws SQLException {
        var settled = row.getTimestamp("settled_at");
        var approvers = row.getArray("approvers");
        return new Waiver(
                row.getString("reference"),
                row.getString("title"),
                row.getString("by_rule"),
                row.getString("wanted"),
                row.getString("reason"),
                new Money(row.getLong("value_ex_vat_pence")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                ApprovalState.valueOf(row.getString("state")),
                approvers == null ? List.of() : List.of((String[]) approvers.getArray()),
                settled == null ? null : settled.toInstant());
    }
}
