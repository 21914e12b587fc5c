package council.procurement.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the removal times of ended process instances to {@link HistoryRetention}. Working them out at the very end of
 * each instance, in the transaction of a timer or a task, halves the rate of timers (docs/benchmarks.md).
 */
class LateRemovalTimes extends DefaultHistoryRemovalTimeProvider {

    @Override
    public @Nullable Date calculateRemovalTime(
            HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
        return null;
    }
}
