package council.procurement.demo;

import council.procurement.engine.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the demonstration's time is ahead of the machine's; kept over a restart, so that time never runs backwards. */
@Component
@Profile("!production")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoTime implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final EngineClock clock;
    private final Clock machine = Clock.systemUTC();

    DemoTime(JdbcClient jdbc, EngineClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant machine() {
        return machine.instant();
    }

    void runAhead(Duration ahead) {
        jdbc.sql(
                        "insert into demo_time (ahead_seconds) values (?) on conflict (one) do update set ahead_seconds = excluded.ahead_seconds")
                .param(ahead.toSeconds())
                .update();
        clock.runAhead(ahead);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.sql("select ahead_seconds from demo_time where ahead_seconds <> 0")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> clock.runAhead(Duration.ofSeconds(seconds)));
    }
}
