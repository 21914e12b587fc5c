package council.procurement.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of the engine, counted when it is asked for. */
@Component
class EngineFigures {

    private static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineFigures(JdbcClient jdbc, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("octant.jobs.late", this, EngineFigures::lateJobs)
                .description("Timers and other work due more than five minutes ago and not carried out")
                .register(metrics);
        Gauge.builder("octant.jobs.failed", this, EngineFigures::failedJobs)
                .description("Work that failed as often as it is tried, and waits for somebody")
                .register(metrics);
        Gauge.builder("octant.incidents", this, EngineFigures::incidents)
                .description("Open incidents")
                .register(metrics);
    }

    private long lateJobs() {
        return jdbc.sql("""
                        select count(*)
                          from act_ru_job
                         where retries_ > 0 and suspension_state_ = 1 and coalesce(duedate_, create_time_) < ?
                        """)
                .param(Timestamp.from(clock.instant().minus(LATE)))
                .query(Long.class)
                .single();
    }

    private long failedJobs() {
        return jdbc.sql("select count(*) from act_ru_job where retries_ = 0")
                .query(Long.class)
                .single();
    }

    private long incidents() {
        return jdbc.sql("select count(*) from act_ru_incident")
                .query(Long.class)
                .single();
    }
}
