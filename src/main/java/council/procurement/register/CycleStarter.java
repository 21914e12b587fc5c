package council.procurement.register;

import council.procurement.engine.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the processes of cycles that were opened by registering contracts, a few at a time, so that an import of twenty
 * thousand contracts does not wait for twenty thousand process instances. Any number of nodes may do it side by side.
 */
@Service
public class CycleStarter {

    private static final Logger log = LoggerFactory.getLogger(CycleStarter.class);
    private static final String CONTRACT_REGISTERED = "cycle.contractRegistered";
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final Cycles cycles;
    private final DateBook dates;
    private final DateProcesses dateProcesses;
    private final Messages messages;
    private final TransactionTemplate transaction;

    CycleStarter(
            JdbcClient jdbc,
            Contracts contracts,
            Cycles cycles,
            DateBook dates,
            DateProcesses dateProcesses,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.cycles = cycles;
        this.dates = dates;
        this.dateProcesses = dateProcesses;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins all processes that wait to begin and that nobody else is just beginning.
     *
     * @return how many were begun
     */
    public int startWaiting() {
        int begun = 0;
        for (int some = startSome(); some > 0; some = startSome()) {
            begun += some;
        }
        return begun;
    }

    private int startSome() {
        try {
            return count(transaction.execute(status -> start(AT_ONCE)));
        } catch (RuntimeException e) {
            log.warn("Some cycles could not be begun together; trying them one by one", e);
            return startOne();
        }
    }

    /** One that cannot be begun must not hold up the others. */
    private int startOne() {
        String[] tried = new String[1];
        try {
            return count(transaction.execute(status -> {
                List<Waiting> waiting = lock(1);
                waiting.forEach(one -> tried[0] = one.reference());
                return begin(waiting);
            }));
        } catch (RuntimeException e) {
            log.error("The cycle {} could not be begun", tried[0], e);
            jdbc.sql("update cycle set start_problem = ? where reference = ?")
                    .params(String.valueOf(e.getMessage()), tried[0])
                    .update();
            return 1;
        }
    }

    private int start(int most) {
        return begin(lock(most));
    }

    private record Waiting(String reference, long contractId) {}

    private List<Waiting> lock(int most) {
        return jdbc.sql("""
                        select reference, contract_id
                          from cycle
                         where started_at is null and start_problem is null and entered_by = 'CONTRACT_REGISTERED'
                         order by opened_at, reference
                         limit ?
                           for update skip locked
                        """)
                .param(most)
                .query((row, index) -> new Waiting(row.getString("reference"), row.getLong("contract_id")))
                .list();
    }

    private int begin(List<Waiting> waiting) {
        Map<Long, Contract> known = contracts
                .all(waiting.stream().map(Waiting::contractId).toList())
                .stream()
                .collect(Collectors.toMap(Contract::id, contract -> contract));
        messages.together(() -> waiting.forEach(one -> begin(one, known.get(one.contractId()))));
        return waiting.size();
    }

    private void begin(Waiting one, @Nullable Contract contract) {
        if (contract == null) {
            throw new IllegalStateException("The register lost the contract of the cycle " + one.reference());
        }
        messages.start(CONTRACT_REGISTERED, one.reference(), Map.of());
        dateProcesses.begin(contract, dates.of(contract.reference()));
        cycles.started(one.reference());
    }

    private static int count(@Nullable Integer started) {
        return started == null ? 0 : started;
    }
}
