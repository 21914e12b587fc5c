package council.procurement.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes figures that are counted in the database when somebody asks for them. */
@Component
public class Readings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final WatchProperties properties;

    Readings(JdbcClient jdbc, Clock clock, MeterRegistry metrics, WatchProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.metrics = metrics;
        this.properties = properties;
    }

    /**
     * Figures that one query counts together.
     *
     * @param sql gives one row, with a number in each column; may name {@code :now}, the moment, and {@code :today}, the day
     *     in London
     */
    public Reading by(String sql) {
        return new Reading(sql, jdbc, clock, metrics, properties.figuresKept());
    }
}
