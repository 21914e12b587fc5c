package council.procurement.notice;

import council.procurement.rules.CouncilTime;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of notices, counted when it is asked for. */
@Component
class NoticeFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeFigures(JdbcClient jdbc, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.clock = clock;
        register(metrics, "octant.notices.open", "Notices that are owed, or may be", NoticeFigures::open);
        register(metrics, "octant.notices.overdue", "Open notices whose last day has passed", NoticeFigures::overdue);
        register(
                metrics,
                "octant.notices.differences",
                "Open notices that no process works on, and the other way round, not yet resolved",
                figures -> figures.count("select count(*) from notice_difference where resolved_at is null"));
        register(
                metrics,
                "octant.notices.waiting",
                "Approved notices that wait to be sent to the platform",
                figures -> figures.count("select count(*) from notice_outbox where state = 'WAITING'"));
        register(
                metrics,
                "octant.notices.by.hand",
                "Approved notices that Octant could not send, and that wait to be published by hand",
                figures -> figures.count("""
                        select count(*)
                          from notice_outbox b
                          join notice_obligation o on o.id = b.obligation_id
                         where b.state = 'BY_HAND' and o.state = 'OPEN'
                        """));
    }

    private void register(
            MeterRegistry metrics, String name, String description, ToDoubleFunction<NoticeFigures> count) {
        Gauge.builder(name, this, count).description(description).register(metrics);
    }

    private long open() {
        return count("select count(*) from notice_obligation where state = 'OPEN'");
    }

    private long overdue() {
        return jdbc.sql("select count(*) from notice_obligation where state = 'OPEN' and due_day < ?")
                .param(CouncilTime.dayOf(clock.instant()))
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
