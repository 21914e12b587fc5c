package council.procurement.benchmark;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Instances that wait for a timer, then for a person, and do nothing else; in whatever engine. */
final class BareTimers {

    private static final String PROCESS = "bare-timer";

    private final ProcessEngine engine;
    private final CpuTime cpu;

    private BareTimers(ProcessEngine engine, CpuTime cpu) {
        this.engine = engine;
        this.cpu = cpu;
    }

    /** Deploys them. The engine's job executor is not running and is left so. */
    static BareTimers in(ProcessEngine engine, CpuTime cpu) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "bare-timer.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent("Event_Due")
                                .timerWithDuration("P365D")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
        return new BareTimers(engine, cpu);
    }

    /** Lets so many timers fall due at one moment, before the job executor starts. */
    Drained drain(int timers) throws InterruptedException {
        IntStream.range(0, timers)
                .forEach(number -> engine.getRuntimeService().startProcessInstanceByKey(PROCESS, "BARE-" + number));
        var now = Date.from(Instant.now());
        ManagementService management = engine.getManagementService();
        waiting().list().forEach(job -> management.setJobDuedate(job.getId(), now));
        var drained = new Drained.Stopwatch(timers, cpu);
        JobExecutor executor = executorOf(engine);
        executor.start();
        while (waiting().count() > 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Drained result = drained.stop();
        executor.shutdown();
        return result;
    }

    private JobQuery waiting() {
        return engine.getManagementService().createJobQuery().processDefinitionKey(PROCESS);
    }

    static JobExecutor executorOf(ProcessEngine engine) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
