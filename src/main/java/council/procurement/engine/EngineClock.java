package council.procurement.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one clock of the application: the engine's, so that timers and our own code never disagree about the time. */
@Component
public class EngineClock extends Clock {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    EngineClock(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants have no zone; calendar days come from CouncilTime");
    }

    /**
     * Sets how far the application's time is ahead of the machine's, and wakes the job executor. For demonstrations:
     * a review that is two years off can be seen today.
     *
     * @param ahead how far, negative for behind
     */
    public void runAhead(Duration ahead) {
        ClockUtil.reset();
        ClockUtil.offset(ahead.toMillis());
        engine.getObject().getJobExecutor().jobWasAdded();
    }
}
