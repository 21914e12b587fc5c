package council.procurement.notice;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeCase;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the register knows of a contract, as far as notices depend on it or say it. */
@Repository
class NoticeFacts {

    private static final BigDecimal VAT_AT_MOST = new BigDecimal("1.25");
    private static final String SELECT = """
            select c.reference, c.title, c.contract_type, c.kind, c.procurement_category, c.regime,
                   c.value_inc_vat_pence, c.value_ex_vat_pence, c.last_extension_date, c.start_date, c.end_date, c.registered_on, c.ended_on, c.terminated_on, c.termination_reason,
                   c.supplier_name, c.company_number, c.sme_supplier, c.vcse_supplier, c.open_contracting_id,
                   coalesce(c.description, c.title) as description, c.cpv_code, c.area_served_label, c.procedure,
                   o.name as organisation,
                   (select string_agg(x.months || ' months', ', ' order by x.number)
                      from extension_option x
                     where x.contract_id = c.id) as options
              from contract c
              left join organisation o on o.id = c.organisation_id
            """;

    private final JdbcClient jdbc;

    NoticeFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contract.
     *
     * @param reference the council's reference
     * @param title what it is called
     * @param supplier its supplier; null where none is known
     * @param facts what notices depend on
     * @param kind what it is for; null where not stated
     * @param incVat its value including VAT; null where not known
     * @param since its first day, or the day it came into the register where that is not known
     * @param end its last day as things stand; null if it has none
     * @param ended its last day once it is over; null while it runs
     * @param said what notices say of it, by the name of the field
     */
    record Known(
            String reference,
            String title,
            @Nullable String supplier,
            NoticeCase facts,
            @Nullable ContractKind kind,
            @Nullable Money incVat,
            LocalDate since,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate ended,
            Map<String, String> said) {}

    /** The contract of that reference; empty if the register has none, as of a procurement under way. */
    Optional<Known> of(String reference) {
        return of(reference, null);
    }

    /** The same, of a kind that a person said; null if nobody did. */
    Optional<Known> of(String reference, @Nullable ContractKind said) {
        return jdbc.sql(SELECT + " where c.reference = ?")
                .param(reference)
                .query((row, index) -> known(row, said))
                .optional();
    }

