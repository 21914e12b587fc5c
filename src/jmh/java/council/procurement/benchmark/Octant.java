package council.procurement.benchmark;

import council.procurement.OctantApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole application with its own database, which waits for the disk at every commit as in daily use. */
final class Octant implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;

    private Octant(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** Starts it on an empty database. */
    static Octant start(String... settings) {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "benchmark-");
            Stream<String> ours = Stream.of(
                    "--octant.data-directory=" + data,
                    "--octant.demo.portfolio=false",
                    "--server.port=0",
                    "--spring.main.banner-mode=off",
                    "--logging.level.root=WARN");
            var application = new SpringApplication(OctantApplication.class);
            application.addInitializers(Octant::leaveOutTests);
            return new Octant(
                    data,
                    application.run(
                            Stream.concat(ours, Arrays.stream(settings)).toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests bring beans of their own, such as one that notes every step of every process. */
    private static void leaveOutTests(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("leaveOutTests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
                return type.getResource().getURL().getPath().contains("/test-classes/")
                        && !type.getClassMetadata().getClassName().startsWith(Octant.class.getPackageName());
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return this == other;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        });
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database, as the role that owns the tables. */
    JdbcClient owner() {
        return JdbcClient.create(ownersDataSource());
    }

    DriverManagerDataSource ownersDataSource() {
        var details = bean(FlywayConnectionDetails.class);
        return new DriverManagerDataSource(
                Objects.requireNonNull(details.getJdbcUrl()) + "?reWriteBatchedInserts=true",
                details.getUsername(),
                details.getPassword());
    }

    /** The address without a slash at its end. */
    String address() {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Where its database lies. */
    Path data() {
        return data;
    }

    /** Stops it and removes its database. */
    @Override
    public void close() {
        context.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
