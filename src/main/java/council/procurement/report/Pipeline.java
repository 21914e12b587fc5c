package council.procurement.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The procurements that the council means to begin, derived from what it holds already: contracts that come to their end
 * unless it is decided to do something else, cycles that were opened to procure again, and new needs. Nothing of a review
 * that is not decided is in it.
 */
@Repository
public class Pipeline {

    /** How many entries make a page. */
    public static final int PAGE = 25;

    private static final int LONGEST_LEAD_MONTHS = 24;

    private static final String FACTS = """
            p.reference as contract_reference, p.organisation_name, p.title, p.description, p.organisational_unit,
            coalesce(p.service_category_label, p.procurement_category) as category, p.cpv_code, p.cpv_label,
            p.value_ex_vat_pence, p.end_date, p.last_extension_date, p.over, p.withheld, k.kind,
            case when jsonb_exists(p.withheld, 'ContractValue') then null else k.value_inc_vat_pence end as value_inc_vat_pence
            """;

    private static final String ENDING_CONTRACTS = """
            select p.reference || '/next' as reference, null as cycle_title, %s
              from public_contract p
              join contract k on k.id = p.id
             where not p.over
               and p.end_date between ? and ?
               and not exists (select 1
                                 from review r
                                 join review_decision d on d.review_id = r.id
                                where r.contract_id = p.id
                                  and r.decided_on is not null
                                  and r.number = (select max(l.number) from review l where l.contract_id = p.id)
                                  and d.version = (select max(v.version) from review_decision v where v.review_id = r.id)
                                  and d.decision in ('INSOURCE', 'COMMERCIALISE', 'COLLABORATE', 'CEASE'))
               and not exists (select 1
                                 from cycle y
                                 join cycle s on s.predecessor_reference = y.reference
                                where y.contract_id = p.id)
               and not exists (select 1 from procurement n where n.predecessor_contract_id = p.id)
            """.formatted(FACTS);

    private static final String CYCLES = """
            select y.reference, y.title as cycle_title, %s, m.mandated,
                   n.department, n.category as need_category, n.cpv_code as need_cpv_code,
                   n.cpv_label as need_cpv_label, n.kind as need_kind, n.value_ex_vat_pence as need_ex_vat_pence,
                   n.value_inc_vat_pence as need_inc_vat_pence, n.engagement_closes_on, n.market_engaged,
                   coalesce(n.published_on, n.publish_on) as publish_on, coalesce(n.starts_on, n.wanted_start) as starts_on
              from cycle y
              left join cycle q on q.reference = y.predecessor_reference
              left join procurement n on n.reference = y.reference
              left join public_contract p on p.id = coalesce(q.contract_id, n.predecessor_contract_id)
              left join contract k on k.id = p.id
              cross join lateral (select exists (select 1
                                                   from approval_outcome o
                                                  where o.state = 'APPROVED'
                                                    and o.approval = (select max(number)
                                                                        from approval
                                                                       where reference = y.reference
                                                                         and subject = 'MANDATE')) as mandated) m
             where y.entered_by = 'NEED_IDENTIFIED'
               and y.closed_at is null
               and y.contract_id is null
               and (coalesce(q.contract_id, n.predecessor_contract_id) is null or p.id is not null)
            """.formatted(FACTS);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PipelineProperties properties;
    private final PublicationProperties publication;
    private final ObjectMapper json;

    Pipeline(
            JdbcClient jdbc,
            Clock clock,
            PipelineProperties properties,
            PublicationProperties publication,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
        this.publication = publication;
        this.json = json;
    }

    /** Why something is in the pipeline. */
    public enum Basis {
        /** A contract ends, and nothing else is decided. */
        CONTRACT_ENDS("Contract ends"),
        /** It was decided to procure again. */
        PROCURE_AGAIN("Decided to procure again"),
        /** A need that no contract has met before. */
        NEW_NEED("New need");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What is asked for.
     *
     * @param words words that all have to be found in it; none for all
     * @param department the department responsible; null for all
     * @param months months from today within which it is to be advertised; null for the council's own horizon
     */
    public record Search(
            List<String> words,
            @Nullable String department,
            @Nullable Integer months) {

        public Search {
            words = List.copyOf(words);
        }
    }

