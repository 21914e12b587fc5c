package council.procurement.register;

import council.procurement.engine.Timers;
import council.procurement.reading.TransactionMemory;
import council.procurement.rules.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of all contracts, kept in step with the contracts and with the timers that wait for them. Whoever changes a
 * contract calls {@link #keepInStep} in the same transaction; whoever deals with a date {@link #settle settles} it.
 */
@Repository
public class DateBook {

    private static final int AT_ONCE = 500;

    private final Contracts contracts;
    private final WorkingDays workingDays;
    private final Timers timers;
    private final DateProcesses processes;
    private final DatesUnderWay underWay;
    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    DateBook(
            Contracts contracts,
            WorkingDays workingDays,
            Timers timers,
            DateProcesses processes,
            DatesUnderWay underWay,
            JdbcClient jdbc,
            TransactionMemory memory,
            Clock clock) {
        this.contracts = contracts;
        this.workingDays = workingDays;
        this.timers = timers;
        this.processes = processes;
        this.underWay = underWay;
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Works out the contract's dates anew and re-arms its timers, in the caller's transaction. A day on which something
     * has begun is settled wherever it moves, until whoever deals with that {@link #reopen reopens} it.
     *
     * @return the dates as they are now
     */
    @Transactional
    public List<ContractDate> keepInStep(ContractReference reference) {
        Contract contract = contracts.get(reference);
        List<ContractDate> before = of(reference);
        underWay.settle(reference, before);
        List<ContractDate> after = ContractDates.of(contract, workingDays);
        if (!Set.copyOf(after).equals(Set.copyOf(before))) {
            write(List.of(contract.id()), rows(contract, after));
        }
        if (processes.reconcile(contract, before, after)) {
            reopen(reference, DateKind.NOTICE_WARNING, DateKind.NOTICE_BY);
        }
        timers.rearm(
                reference.value(),
                after.stream().map(date -> date.timer(reference)).toList());
        return after;
    }

    /** Notes that the matter of these dates is settled: no timer waits for them any more. */
    public void settle(ContractReference reference, DateKind... kinds) {
        mark(reference, clock.instant(), kinds);
    }

    /** Notes that these dates are open again: timers wait for them. */
    public void reopen(ContractReference reference, DateKind... kinds) {
        mark(reference, null, kinds);
    }

    /** Notes that one of several dates of a kind is open again. */
    void reopen(ContractReference reference, DateKind kind, int number) {
        jdbc.sql("""
                        update contract_date
                           set settled_at = null
                         where contract_id = (select id from contract where reference = ?) and kind = ? and number = ?
                        """).params(reference.value(), kind.name(), number).update();
    }

    private void mark(ContractReference reference, @Nullable Instant settled, DateKind... kinds) {
        jdbc.sql("""
                        update contract_date
                           set settled_at = ?
                         where contract_id = (select id from contract where reference = ?)
                           and kind = any(?)
                        """)
                .param(settled == null ? null : Timestamp.from(settled))
                .param(reference.value())
                .param(Arrays.stream(kinds).map(DateKind::name).toArray(String[]::new))
                .update();
    }

    /** Writes the dates of contracts, without their timers. What is settled stays settled. */
    void rewrite(Collection<Contract> changed) {
        write(
                changed.stream().map(Contract::id).toList(),
                changed.stream()
                        .flatMap(contract -> rows(contract, ContractDates.of(contract, workingDays)).stream())
                        .toList());
    }

    private static List<Row> rows(Contract contract, List<ContractDate> dates) {
        return dates.stream().map(date -> new Row(contract.id(), date)).toList();
    }

    private void write(List<Long> changed, List<Row> rows) {
        Long[] contractIds = rows.stream().map(Row::contract).toArray(Long[]::new);
        String[] kinds = rows.stream().map(row -> row.date().kind().name()).toArray(String[]::new);
        Integer[] numbers = rows.stream().map(row -> row.date().number()).toArray(Integer[]::new);
        jdbc.sql("""
                        delete from contract_date
                         where contract_id = any(?)
                           and (contract_id, kind, number) not in (select * from unnest(?, ?, ?))
                        """)
                .param(changed.toArray(Long[]::new))
                .params(contractIds, kinds, numbers)
                .update();
        jdbc.sql("""
                        insert into contract_date (contract_id, kind, number, day, due_at, armed_from, process, timer)
                        select * from unnest(?, ?, ?, ?::date[], ?::timestamptz[], ?::timestamptz[], ?, ?)
                            on conflict (contract_id, kind, number) do update
                           set day = excluded.day, due_at = excluded.due_at, armed_from = excluded.armed_from
                         where (contract_date.day, contract_date.due_at, contract_date.armed_from)
                               is distinct from (excluded.day, excluded.due_at, excluded.armed_from)
                        """)
                .params(contractIds, kinds, numbers)
                .param(texts(rows, ContractDate::day))
                .param(texts(rows, ContractDate::due))
                .param(texts(rows, ContractDate::armedFrom))
                .param(texts(rows, date -> date.kind().process()))
                .param(texts(rows, date -> date.kind().timer()))
                .update();
    }

    private record Row(long contract, ContractDate date) {}

    private static String[] texts(List<Row> rows, Function<ContractDate, Object> fact) {
        return rows.stream().map(row -> fact.apply(row.date()).toString()).toArray(String[]::new);
    }

    /**
     * Works out the dates of all contracts anew and moves the timers of those that have changed.
     *
     * @return how many dates were moved
     */
    int rederiveAll() {
        int moved = 0;
        long from = 0;
        for (List<Contract> some = contracts.after(from, AT_ONCE);
                !some.isEmpty();
                some = contracts.after(from, AT_ONCE)) {
            for (Contract contract : some) {
                Set<ContractDate> derived = new HashSet<>(ContractDates.of(contract, workingDays));
                Set<ContractDate> before = Set.copyOf(of(contract.reference()));
                if (!derived.equals(before)) {
                    keepInStep(contract.reference());
                    derived.removeAll(before);
                    moved += derived.size();
                }
            }
            from = some.get(some.size() - 1).id();
        }
        return moved;
    }

    /** The contract's dates, earliest first; none for a reference that the register does not know. */
    public List<ContractDate> of(ContractReference reference) {
        return memory.list("""
                        select d.kind, d.number, d.day, d.due_at, d.armed_from
                          from contract_date d
                          join contract c on c.id = d.contract_id
                         where c.reference = ?
                         order by d.day, d.kind, d.number
                        """, DateBook::date, reference.value());
    }

    /** The contract's date of that kind; empty if it has none. */
    public Optional<ContractDate> find(ContractReference reference, DateKind kind, int number) {
        return of(reference).stream()
                .filter(date -> date.kind() == kind && date.number() == number)
                .findFirst();
    }

    static ContractDate date(ResultSet row, int index) throws SQLException {
        return new ContractDate(
                DateKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("armed_from").toInstant());
    }
}
