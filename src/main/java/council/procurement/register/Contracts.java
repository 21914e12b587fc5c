package council.procurement.register;

import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contracts of the register, read from PostgreSQL. */
@Repository
public class Contracts {

    private static final String COLUMNS = """
            select id, reference, title, supplier_name,
                   coalesce(service_category_label, procurement_category, cpv_label) as category,
                   start_date, end_date, coalesce(term_start_date, start_date) as current_from, notice_days,
                   registered_on, ended_on, terminated_on,
                   value_ex_vat_pence, value_inc_vat_pence, regime,
                   contract_owner, contract_manager, tier, review_every_months, review_date,
                   last_performance_review_on, last_decided_on
              from contract
            """;

    private final JdbcClient jdbc;

    Contracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contract of that reference; empty if the register has none. */
    public Optional<Contract> find(ContractReference reference) {
        return withOptions(jdbc.sql(COLUMNS + " where reference = ?")
                        .param(reference.value())
                        .query(Contracts::contract)
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * The contract of that reference, which a process that is about it can rely on.
     *
     * @throws IllegalStateException if the register has none
     */
    public Contract get(ContractReference reference) {
        return find(reference)
                .orElseThrow(() -> new IllegalStateException("The register has no contract " + reference.value()));
    }

    /** The contract of that row number; empty if there is none. */
    public Optional<Contract> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** The contracts of those row numbers. */
    List<Contract> all(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withOptions(jdbc.sql(COLUMNS + " where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(Contracts::contract)
                .list());
    }

    /** The contracts whose row numbers come after that one, in their order. */
    List<Contract> after(long id, int most) {
        return withOptions(jdbc.sql(COLUMNS + " where id > ? order by id limit ?")
                .params(id, most)
                .query(Contracts::contract)
                .list());
    }

    private List<Contract> withOptions(List<Contract> contracts) {
        if (contracts.isEmpty()) {
            return contracts;
        }
        Map<Long, List<ExtensionOption>> options = jdbc
                .sql("""
                        select contract_id, number, months, decide_by, state
                          from extension_option
                         where contract_id = any(?)
                         order by contract_id, number
                        """)
                .param(contracts.stream().map(Contract::id).toArray(Long[]::new))
                .query((row, index) -> Map.entry(
                        row.getLong("contract_id"),
                        new ExtensionOption(
                                row.getInt("number"),
                                row.getInt("months"),
                                row.getObject("decide_by", LocalDate.class),
                                ExtensionOption.State.valueOf(row.getString("state")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<Contract.Duty>> duties = duties(contracts);
        return contracts.stream()
                .map(contract -> contract.with(
                        options.getOrDefault(contract.id(), List.of()), duties.getOrDefault(contract.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Contract.Duty>> duties(List<Contract> contracts) {
        return jdbc
                .sql("""
                        select contract_id, number, due_on
                          from contract_obligation
                         where contract_id = any(?) and settled_on is null
                         order by contract_id, number
                        """)
                .param(contracts.stream().map(Contract::id).toArray(Long[]::new))
                .query((row, index) -> Map.entry(
                        row.getLong("contract_id"),
                        new Contract.Duty(row.getInt("number"), row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Contract contract(ResultSet row, int index) throws SQLException {
        return new Contract(
                row.getLong("id"),
                new ContractReference(row.getString("reference")),
                row.getString("title"),
                row.getString("supplier_name"),
                row.getString("category"),
                new Contract.Term(
                        date(row, "start_date"),
                        date(row, "end_date"),
                        date(row, "current_from"),
                        row.getObject("notice_days", Integer.class),
                        row.getObject("registered_on", LocalDate.class),
                        date(row, "ended_on"),
                        date(row, "terminated_on")),
                new Contract.Worth(money(row, "value_ex_vat_pence"), money(row, "value_inc_vat_pence")),
                new Contract.Management(
                        row.getString("contract_owner"),
                        row.getString("contract_manager"),
                        choice(Tier.class, row.getString("tier")),
                        row.getObject("review_every_months", Integer.class),
                        date(row, "review_date"),
                        date(row, "last_performance_review_on"),
                        date(row, "last_decided_on")),
                choice(Regime.class, row.getString("regime")),
                List.of(),
                List.of());
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long pence = row.getObject(column, Long.class);
        return pence == null ? null : new Money(pence);
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