    /** The contracts in force, of cycles that are not closed, that end from one day to another and to which the Act may apply. */
    List<Known> endingBetween(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                         where c.ended_on is null and c.end_date between ? and ?
                           and (c.regime = 'PA2023' or c.regime is null)
                           and exists (select 1 from cycle y where y.contract_id = c.id and y.closed_at is null)
                         order by c.end_date, c.reference
                        """).params(from, to).query(NoticeFacts::known).list();
    }

    /** The contracts in force, of cycles under way, that were procured under the Act. */
    List<Known> underTheAct() {
        return jdbc.sql(SELECT + """
                         where c.ended_on is null and c.regime = 'PA2023'
                           and exists (select 1 from cycle y
                                        where y.contract_id = c.id and y.started_at is not null and y.closed_at is null)
                         order by c.reference
                        """).query(NoticeFacts::known).list();
    }

    /** Whether the register has a contract under the Act that began on or after a day, and is no concession. */
    boolean hasBegunSince(LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1
                                         from contract
                                        where start_date >= ? and regime = 'PA2023'
                                          and coalesce(kind, '') not like '%CONCESSION')
                        """).param(day).query(Boolean.class).single();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return known(row, null);
    }

    private static Known known(ResultSet row, @Nullable ContractKind said) throws SQLException {
        ContractKind kind = said != null ? said : kind(row.getString("kind"), row.getString("procurement_category"));
        LocalDate start = row.getObject("start_date", LocalDate.class);
        String type = row.getString("contract_type");
        Money incVat = money(row, "value_inc_vat_pence");
        var facts = NoticeCase.of(
                regime(row.getString("regime"), start),
                kind,
                type != null && type.toLowerCase(java.util.Locale.UK).contains("framework"),
                worth(row, incVat));
        return new Known(
                row.getString("reference"),
                row.getString("title"),
                row.getString("supplier_name"),
                facts,
                kind,
                incVat,
                Objects.requireNonNullElse(start, row.getObject("registered_on", LocalDate.class)),
                start,
                row.getObject("end_date", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                said(row, incVat));
    }

    /**
     * Goods and works are what they are; what is published as services may be light touch services or a concession, which
     * the public register does not tell apart.
     */
    private static @Nullable ContractKind kind(@Nullable String stated, @Nullable String category) {
        if (stated != null) {
            return ContractKind.valueOf(stated);
        } else if ("Goods".equalsIgnoreCase(category)) {
            return ContractKind.GOODS;
        }
        return "Works".equalsIgnoreCase(category) ? ContractKind.WORKS : null;
    }

    /**
     * Where only a value without VAT is known, the one with VAT is not below it and, if nothing can be extended, not above it
     * with the highest rate that Octant takes.
     */
    private static NoticeCase.Worth worth(ResultSet row, @Nullable Money incVat) throws SQLException {
        Money exVat = money(row, "value_ex_vat_pence");
        if (incVat != null) {
            return NoticeCase.Worth.of(incVat);
        } else if (exVat == null || exVat.pence() <= 0) {
            return NoticeCase.Worth.UNKNOWN;
        }
        LocalDate end = row.getObject("end_date", LocalDate.class);
        LocalDate extended = row.getObject("last_extension_date", LocalDate.class);
        boolean closed =
                end != null && row.getString("options") == null && (extended == null || !extended.isAfter(end));
        return new NoticeCase.Worth(
                exVat, closed ? Money.rounded(exVat.inPounds().multiply(VAT_AT_MOST)) : null);
    }

    /** What began before the Act cannot have been procured under it. */
    private static @Nullable Regime regime(@Nullable String stated, @Nullable LocalDate start) {
        if (stated != null) {
            return Regime.valueOf(stated);
        }
        return start != null && start.isBefore(Threshold.ACT_BEGINS) ? Regime.PCR2015 : null;
    }

    private static Map<String, String> said(ResultSet row, @Nullable Money incVat) throws SQLException {
        var said = new LinkedHashMap<String, String>();
        put(said, "authorityName", row.getString("organisation"));
        put(said, "contractReference", row.getString("reference"));
        put(said, "title", row.getString("title"));
        put(said, "description", row.getString("description"));
        put(said, "procurementId", row.getString("open_contracting_id"));
        put(said, "cpvCode", row.getString("cpv_code"));
        put(said, "area", row.getString("area_served_label"));
        put(said, "procedure", row.getString("procedure"));
        put(said, "supplier", supplier(row));
        put(said, "supplierFlags", flags(row));
        put(said, "valueIncVat", incVat == null ? null : incVat.toString());
        put(said, "term", term(row));
        put(said, "options", row.getString("options"));
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        if (ended != null) {
            put(said, "endedOn", WrittenDate.of(ended));
            String reason = row.getString("termination_reason");
            put(said, "endReason", reason == null ? "Expiry: it ran to its last day." : "Termination: " + reason);
        }
        return said;
    }

    private static void put(Map<String, String> said, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.put(field, text);
        }
    }

    private static @Nullable String supplier(ResultSet row) throws SQLException {
        String name = row.getString("supplier_name");
        String company = row.getString("company_number");
        return name == null || company == null ? name : name + " (Companies House " + company + ")";
    }

    private static @Nullable String flags(ResultSet row) throws SQLException {
        String words = Stream.of(
                        flag(row.getObject("sme_supplier", Boolean.class), "small or medium-sized enterprise"),
                        flag(
                                row.getObject("vcse_supplier", Boolean.class),
                                "voluntary, community or social enterprise"))
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }

    private static @Nullable String flag(@Nullable Boolean answer, String what) {
        return answer == null ? null : (answer ? "" : "no ") + what;
    }

    private static @Nullable String term(ResultSet row) throws SQLException {
        LocalDate start = row.getObject("start_date", LocalDate.class);
        LocalDate end = row.getObject("end_date", LocalDate.class);
        return start == null || end == null ? null : WrittenDate.of(start) + " to " + WrittenDate.of(end);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long pence = row.getObject(column, Long.class);
        return pence == null ? null : new Money(pence);
    }
}
