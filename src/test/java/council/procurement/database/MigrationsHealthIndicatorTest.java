package council.procurement.database;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node does not serve on tables that are older than itself. */
@OctantTest
class MigrationsHealthIndicatorTest {

    @Autowired
    private MigrationsHealthIndicator migrations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void databaseThatWentThroughAllMigrationsIsFit() {
        assertThat(migrations.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void databaseThatLacksTheNewestMigrationIsNot() {
        assertThat(new MigrationsHealthIndicator(jdbc, "9999").health().getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void databaseThatDoesNotAnswerIsNotAnErrorOfThePage() {
        var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/octant", "octant", "");

        assertThat(new MigrationsHealthIndicator(JdbcClient.create(away), "1")
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }
}
