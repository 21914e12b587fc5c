package council.procurement.database;

import java.util.Map;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the migrations which role the application works with, so that they can grant it what it may do. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails application) {
        String role = application.getUsername();
        return flyway -> flyway.placeholders(Map.of("application_role", role == null ? "current_user" : role));
    }
}
