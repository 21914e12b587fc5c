package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is known of procurements, one for each cycle that began with a need. */
@Repository
public class Procurements {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    Procurements(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * Opens the procurement of a cycle that has just been opened.
     *
     * @param predecessorContract number of the row of the contract it follows; null for something new
     */
    @Transactional
    public void open(
            String reference, String title, String by, @Nullable Long predecessorContract, Procurement.Need need) {
        jdbc.sql("""
                        insert into procurement (reference, title, opened_by, predecessor_contract_id, need)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(reference, title, by, predecessorContract, need.need())
                .update();
        need(reference, title, need);
    }

    /**
     * Opens the procurement of a successor cycle with what the register knows of the contract it follows: what it is for, for
     * which department, its kind, category, value and term.
     *
     * @param contract the contract's reference
     */
    @Transactional
    public void openAfter(String reference, String contract) {
        jdbc.sql("""
                        insert into procurement
                               (reference, title, opened_by, predecessor_contract_id, department, need, exists_today,
                                wanted_start, kind, value_ex_vat_pence, value_inc_vat_pence, term_months, cpv_code,
                                cpv_label, category)
                        select ?, c.title, 'octant', c.id, c.organisational_unit,
                               'What the contract ' || c.reference || ' provides: ' || coalesce(c.description, c.title),
                               'Contract ' || c.reference || coalesce(' with ' || c.supplier_name, '')
                                   || coalesce(' until ' || to_char(c.end_date, 'FMDD FMMonth YYYY'), ''),
                               c.end_date + 1, c.kind,
                               case when c.value_ex_vat_pence >= 0 then c.value_ex_vat_pence end,
                               case when c.value_inc_vat_pence >= 0 then c.value_inc_vat_pence end,
                               case when c.end_date > c.start_date
                                    then greatest(1, round((c.end_date - c.start_date) / 30.44)::int) end,
                               c.cpv_code, c.cpv_label,
                               coalesce(c.service_category_label, c.procurement_category, c.cpv_label)
                          from contract c
                         where c.reference = ?
                        """).params(reference, contract).update();
    }

    /** The procurement of that reference; empty if there is none, as of a cycle that began with a contract. */
    public Optional<Procurement> find(String reference) {
        return memory.optional("select * from procurement where reference = ?", ProcurementRow::read, reference);
    }

    /**
     * The procurement of that reference.
     *
     * @throws IllegalStateException if there is none
     */
    public Procurement get(String reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("There is no procurement " + reference));
    }

    /** Writes the need anew. */
    @Transactional
    public void need(String reference, String title, Procurement.Need need) {
        jdbc.sql("""
                        update procurement
                           set title = ?, department = ?, need = ?, for_whom = ?, why_now = ?, exists_today = ?,
                               budget_pence = ?, wanted_start = ?
                         where reference = ?
                        """)
                .params(
                        title,
                        need.department(),
                        need.need(),
                        need.forWhom(),
                        need.whyNow(),
                        need.existsToday(),
                        need.budget() == null ? null : need.budget().pence(),
                        need.wantedStart(),
                        reference)
                .update();
    }

    /** Writes the estimate anew. */
    @Transactional
    public void estimate(String reference, Procurement.Estimate estimate) {
        jdbc.sql("""
                        update procurement
                           set kind = ?, value_ex_vat_pence = ?, vat_rate = ?, value_inc_vat_pence = ?, term_months = ?,
                               extension_months = ?, cpv_code = ?, cpv_label = ?, category = ?
                         where reference = ?
                        """)
                .params(
                        name(estimate.kind()),
                        estimate.exVat() == null ? null : estimate.exVat().pence(),
                        estimate.vatRate(),
                        estimate.incVat() == null ? null : estimate.incVat().pence(),
                        estimate.termMonths(),
                        estimate.extensionMonths(),
                        estimate.cpvCode(),
                        estimate.cpvLabel(),
                        estimate.category(),
                        reference)
                .update();
    }

    /** Writes what is known of the market anew. */
    @Transactional
    public void market(String reference, Procurement.Market market) {
        jdbc.sql("""
                        update procurement
                           set supply_risk = ?, market_position = ?, begins_on = ?, market_engaged = ?,
                               engagement_closes_on = ?
                         where reference = ?
                        """)
                .params(
                        market.supplyRisk(),
                        name(market.position()),
                        market.beginsOn(),
                        market.engaged(),
                        market.engagementCloses(),
                        reference)
                .update();
    }

    /** Writes how the need is met and how suppliers are asked anew. */
    @Transactional
    public void route(String reference, Procurement.Route route) {
        jdbc.sql("""
                        update procurement
                           set delivery_model = ?, rule_route = ?, route = ?, minimum_quotes = ?, open_advert = ?,
                               invite_local_supplier = ?, lots_reason = ?, reserved_for = ?, social_value_method = ?,
                               social_value_weight = ?, tier = ?, risk = ?, key_decision = ?, key_decision_on = ?
                         where reference = ?
                        """)
                .params(
                        name(route.model()),
                        name(route.byRule()),
                        name(route.taken()),
                        route.minimumQuotes(),
                        route.openAdvert(),
                        route.inviteLocalSupplier(),
                        route.lotsReason(),
                        name(route.reservedFor()),
                        route.socialValueMethod(),
                        route.socialValueWeight(),
                        name(route.tier()),
                        name(route.risk()),
                        route.keyDecision(),
                        route.decisionOn(),
                        reference)
                .update();
    }

    /** Writes the timetable anew. */
    @Transactional
    public void timetable(String reference, Procurement.Timetable timetable) {
        jdbc.sql("""
                        update procurement
                           set publish_on = ?, clarifications_until = ?, tenders_until = ?, starts_on = ?, ends_on = ?
                         where reference = ?
                        """)
                .params(
                        timetable.publishOn(),
                        moment(timetable.clarificationsUntil()),
                        moment(timetable.tendersUntil()),
                        timetable.starts(),
                        timetable.ends(),
                        reference)
                .update();
    }

    /** Notes that the tender was released. */
    @Transactional
    public void released(String reference, Instant at) {
        set("released_at", Timestamp.from(at), reference);
    }

    /** Notes that its strategy is not approved, and its tender not released, any more. */
    @Transactional
    public void takenBack(String reference) {
        jdbc.sql("""
                        update procurement
                           set strategy_approved_on = null, released_at = null, strategy_taken_back = true
                         where reference = ?
                        """).param(reference).update();
    }

    /** Whether its strategy was taken back, and is not approved anew yet. */
    public boolean isTakenBack(String reference) {
        return jdbc.sql("select exists (select 1 from procurement where reference = ? and strategy_taken_back)")
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    /** Notes that it was published, or suppliers were invited. */
    @Transactional
    public void published(String reference, LocalDate on) {
        set("published_on", on, reference);
    }

    /** Notes that tenders were opened. */
    @Transactional
    public void opened(String reference, Instant at) {
        set("opened_at", Timestamp.from(at), reference);
    }

    /** Notes which tender is recommended; null takes the recommendation back. */
    @Transactional
    public void recommended(String reference, @Nullable Integer tender) {
        set("recommended_tender", tender, reference);
    }

    /** Notes that the award was approved. */
    @Transactional
    public void awarded(String reference, LocalDate on) {
        set("awarded_on", on, reference);
    }

    /** Notes the last day of the standstill; null if there is none. */
    @Transactional
    public void standstill(String reference, @Nullable LocalDate until) {
        set("standstill_until", until, reference);
    }

    /** Notes that the contract was entered into. */
    @Transactional
    public void entered(String reference, LocalDate on) {
        set("entered_on", on, reference);
    }

    private void set(String column, @Nullable Object value, String reference) {
        jdbc.sql("update procurement set " + column + " = ? where reference = ?")
                .params(value, reference)
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Timestamp moment(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
