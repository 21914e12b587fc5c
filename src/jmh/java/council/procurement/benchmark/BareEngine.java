package council.procurement.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stock engine with Octant's models without Octant, which keeps as much history as Octant's.
 *
 * @param database its connections
 * @param beans what its models call
 * @param statements what it asks its database
 * @param transactions makes one transaction of several calls, as Octant does
 */
record BareEngine(ProcessEngine engine, HikariDataSource database, BareBeans beans, Statements statements, TransactionOperations transactions)
        implements AutoCloseable {

    static BareEngine beside(Octant octant) {
        var beans = new BareBeans();
        var database = StockEngine.databaseBeside(octant);
        var statements = new Statements();
        var counted = new CountedDatabase(database, statements);
        var transactions = new DataSourceTransactionManager(counted);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(counted);
        configuration.setTransactionManager(transactions);
        configuration.setBeans(beans);
        configuration.setHistoryTimeToLive("P2557D");
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        ProcessEngine engine = StockEngine.withDefaults(configuration);
        BareModels.deploy(octant.bean(RepositoryService.class), engine.getRepositoryService());
        return new BareEngine(engine, database, beans, statements, new TransactionTemplate(transactions));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
