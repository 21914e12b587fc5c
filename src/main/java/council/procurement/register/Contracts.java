package council.procurement.register;

import council.procurement.reading.TransactionMemory;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String DEPENDENTS = """
            select contract_id, number, months, decide_by as day, state
              from extension_option
             where contract_id %s
             union all
            select contract_id, number, null, due_on, null
              from contract_obligation
             where contract_id %s and settled_on is null
             order by contract_id, number
            """;

    private static final String DEPENDENTS_OF_ONE = DEPENDENTS.formatted("= ?", "= ?");

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    Contracts(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The contract of that reference; empty if the register has none. */
    public Optional<Contract> find(ContractReference reference) {
        return memory.optional(COLUMNS + " where reference = ?", Contracts::contract, reference.value())
                .map(contract -> with(
                        contract, memory.list(DEPENDENTS_OF_ONE, Contracts::dependent, contract.id(), contract.id())));
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
        Long[] ids = contracts.stream().map(Contract::id).toArray(Long[]::new);
        Map<Long, List<Dependent>> dependents = jdbc
                .sql(DEPENDENTS.formatted("= any(?)", "= any(?)"))
                .params(ids, ids)
                .query(Contracts::dependent)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Dependent::contract));
        return contracts.stream()
                .map(contract -> with(contract, dependents.getOrDefault(contract.id(), List.of())))
                .toList();
    }

    /** What hangs on a contract and has a day of its own: an option to extend it, or a duty under it. */
    private record Dependent(long contract, @Nullable ExtensionOption option, Contract.@Nullable Duty duty) {}

    private static Dependent dependent(ResultSet row, int index) throws SQLException {
        boolean duty = row.getString("state") == null;
        return new Dependent(row.getLong("contract_id"), duty ? null : option(row), duty ? duty(row) : null);
    }

    private static Contract with(Contract contract, List<Dependent> dependents) {
        return contract.with(
                dependents.stream()
                        .map(Dependent::option)
                        .filter(Objects::nonNull)
                        .toList(),
                dependents.stream()
                        .map(Dependent::duty)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static ExtensionOption option(ResultSet row) throws SQLException {
        return new ExtensionOption(
                row.getInt("number"),
                row.getInt("months"),
                row.getObject("day", LocalDate.class),
                ExtensionOption.State.valueOf(row.getString("state")));
    }

    private static Contract.Duty duty(ResultSet row) throws SQLException {
        return new Contract.Duty(row.getInt("number"), row.getObject("day", LocalDate.class));
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
