package council.procurement.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** The engine as it comes, with its own defaults, on a database of its own. */
final class StockEngine {

    private StockEngine() {}

    /** Sets it up beside Octant's database on the same server. */
    static ProcessEngine beside(Octant octant) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(databaseBeside(octant));
        return withDefaults(configuration);
    }

    /** An empty database on the same server. */
    static HikariDataSource databaseBeside(Octant octant) {
        octant.owner().sql("create database stock").update();
        var details = octant.ownersDataSource();
        // Its workers need a second connection for ids while they hold one.
        var pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(String.valueOf(details.getUrl()).replaceFirst("/octant\\?.*", "/stock"))
                .username(details.getUsername())
                .password(details.getPassword())
                .build();
        pool.setMaximumPoolSize(20);
        return pool;
    }

    /** Starts it with its tables; nothing in it goes on by itself. */
    static ProcessEngine withDefaults(ProcessEngineConfiguration configuration) {
        configuration.setProcessEngineName("stock");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }
}
