package council.procurement.engine;

import council.procurement.watch.Watched;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether timers and other work get done, and whether this node does its share. */
@Component
class WorkHealthIndicator extends Watched {

    private static final double LATE_SECONDS = 15 * 60.0;

    private final ProcessEngine engine;

    WorkHealthIndicator(EngineFigures figures, ProcessEngine engine) {
        super(
                figures.reading(),
                Sign.atLeast("lateness", LATE_SECONDS, "Work is due for a quarter of an hour or longer and not done."),
                Sign.some("failed", "Work failed as often as it is tried."),
                Sign.some("incidents", "There are open incidents."));
        this.engine = engine;
    }

    @Override
    protected List<String> alsoWrong() {
        return isAtWork() ? List.of() : List.of("This node carries out no work: its job executor does not run.");
    }

    private boolean isAtWork() {
        @Nullable
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        return executor != null && executor.isActive();
    }
}
