package council.procurement.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.ContractReference;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What everybody can read of the contracts register: the 38 columns of the Local Government Association's schema and
 * whether a contract is over, and nothing else.
 *
 * <p>Source: Local Government Transparency Code 2015, paragraphs 31 and 32.
 */
@Repository
public class PublishedContracts {

    /** How many contracts make a page. */
    public static final int PAGE = 25;

    private static final int MOST_UNITS = 300;

    /** In the order of {@link RegisterColumn#lga}. */
    private static final String COLUMNS = """
            select c.organisation_name, c.organisation_uri, c.reference, c.open_contracting_id, c.title, c.contract_type, c.organisational_unit,
                   c.service_category_label, c.service_category_uri, c.description, c.procurement_category, c.cpv_label,
                   c.cpv_code, c.proclass_label, c.proclass_code, c.start_date, c.end_date, c.review_date,
                   c.last_extension_date, c.value_ex_vat_pence, c.fixed_cost, c.irrecoverable_vat_pence, c.supplier_name,
                   c.company_number, c.charity_number, c.other_supplier_id, c.sme_supplier, c.vcse_supplier,
                   c.vcse_supplier_type, c.contact_name, c.contact_email, c.contact_url, c.process_type,
                   c.tender_document_url, c.contract_document_url, c.performance_information_url, c.area_served_label,
                   c.area_served_uri, c.ended_on, c.over, c.withheld
              from public_contract c
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RegisterCells cells;
    private final FileRows rows;
    private final ObjectMapper json;

    PublishedContracts(JdbcClient jdbc, Clock clock, RegisterCells cells, FileRows rows, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cells = cells;
        this.rows = rows;
        this.json = json;
    }

    /** Which contracts are asked for. */
    public enum Status {
        /** Those that are not over. */
        CURRENT,
        /** Those that are over. */
        ENDED,
        /** All that the register has. */
        ALL
    }

    /** In which order contracts are shown; those that are alike in it, by reference. */
    public enum Order {
        /** Those that end first first, those without an end last. */
        END("c.end_date nulls last"),
        /** Those that began last first. */
        START("c.start_date desc nulls last"),
        /** By title. */
        TITLE("lower(c.title)"),
        /** By the supplier's name. */
        SUPPLIER("lower(c.supplier_name) nulls last"),
        /** Those of the highest value first. */
        VALUE("c.value_ex_vat_pence desc nulls last");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * What is asked for.
     *
     * @param words words that all have to be found in reference, title, supplier or description; none for all contracts
     * @param status whether contracts in force or those that are over
     * @param supplier a part of the supplier's name; null for all
     * @param unit the department responsible; null for all
     * @param endsWithin months from today within which they end; null for whenever they end
     * @param order in which order a page shows them
     */
    public record Search(
            List<String> words,
            Status status,
            @Nullable String supplier,
            @Nullable String unit,
            @Nullable Integer endsWithin,
            Order order) {

        public Search {
            words = List.copyOf(words);
        }
    }

    /**
     * What is found as a whole.
     *
     * @param contracts how many contracts
     * @param value what those of known value are worth together, without recoverable VAT
     */
    public record Totals(long contracts, Money value) {}

    /**
     * A contract as it is published.
     *
     * @param values what each of the 38 columns says, {@link Withheld} where that is withheld; those that say nothing are
     *     left out
     * @param over whether it is over
     * @param ended its last day once it is over; null while it runs, and where its dates are withheld
     */
    public record Published(
            Map<RegisterColumn, Object> values,
            boolean over,
            @Nullable LocalDate ended) {

        /** What a column says; null if nothing. */
        public @Nullable Object get(RegisterColumn column) {
            return values.get(column);
        }
    }

    /** How many contracts are found, and what they are worth together. */
    public Totals totals(Search search) {
        return bound(
                        "select count(*) as contracts, coalesce(sum(c.value_ex_vat_pence), 0) as pence from public_contract c",
                        "",
                        search,
                        Map.of())
                .query((row, index) -> new Totals(row.getLong("contracts"), new Money(row.getLong("pence"))))
                .single();
    }

    /**
     * Some of what is found, in the order that is asked for.
     *
     * @param before how many contracts come before them
     */
    public List<Published> page(Search search, long before) {
        String order = "order by " + search.order().sql + ", c.reference limit " + PAGE + " offset :before";
        return bound(COLUMNS, order, search, Map.of("before", before))
                .query(this::published)
                .list();
    }

    /**
     * Writes all that is found, by reference, as rows of a file in the 38 columns. Reads some at a time, so that whoever is
     * slow to take them keeps nobody from the database.
     */
    public void write(Search search, OutputStream file) throws IOException {
        rows.writeByReference(
                "select c.reference, " + String.join(", ", cells.expressions()) + " from public_contract c"
                        + where(search, (name, value) -> literal(value)),
                file);
    }

    private static String literal(Object value) {
        return value instanceof LocalDate day ? "date '" + day + "'" : FileRows.literal(value.toString());
    }

    /** The contract of that reference; empty if the register has none. */
    public Optional<Published> find(ContractReference reference) {
        return jdbc.sql(COLUMNS + " where c.reference = ? and " + cells.published())
                .param(reference.value())
                .query(this::published)
                .optional();
    }

    /** The departments that are responsible for contracts, by name. */
    public List<String> units() {
        return jdbc.sql("""
                        select distinct organisational_unit
                          from public_contract
                         where organisational_unit is not null
                         order by 1
                         limit ?
                        """).param(MOST_UNITS).query(String.class).list();
    }

    private JdbcClient.StatementSpec bound(String select, String rest, Search search, Map<String, ?> more) {
        var values = new HashMap<String, Object>(more);
        String where = where(search, (name, value) -> {
            values.put(name, value);
            return ":" + name;
        });
        return jdbc.sql(select + where + rest).params(values);
    }

    /**
     * Only what is asked for is in the query, so that the database can tell which of its indexes answer it.
     *
     * @param value how a value of that name stands in the query
     */
    private String where(Search search, BiFunction<String, Object, String> value) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        var where = new StringJoiner(" and ", " where ", " ");
        where.add(cells.published());
        for (int i = 0; i < search.words().size(); i++) {
            String word = SearchedText.containing(search.words().get(i));
            where.add(SearchedText.OF_CONTRACT + " ilike " + value.apply("word" + i, word));
        }
        if (search.status() != Status.ALL) {
            where.add(search.status() == Status.CURRENT ? "not c.over" : "c.over");
        }
        if (search.supplier() != null) {
            where.add("c.supplier_name ilike " + value.apply("supplier", SearchedText.containing(search.supplier())));
        }
        if (search.unit() != null) {
            where.add("c.organisational_unit = " + value.apply("unit", search.unit()));
        }
        if (search.endsWithin() != null) {
            where.add("c.end_date between " + value.apply("today", today) + " and "
                    + value.apply("until", today.plusMonths(search.endsWithin())));
        }
        return where.toString();
    }

    private Published published(ResultSet row, int index) throws SQLException {
        var values = new EnumMap<RegisterColumn, Object>(RegisterColumn.class);
        List<RegisterColumn> columns = RegisterColumn.lga();
        for (int i = 0; i < columns.size(); i++) {
            Object value = value(row, i + 1, columns.get(i));
            if (value != null && cells.isShown(columns.get(i).officialName())) {
                values.put(columns.get(i), value);
            }
        }
        String withheld = row.getString("withheld");
        if (withheld != null) {
            WithheldFacts.read(json, withheld).forEach((column, fact) -> {
                if (cells.isShown(column.officialName())) {
                    values.put(column, fact);
                }
            });
        }
        return new Published(values, row.getBoolean("over"), row.getObject("ended_on", LocalDate.class));
    }

    private static @Nullable Object value(ResultSet row, int place, RegisterColumn column) throws SQLException {
        return switch (column.kind()) {
            case DATE -> row.getObject(place, LocalDate.class);
            case YES_NO -> row.getObject(place, Boolean.class);
            case MONEY -> {
                Long pence = row.getObject(place, Long.class);
                yield pence == null ? null : new Money(pence);
            }
            default -> row.getString(place);
        };
    }
}
