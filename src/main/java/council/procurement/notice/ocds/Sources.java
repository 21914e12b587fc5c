package council.procurement.notice.ocds;

import static council.procurement.register.intake.RegisterColumn.*;

import council.procurement.notice.ocds.RegisterFacts.Change;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code ocds_source}: what may be told of contracts. */
@Repository
class Sources {

    private static final Map<String, RegisterColumn> BY_NAME = Arrays.stream(RegisterColumn.values())
            .collect(Collectors.toMap(RegisterColumn::officialName, Function.identity()));

    private static final Map<RegisterColumn, String> TEXTS = Map.ofEntries(
            Map.entry(ORGANISATION_LABEL, "organisation_name"),
            Map.entry(ORGANISATION_URI, "organisation_uri"),
            Map.entry(CONTRACT_REFERENCE, "reference"),
            Map.entry(CONTRACT_TITLE, "title"),
            Map.entry(CONTRACT_TYPE, "contract_type"),
            Map.entry(ORGANISATIONAL_UNIT, "organisational_unit"),
            Map.entry(DESCRIPTION, "description"),
            Map.entry(PROCUREMENT_CATEGORY, "procurement_category"),
            Map.entry(CPV_LABEL, "cpv_label"),
            Map.entry(CPV_CODE, "cpv_code"),
            Map.entry(SUPPLIER_NAME, "supplier_name"),
            Map.entry(COMPANIES_HOUSE_REGISTRATION_NUMBER, "company_number"),
            Map.entry(CHARITY_COMMISSION_NUMBER, "charity_number"),
            Map.entry(OTHER_SUPPLIER_ID, "other_supplier_id"),
            Map.entry(CONTACT_NAME, "contact_name"),
            Map.entry(CONTACT_EMAIL, "contact_email"),
            Map.entry(CONTACT_URL, "contact_url"),
            Map.entry(PROCESS_TYPE, "process_type"),
            Map.entry(TENDER_DOCUMENT_URL, "tender_document_url"),
            Map.entry(CONTRACT_DOCUMENT_URL, "contract_document_url"),
            Map.entry(PERFORMANCE_INFORMATION_URL, "performance_information_url"),
            Map.entry(AREA_SERVED_LABEL, "area_served_label"),
            Map.entry(AREA_SERVED_URI, "area_served_uri"));

    private final JdbcClient jdbc;
    private final PublishedContacts contacts;

