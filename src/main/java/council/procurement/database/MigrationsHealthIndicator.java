package council.procurement.database;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database has the tables that this version of Octant works with. It has after the start; it has not any more
 * once somebody restores an older backup beneath a running Octant.
 */
@Component
class MigrationsHealthIndicator extends AbstractHealthIndicator {

    private final JdbcClient jdbc;
    private final String newest;

    @Autowired
    MigrationsHealthIndicator(JdbcClient jdbc, Flyway flyway) {
        this(jdbc, newestOf(flyway));
    }

    MigrationsHealthIndicator(JdbcClient jdbc, String newest) {
        this.jdbc = jdbc;
        this.newest = newest;
    }

    private static String newestOf(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> !migration.getType().isUndo())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElseThrow();
    }

    /** Up, or out of service where the newest migration is missing; down while the database does not answer. */
    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean there = jdbc.sql("select exists (select from flyway_schema_history where success and version = ?)")
                .param(newest)
                .query(Boolean.class)
                .single();
        (there ? health.up() : health.outOfService()).withDetail("newest", newest);
    }
}
