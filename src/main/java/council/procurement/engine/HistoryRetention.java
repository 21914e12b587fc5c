package council.procurement.engine;

import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sets the day on which the engine may remove what it remembers of cases that have ended: their last day and the time to
 * live of their process. Done in batches at night, see {@link LateRemovalTimes}; the engine's own clean-up removes them.
 */
@Service
class HistoryRetention {

    private static final int A_NIGHT = 20_000;
    private static final int DEFAULT_DAYS = 2_557;

    private final JdbcClient jdbc;
    private final HistoryService history;

    HistoryRetention(JdbcClient jdbc, HistoryService history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    private record Ended(String id, LocalDate removal) {}

    /**
     * Sets the removal time of ended cases that have none.
     *
     * @return of how many; at most twenty thousand a night
     */
    int setRemovalTimes() {
        Map<LocalDate, List<String>> byDay = ended().stream()
                .collect(Collectors.groupingBy(Ended::removal, Collectors.mapping(Ended::id, Collectors.toList())));
        byDay.forEach((day, instances) -> history.setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(Date.from(CouncilTime.startOf(day)))
                .byIds(instances.toArray(String[]::new))
                .hierarchical()
                .executeAsync());
        return byDay.values().stream().mapToInt(List::size).sum();
    }

    // The engine's query interface cannot ask for root instances without a removal time.
    private List<Ended> ended() {
        return jdbc.sql("""
                        select i.proc_inst_id_, i.end_time_, coalesce(d.history_ttl_, ?) as days
                          from act_hi_procinst i
                          join act_re_procdef d on d.id_ = i.proc_def_id_
                         where i.end_time_ is not null and i.removal_time_ is null
                           and i.root_proc_inst_id_ = i.proc_inst_id_
                         order by i.end_time_
                         limit ?
                        """)
                .params(DEFAULT_DAYS, A_NIGHT)
                .query((row, index) -> new Ended(
                        row.getString("proc_inst_id_"),
                        CouncilTime.dayOf(row.getTimestamp("end_time_").toInstant())
                                .plusDays(row.getInt("days"))))
                .list();
    }
}
