package council.procurement.architecture.planted.internals.security;

import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Outside the engine's package, with the engine's inside. */
class InternalDelegate {

    Date now() {
        return ClockUtil.getCurrentTime();
    }
}
