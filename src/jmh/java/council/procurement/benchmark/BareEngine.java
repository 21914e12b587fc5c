package council.procurement.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stock engine with Octant's models without Octant.
 *
 * @param database its connections
 * @param beans what its models call
 * @param transactions makes one transaction of several calls, as Octant does
 */
record BareEngine(ProcessEngine engine, HikariDataSource database, BareBeans beans, TransactionOperations transactions)
        implements AutoCloseable {

    static BareEngine beside(Octant octant) {
        var beans = new BareBeans();
        var database = StockEngine.databaseBeside(octant);
        var transactions = new DataSourceTransactionManager(database);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setBeans(beans);
        configuration.setHistoryTimeToLive("P2557D");
        ProcessEngine engine = StockEngine.withDefaults(configuration);
        BareModels.deploy(octant.bean(RepositoryService.class), engine.getRepositoryService());
        return new BareEngine(engine, database, beans, new TransactionTemplate(transactions));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
