package council.procurement.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** A bean that models could call, and that counts how often it is. */
@ModelBean("probe")
class Probe {

    private final AtomicInteger touches = new AtomicInteger();

    /** Called by an expression that should not have been run. */
    public boolean touch() {
        touches.incrementAndGet();
        return true;
    }

    int touches() {
        return touches.get();
    }
}
