package council.procurement.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract that ends.
 *
 * @param opens the day on which its review opens or opened; null if it has none
 * @param decideBy the last day to decide; null where none is reckoned
 * @param pence its value without VAT in pence; null where not known
 */
record Ending(
        String reference,
        String title,
        @Nullable String supplier,
        LocalDate end,
        Decision decision,
        @Nullable LocalDate opens,
        @Nullable LocalDate decideBy,
        @Nullable Long pence,
        boolean late) {

    /** Reads one. */
    static Ending of(ResultSet row, int index) throws SQLException {
        return new Ending(
                row.getString("reference"),
                row.getString("title"),
                row.getString("supplier_name"),
                row.getObject("end_date", LocalDate.class),
                Decision.valueOf(row.getString("state")),
                row.getObject("opens", LocalDate.class),
                row.getObject("decide_by", LocalDate.class),
                row.getObject("value_ex_vat_pence", Long.class),
                row.getBoolean("late"));
    }
}
