package council.procurement.register;

import council.procurement.engine.ArmedTimer;
import council.procurement.engine.Timers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Days on which something was to begin and has begun, such as a review. Their timers have fired, so none waits for them
 * any more; and if the contract changes meanwhile, so that such a day moves into the future, none will until what has
 * begun is done. A last day that has passed is another matter: it stays open until what was due is done.
 */
@Component
class DatesUnderWay {

    private final JdbcClient jdbc;
    private final Timers timers;
    private final Cycles cycles;
    private final Clock clock;

    DatesUnderWay(JdbcClient jdbc, Timers timers, Cycles cycles, Clock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Settles those among the contract's dates. */
    void settle(ContractReference reference, List<ContractDate> dates) {
        Instant now = clock.instant();
        List<ContractDate> come = dates.stream()
                .filter(date -> date.isOpening() && !date.due().isAfter(now))
                .toList();
        if (come.isEmpty() || !cycles.isUnderWay(reference)) {
            return;
        }
        Set<String> waiting =
                timers.of(reference.value()).stream().map(DatesUnderWay::name).collect(Collectors.toSet());
        settle(
                reference,
                now,
                come.stream()
                        .filter(date -> !waiting.contains(name(date.timer(reference))))
                        .toList());
    }

    private void settle(ContractReference reference, Instant now, List<ContractDate> dates) {
        if (dates.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update contract_date d
                           set settled_at = ?
                          from unnest(?::text[], ?::integer[]) come (kind, number)
                         where d.contract_id = (select id from contract where reference = ?)
                           and d.kind = come.kind and d.number = come.number and d.settled_at is null
                        """)
                .params(
                        Timestamp.from(now),
                        dates.stream().map(date -> date.kind().name()).toArray(String[]::new),
                        dates.stream().map(ContractDate::number).toArray(Integer[]::new),
                        reference.value())
                .update();
    }

    private static String name(ArmedTimer timer) {
        return timer.process() + "/" + timer.name() + "/" + timer.number();
    }
}