    /**
     * A procurement to come.
     *
     * @param values what each column says, {@link Withheld} where that is withheld; those that say nothing are left out
     */
    public record Entry(Map<PipelineColumn, Object> values) {

        /** What a column says; null if nothing. */
        public @Nullable Object get(PipelineColumn column) {
            return values.get(column);
        }

        /** Its estimated value without VAT; null where it is not known or withheld. */
        public @Nullable Money value() {
            return get(PipelineColumn.VALUE_EX_VAT) instanceof Money money ? money : null;
        }

        private LocalDate notice() {
            return get(PipelineColumn.NOTICE) instanceof LocalDate day ? day : LocalDate.MAX;
        }
    }

    /** The months that the pipeline shows unless asked for others. */
    public int horizon() {
        return properties.horizonMonths();
    }

    /** All that is found, what is advertised first first, what has no day yet last. */
    public List<Entry> entries(Search search) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        LocalDate until = today.plusMonths(search.months() == null ? horizon() : search.months());
        Stream<Entry> ending = jdbc
                .sql(ENDING_CONTRACTS)
                .params(today, until.plusMonths(LONGEST_LEAD_MONTHS))
                .query((row, index) -> entry(row, today))
                .list()
                .stream();
        Stream<Entry> begun = jdbc.sql(CYCLES).query((row, index) -> entry(row, today)).list().stream();
        return Stream.concat(ending, begun)
                .filter(entry ->
                        entry.notice().equals(LocalDate.MAX) || !entry.notice().isAfter(until))
                .filter(entry ->
                        search.department() == null || search.department().equals(entry.get(PipelineColumn.DEPARTMENT)))
                .filter(entry -> search.words().stream().allMatch(word -> mentions(entry, word)))
                .sorted(Comparator.comparing(Entry::notice)
                        .thenComparing(entry -> String.valueOf(entry.get(PipelineColumn.REFERENCE))))
                .toList();
    }

    private static boolean mentions(Entry entry, String word) {
        String wanted = word.toLowerCase(Locale.UK);
        return Stream.of(
                        PipelineColumn.REFERENCE,
                        PipelineColumn.TITLE,
                        PipelineColumn.DESCRIPTION,
                        PipelineColumn.DEPARTMENT,
                        PipelineColumn.CATEGORY,
                        PipelineColumn.CPV_LABEL,
                        PipelineColumn.CPV_CODE)
                .map(entry::get)
                .anyMatch(text -> text instanceof String said
                        && said.toLowerCase(Locale.UK).contains(wanted));
    }

    private Entry entry(ResultSet row, LocalDate today) throws SQLException {
        var values = new EnumMap<PipelineColumn, Object>(PipelineColumn.class);
        String contract = row.getString("contract_reference");
        String cycleTitle = row.getString("cycle_title");
        Money exVat = money(row, "value_ex_vat_pence");
        Money incVat = money(row, "value_inc_vat_pence");
        String kindName = row.getString("kind");
        ContractKind kind = kindName == null ? null : ContractKind.valueOf(kindName);
        LocalDate end = row.getObject("end_date", LocalDate.class);
        LocalDate start = end == null || end.isBefore(today) ? null : end.plusDays(1);
        AboveThreshold above = AboveThreshold.of(kind, exVat, incVat, start == null ? today : start);
        put(values, PipelineColumn.ORGANISATION, row.getString("organisation_name"));
        put(values, PipelineColumn.REFERENCE, row.getString("reference"));
        put(values, PipelineColumn.TITLE, contract == null ? cycleTitle : row.getString("title"));
        put(values, PipelineColumn.DESCRIPTION, row.getString("description"));
        put(values, PipelineColumn.DEPARTMENT, row.getString("organisational_unit"));
        put(values, PipelineColumn.CATEGORY, row.getString("category"));
        put(values, PipelineColumn.CPV_CODE, row.getString("cpv_code"));
        put(values, PipelineColumn.CPV_LABEL, row.getString("cpv_label"));
        put(values, PipelineColumn.KIND, kind == null ? null : words(kind));
        put(values, PipelineColumn.VALUE_EX_VAT, exVat);
        put(values, PipelineColumn.VALUE_INC_VAT, incVat);
        if (start != null) {
            LocalDate notice = start.minusWeeks(lead(above));
            above = AboveThreshold.of(kind, exVat, incVat, notice.isBefore(today) ? today : notice);
            put(values, PipelineColumn.NOTICE, notice.isBefore(today) ? today : notice);
            put(values, PipelineColumn.START, start);
        }
        put(values, PipelineColumn.ABOVE_THRESHOLD, above);
        put(values, PipelineColumn.FOLLOWS, contract);
        put(values, PipelineColumn.CURRENT_END, end);
        put(values, PipelineColumn.LATEST_END, row.getObject("last_extension_date", LocalDate.class));
        if (cycleTitle != null && row.getBoolean("mandated")) {
            planned(values, row, today);
        }
        put(values, PipelineColumn.BASIS, basis(contract, cycleTitle));
        put(values, PipelineColumn.CONTACT, publication.procurementContact());
        put(values, PipelineColumn.LICENCE, OpenLicence.ADDRESS);
        mask(values, row.getString("withheld"));
        return new Entry(values);
    }

