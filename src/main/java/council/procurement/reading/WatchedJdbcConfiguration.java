package council.procurement.reading;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Has everything that reads and writes the database by Spring's JDBC go through one template. */
@Configuration(proxyBeanMethods = false)
class WatchedJdbcConfiguration {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new WatchedJdbcTemplate(source);
    }
}
