package council.procurement;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each class of tests the database as it was when the application had started, and the time that it is. Which classes share a virtual machine,
 * and so an application, is left to chance where several machines take one class after the other; what they find is not.
 */
final class FreshDatabase implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        ClockUtil.reset();
        ApplicationContext octant = test.getApplicationContext();
        JdbcClient server = server(octant.getBean(FlywayConnectionDetails.class));
        if (!kept(server)) {
            keep(server);
        }
        server.sql("drop database if exists octant with (force)").update();
        server.sql("create database octant template octant_as_started").update();
        octant.getBean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }

    /** A connection to another database of the same server, as its owner. */
    private static JdbcClient server(FlywayConnectionDetails octant) {
        return JdbcClient.create(new DriverManagerDataSource(
                octant.getJdbcUrl().replaceFirst("/octant$", "/postgres"), octant.getUsername(), octant.getPassword()));
    }

    private static boolean kept(JdbcClient server) {
        return server.sql("select exists (select from pg_database where datname = 'octant_as_started')")
                .query(Boolean.class)
                .single();
    }

    private static void keep(JdbcClient server) {
        server.sql("alter database octant allow_connections false").update();
        server.sql("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = 'octant'")
                .query(Boolean.class)
                .list();
        server.sql("alter database octant rename to octant_as_started").update();
    }
}