    Sources(JdbcClient jdbc, PublishedContacts contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /**
     * Contracts of which there is something to tell that was not told, or that have not been looked at since they changed.
     *
     * @param after they come after that contract
     * @param most how many at the most
     */
    List<Source> changed(long after, int most) {
        return withChanges(jdbc.sql("""
                        select s.*, md5(s::text) as digest,
                               (select jsonb_object_agg(w.key, withheld_words(w.value)) from jsonb_each_text(s.withheld) w) as grounds
                          from ocds_source s
                          left join ocds_process p on p.reference = s.process_reference
                         where s.contract_id > ? and p.facts_digest is distinct from md5(s::text)
                         order by s.contract_id
                         limit ?
                        """).params(after, most).query(this::source).list());
    }

    /** The contract that stands, or would stand, under that reference; empty if none may be told of. */
    Optional<Source> of(String reference) {
        return withChanges(jdbc.sql("""
                        select s.*, md5(s::text) as digest,
                               (select jsonb_object_agg(w.key, withheld_words(w.value)) from jsonb_each_text(s.withheld) w) as grounds
                          from ocds_source s
                         where s.contract_id in (select id from contract where reference = :reference
                                                 union select contract_id from cycle where reference = :reference)
                         order by s.process_reference = :reference desc
                         limit 1
                        """)
                        .param("reference", reference)
                        .query(this::source)
                        .list())
                .stream()
                .findFirst();
    }

    /** What the cycle of that reference follows, once something of that is public. */
    Optional<Ocid> predecessorOf(String cycle) {
        return jdbc.sql("""
                        select p.ocid
                          from cycle y
                          join cycle before on before.reference = y.predecessor_reference
                          join ocds_process p on p.contract_id = before.contract_id
                         where y.reference = ?
                        """)
                .param(cycle)
                .query((row, index) -> new Ocid(row.getString("ocid")))
                .optional();
    }

    private List<Source> withChanges(List<Source> sources) {
        Long[] varied = sources.stream()
                .filter(source -> source.lastChange() > 0)
                .map(Source::contractId)
                .toArray(Long[]::new);
        if (varied.length == 0) {
            return sources;
        }
        var changes = new HashMap<Long, List<Change>>();
        jdbc.sql("""
                        select contract_id, number, kind, agreed_on,
                               nullif(end_date_after, end_date_before) as new_end,
                               nullif(value_after_pence, value_before_pence) as new_value
                          from variation
                         where contract_id = any(?)
                         order by contract_id, number
                        """)
                .param(varied)
                .query((row, index) -> changes.computeIfAbsent(
                                row.getLong("contract_id"), contract -> new ArrayList<>())
                        .add(new Change(
                                row.getInt("number"),
                                row.getString("kind").equals("EXTENSION"),
                                row.getObject("agreed_on", LocalDate.class),
                                row.getObject("new_end", LocalDate.class),
                                money(row, "new_value"))))
                .list();
        return sources.stream()
                .map(source -> with(source, changes.getOrDefault(source.contractId(), List.of())))
                .toList();
    }

    private static Source with(Source source, Collection<Change> changes) {
        RegisterFacts facts = source.facts();
        return new Source(
                source.contractId(),
                source.reference(),
                source.openContractingId(),
                source.digest(),
                source.lastChange(),
                source.withheld(),
                new RegisterFacts(
                        facts.values(),
                        facts.kind(),
                        facts.regime(),
                        facts.latestEnd(),
                        facts.ended(),
                        facts.endedEarly(),
                        List.copyOf(changes),
                        facts.successor(),
                        facts.predecessor()));
    }

    private Source source(ResultSet row, int index) throws SQLException {
        String kind = row.getString("kind");
        String regime = row.getString("regime");
        return new Source(
                row.getLong("contract_id"),
                row.getString("process_reference"),
                Objects.requireNonNullElse(row.getString("open_contracting_id"), ""),
                row.getString("digest"),
                row.getInt("last_change"),
                withheld(row.getString("grounds")),
                new RegisterFacts(
                        values(row),
                        kind == null ? null : ContractKind.valueOf(kind),
                        regime == null ? null : Regime.valueOf(regime),
                        row.getObject("latest_end", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getBoolean("ended_early"),
                        List.of(),
                        related(row, "successor"),
                        related(row, "predecessor")));
    }

    private Map<RegisterColumn, Object> values(ResultSet row) throws SQLException {
        var values = new EnumMap<RegisterColumn, Object>(RegisterColumn.class);
        for (Map.Entry<RegisterColumn, String> column : TEXTS.entrySet()) {
            boolean person = column.getKey() == CONTACT_NAME || column.getKey() == CONTACT_EMAIL;
            if (!person || contacts.contacts()) {
                put(values, column.getKey(), row.getString(column.getValue()));
            }
        }
        put(values, START_DATE, row.getObject("start_date", LocalDate.class));
        put(values, END_DATE, row.getObject("end_date", LocalDate.class));
        put(values, REVIEW_DATE, row.getObject("review_date", LocalDate.class));
        put(values, CONTRACT_VALUE, money(row, "value_ex_vat_pence"));
        put(values, SME_SUPPLIER, row.getObject("sme_supplier", Boolean.class));
        put(values, VCSE_SUPPLIER, row.getObject("vcse_supplier", Boolean.class));
        return values;
    }

    private static void put(Map<RegisterColumn, Object> values, RegisterColumn column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long pence = row.getObject(column, Long.class);
        return pence == null ? null : new Money(pence);
    }

    private static @Nullable Ocid related(ResultSet row, String which) throws SQLException {
        String ocid = row.getString(which + "_ocid");
        return ocid == null ? null : new Ocid(ocid);
    }

    /** An unknown column cannot be in any release. */
    private static Map<RegisterColumn, String> withheld(@Nullable String grounds) {
        var withheld = new EnumMap<RegisterColumn, String>(RegisterColumn.class);
        if (grounds != null) {
            ReleaseBook.read(grounds).properties().forEach(ground -> {
                RegisterColumn column = BY_NAME.get(ground.getKey());
                if (column != null) {
                    withheld.put(column, ground.getValue().asText());
                }
            });
        }
        return withheld;
    }
}
