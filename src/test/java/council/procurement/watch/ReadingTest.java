package council.procurement.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** However many figures a scrape asks for, the database is asked once; one that is away is not asked for each of them. */
class ReadingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void databaseThatIsAwayIsAskedOnceInAWhileAndFiguresAreNoNumbers() {
        Reading kept = reading(Duration.ofHours(1));
        kept.gauge("one", "a", "One").seconds("two", "b", "Two");

        assertThat(metrics.get("one").gauge().value()).isNaN();
        assertThat(metrics.get("two").gauge().value()).isNaN();
        assertThat(kept.value("a")).isNaN();
        assertThat(asked).hasValue(1);

        Reading fresh = reading(Duration.ZERO);
        assertThat(fresh.value("a")).isNaN();
        assertThat(fresh.value("a")).isNaN();
        assertThat(asked).hasValue(3);
    }

    private Reading reading(Duration kept) {
        return new Reading("select 1 as a, 2 as b", JdbcClient.create(new Away()), CLOCK, metrics, kept);
    }

    /** A database that cannot be reached, and that counts how often somebody tries. */
    private final class Away extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            throw new SQLException("The connection attempt failed.");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
