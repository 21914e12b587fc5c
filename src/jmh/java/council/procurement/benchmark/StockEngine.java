package council.procurement.benchmark;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** The engine as it comes, with its own defaults, on a database of its own: instances wait for a timer, then for a person. */
final class StockEngine implements AutoCloseable {

    private final ProcessEngine engine;

    private StockEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Starts it beside Octant's database on the same server. */
    static StockEngine beside(Octant octant) {
        octant.owner().sql("create database stock").update();
        var details = octant.ownersDataSource();
        var pool = DataSourceBuilder.create()
                .url(String.valueOf(details.getUrl()).replaceFirst("/octant\\?.*", "/stock"))
                .username(details.getUsername())
                .password(details.getPassword())
                .build();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "bare-timer.bpmn",
                        Bpmn.createExecutableProcess("bare-timer")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent("Event_Due")
                                .timerWithDuration("P365D")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
        return new StockEngine(engine);
    }

    /**
     * Lets so many timers fall due at one moment.
     *
     * @return how many fired in a second
     */
    double drain(int timers) throws InterruptedException {
        IntStream.range(0, timers)
                .forEach(number -> engine.getRuntimeService().startProcessInstanceByKey("bare-timer", "BARE-" + number));
        var now = Date.from(Instant.now());
        engine.getManagementService().createJobQuery().list().forEach(job -> engine.getManagementService()
                .setJobDuedate(job.getId(), now));
        var executor = ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                        engine.getProcessEngineConfiguration())
                .getJobExecutor();
        long begin = System.nanoTime();
        executor.start();
        while (engine.getManagementService().createJobQuery().count() > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        double rate = timers / Figures.seconds(System.nanoTime() - begin);
        executor.shutdown();
        return rate;
    }

    @Override
    public void close() {
        engine.close();
    }
}
