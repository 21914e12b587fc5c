package council.procurement.engine;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's ids: UUIDs of version 7, which need no coordination between nodes and grow with time, so that new
 * rows go to the end of the indexes (see docs/benchmarks.md).
 */
@Component
class TimeOrderedIds implements IdGenerator {

    private final NoArgGenerator uuids = Generators.timeBasedEpochGenerator();

    @Override
    public String getNextId() {
        return uuids.generate().toString();
    }
}
