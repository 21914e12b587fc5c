package council.procurement.sourcing;

import council.procurement.register.Tier;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code procurement}. */
final class ProcurementRow {

    private ProcurementRow() {}

    static Procurement read(ResultSet row, int index) throws SQLException {
        return new Procurement(
                row.getString("reference"),
                row.getString("title"),
                row.getString("opened_by"),
                row.getObject("predecessor_contract_id", Long.class),
                need(row),
                estimate(row),
                market(row),
                route(row),
                timetable(row),
                progress(row));
    }

    private static Procurement.Need need(ResultSet row) throws SQLException {
        return new Procurement.Need(
                row.getString("department"),
                row.getString("need"),
                row.getString("for_whom"),
                row.getString("why_now"),
                row.getString("exists_today"),
                money(row, "budget_pence"),
                row.getObject("wanted_start", LocalDate.class));
    }

    private static Procurement.Estimate estimate(ResultSet row) throws SQLException {
        return new Procurement.Estimate(
                choice(ContractKind.class, row, "kind"),
                money(row, "value_ex_vat_pence"),
                row.getObject("vat_rate", BigDecimal.class),
                money(row, "value_inc_vat_pence"),
                row.getObject("term_months", Integer.class),
                row.getInt("extension_months"),
                row.getString("cpv_code"),
                row.getString("cpv_label"),
                row.getString("category"));
    }

    private static Procurement.Market market(ResultSet row) throws SQLException {
        return new Procurement.Market(
                row.getObject("supply_risk", Integer.class),
                choice(MarketPosition.class, row, "market_position"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("market_engaged", Boolean.class),
                row.getObject("engagement_closes_on", LocalDate.class));
    }

    private static Procurement.Route route(ResultSet row) throws SQLException {
        return new Procurement.Route(
                choice(DeliveryModel.class, row, "delivery_model"),
                choice(TenderRoute.class, row, "rule_route"),
                choice(TenderRoute.class, row, "route"),
                row.getObject("minimum_quotes", Integer.class),
                row.getObject("open_advert", Boolean.class),
                row.getObject("invite_local_supplier", Boolean.class),
                row.getString("lots_reason"),
                choice(Reservation.class, row, "reserved_for"),
                row.getString("social_value_method"),
                row.getObject("social_value_weight", Integer.class),
                choice(Tier.class, row, "tier"),
                choice(RiskLevel.class, row, "risk"),
                row.getObject("key_decision", Boolean.class),
                row.getObject("key_decision_on", LocalDate.class));
    }

    private static Procurement.Timetable timetable(ResultSet row) throws SQLException {
        return new Procurement.Timetable(
                row.getObject("publish_on", LocalDate.class),
                moment(row, "clarifications_until"),
                moment(row, "tenders_until"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    private static Procurement.Progress progress(ResultSet row) throws SQLException {
        return new Procurement.Progress(
                moment(row, "released_at"),
                row.getObject("published_on", LocalDate.class),
                moment(row, "opened_at"),
                row.getObject("recommended_tender", Integer.class),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("standstill_until", LocalDate.class),
                row.getObject("entered_on", LocalDate.class));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long pence = row.getObject(column, Long.class);
        return pence == null ? null : new Money(pence);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, ResultSet row, String column)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
