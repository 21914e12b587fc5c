package council.procurement.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real PostgreSQL server in the data directory, started and stopped with the application. */
final class EmbeddedDatabase implements AutoCloseable {

    /** The role that owns the tables; migrations run as it. */
    static final String OWNER = "postgres";

    /** The role the application works with; it may read and write, but not change tables nor rewrite the timeline. */
    static final String APPLICATION = "octant";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts the server and makes its database and role where they do not exist.
     *
     * @param root the data directory
     * @param durable whether every commit waits for the disk; only tests do without
     */
    static EmbeddedDatabase start(Path root, boolean durable) {
        DataDirectory directory = DataDirectory.claim(root);
        try {
            stopLeftover(directory.database());
            String flush = durable ? "on" : "off";
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.database())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", flush)
                    .setServerConfig("synchronous_commit", flush)
                    .setServerConfig("max_connections", "60")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(PATIENCE)
                    .start();
            var database = new EmbeddedDatabase(directory, server);
            database.prepare();
            return database;
        } catch (IOException e) {
            directory.close();
            throw new UncheckedIOException("The embedded database did not start in " + directory.database(), e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/octant";
    }

    private void prepare() {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!exists(jdbc, "select 1 from pg_roles where rolname = ?", APPLICATION)) {
                jdbc.sql("create role octant login").update();
            }
            if (!exists(jdbc, "select 1 from pg_database where datname = ?", "octant")) {
                jdbc.sql("create database octant").update();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database cannot be prepared", e);
        }
    }

    private static boolean exists(JdbcClient jdbc, String question, String name) {
        return jdbc.sql(question).param(name).query(Integer.class).optional().isPresent();
    }

    /** A killed application leaves its server running; nobody else can own it, because the lock is ours. */
    private static void stopLeftover(Path database) throws IOException {
        Optional<ProcessHandle> leftover = serverOf(database);
        if (leftover.isEmpty()) {
            return;
        }
        log.info(
                "Stopping the database server (process {}) that an earlier run left",
                leftover.get().pid());
        leftover.get().destroy();
        try {
            leftover.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the earlier database server stops", e);
        } catch (TimeoutException | CompletionException | java.util.concurrent.ExecutionException e) {
            throw new IOException(
                    "The database server of an earlier run (process "
                            + leftover.get().pid() + ") does not stop",
                    e);
        }
    }

    private static Optional<ProcessHandle> serverOf(Path database) throws IOException {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not stop", e);
        } finally {
            directory.close();
        }
    }
}
