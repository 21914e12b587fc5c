package council.procurement.watch;

import council.procurement.rules.CouncilTime;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures that one query counts together: however many are asked for, and however often, the database is asked once in a
 * while. One that does not answer is not asked again before that time either.
 */
public final class Reading {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    private final String sql;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Duration kept;
    private Map<String, Double> row = Map.of();
    private @Nullable Long readAt;

    Reading(String sql, JdbcClient jdbc, Clock clock, MeterRegistry metrics, Duration kept) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.clock = clock;
        this.metrics = metrics;
        this.kept = kept;
    }

    /**
     * Shows a column as a figure.
     *
     * @param name its name, as octant.tasks.open
     * @param column the query's column
     * @param description what it counts
     * @param labels names and values of labels, in turn
     */
    public Reading gauge(String name, String column, String description, String... labels) {
        Gauge.builder(name, () -> value(column))
                .description(description)
                .tags(labels)
                .register(metrics);
        return this;
    }

    /** Shows a column as a figure in seconds: none where the clock of another node is ahead of this one's. */
    public Reading seconds(String name, String column, String description) {
        Gauge.builder(name, () -> Math.max(0, value(column)))
                .description(description)
                .baseUnit("seconds")
                .register(metrics);
        return this;
    }

    /** A column's number; not a number while the database does not answer. */
    public synchronized double value(String column) {
        if (readAt == null || System.nanoTime() - readAt >= kept.toNanos()) {
            row = read();
            readAt = System.nanoTime();
        }
        return row.getOrDefault(column, Double.NaN);
    }

    private Map<String, Double> read() {
        Instant now = clock.instant();
        try {
            return jdbc.sql(sql)
                    .param("now", Timestamp.from(now))
                    .param("today", CouncilTime.dayOf(now))
                    .query((result, index) -> {
                        var numbers = new HashMap<String, Double>();
                        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                            numbers.put(result.getMetaData().getColumnLabel(column), result.getDouble(column));
                        }
                        return Map.copyOf(numbers);
                    })
                    .single();
        } catch (DataAccessException e) {
            log.warn("Figures cannot be counted: {}", e.getMessage());
            return Map.of();
        }
    }
}