    /** What is planned, once the mandate is given; before, a need is nobody's business but the council's. */
    private void planned(Map<PipelineColumn, Object> values, ResultSet row, LocalDate today) throws SQLException {
        put(values, PipelineColumn.DEPARTMENT, row.getString("department"));
        put(values, PipelineColumn.CATEGORY, row.getString("need_category"));
        put(values, PipelineColumn.CPV_CODE, row.getString("need_cpv_code"));
        put(values, PipelineColumn.CPV_LABEL, row.getString("need_cpv_label"));
        String kindName = row.getString("need_kind");
        ContractKind kind = kindName == null ? null : ContractKind.valueOf(kindName);
        put(values, PipelineColumn.KIND, kind == null ? null : words(kind));
        Money exVat = money(row, "need_ex_vat_pence");
        Money incVat = money(row, "need_inc_vat_pence");
        put(values, PipelineColumn.VALUE_BAND, exVat == null ? null : ValueBand.of(exVat));
        if (row.getBoolean("market_engaged")) {
            put(values, PipelineColumn.MARKET_ENGAGEMENT, row.getObject("engagement_closes_on", LocalDate.class));
        }
        LocalDate starts = row.getObject("starts_on", LocalDate.class);
        put(values, PipelineColumn.START, starts);
        LocalDate notice = row.getObject("publish_on", LocalDate.class);
        if (notice == null && starts != null) {
            LocalDate latest = starts.minusWeeks(lead(AboveThreshold.of(kind, exVat, incVat, today)));
            notice = latest.isBefore(today) ? today : latest;
        }
        put(values, PipelineColumn.NOTICE, notice);
        put(
                values,
                PipelineColumn.ABOVE_THRESHOLD,
                AboveThreshold.of(kind, exVat, incVat, notice == null ? today : notice));
    }

    private void mask(Map<PipelineColumn, Object> values, @Nullable String withheld) {
        if (withheld == null) {
            return;
        }
        Map<RegisterColumn, Withheld> facts = WithheldFacts.read(json, withheld);
        for (PipelineColumn column : PipelineColumn.values()) {
            Withheld fact = column.source() == null ? null : facts.get(column.source());
            if (fact == null && column == PipelineColumn.CATEGORY) {
                fact = facts.get(RegisterColumn.PROCUREMENT_CATEGORY);
            }
            if (fact != null) {
                values.put(column, fact);
            }
        }
    }

    private int lead(AboveThreshold above) {
        return above == AboveThreshold.NO ? properties.leadWeeksBelow() : properties.leadWeeksAbove();
    }

    private static Basis basis(@Nullable String contract, @Nullable String cycleTitle) {
        if (cycleTitle == null) {
            return Basis.CONTRACT_ENDS;
        }
        return contract == null ? Basis.NEW_NEED : Basis.PROCURE_AGAIN;
    }

    private static String words(ContractKind kind) {
        String words = kind.words().replaceFirst("^an? ", "");
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long pence = row.getObject(column, Long.class);
        return pence == null ? null : new Money(pence);
    }

    private static void put(Map<PipelineColumn, Object> values, PipelineColumn column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }

    /** What a column of an entry says in the file; null if nothing. */
    public static @Nullable String cell(Entry entry, PipelineColumn column) {
        Object value = entry.get(column);
        return value instanceof Money money
                ? money.inPounds().toPlainString()
                : value == null ? null : value.toString();
    }
}
