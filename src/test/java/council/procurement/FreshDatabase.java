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
 * Gives each class of tests the database as it was when the application had started, and the time that it is. Which classes
 * share a virtual machine, and so an application, is left to chance where several machines take one class after the other;
 * what they find is not. Only numbers are given out once, as long as the application runs, because it may remember whose
 * they are.
 */
final class FreshDatabase implements TestExecutionListener, Ordered {

    private static final String NAME = "octant";
    private static final String AS_STARTED = "octant_as_started";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        ClockUtil.reset();
        ApplicationContext octant = test.getApplicationContext();
        var owner = octant.getBean(FlywayConnectionDetails.class);
        JdbcClient server = database(owner, "postgres");
        long last = lastNumber(database(owner, NAME));
        if (!exists(server, AS_STARTED)) {
            keep(server);
        }
        server.sql("drop database if exists " + NAME + " with (force)").update();
        server.sql("create database " + NAME + " template " + AS_STARTED).update();
        octant.getBean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
        goOnFrom(last, database(owner, NAME));
    }

    /** The greatest number that was given to a row by itself. */
    private static long lastNumber(JdbcClient database) {
        return database.sql("select coalesce(max(last_value), 0) from pg_sequences")
                .query(Long.class)
                .single();
    }

    private static void goOnFrom(long last, JdbcClient database) {
        database.sql("""
                        select setval(pg_get_serial_sequence(quote_ident(table_name), column_name), ?)
                          from information_schema.columns
                         where table_schema = 'public' and is_identity = 'YES'""").param(last + 1).query(Long.class).list();
    }

    private static boolean exists(JdbcClient server, String name) {
        return server.sql("select exists (select from pg_database where datname = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private static void keep(JdbcClient server) {
        server.sql("alter database " + NAME + " allow_connections false").update();
        server.sql("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ?")
                .param(NAME)
                .query(Boolean.class)
                .list();
        server.sql("alter database " + NAME + " rename to " + AS_STARTED).update();
    }

    /** A database of Octant's server, as its owner sees it. */
    private static JdbcClient database(FlywayConnectionDetails owner, String name) {
        return JdbcClient.create(new DriverManagerDataSource(
                owner.getJdbcUrl().replaceFirst("/" + NAME + "$", "/" + name),
                owner.getUsername(),
                owner.getPassword()));
    }
}
