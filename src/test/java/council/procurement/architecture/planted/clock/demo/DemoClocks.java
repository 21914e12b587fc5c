package council.procurement.architecture.planted.clock.demo;

import java.time.Clock;
import java.time.Instant;

/** Of the machine's time the demonstration may know the clock, and no more. */
class DemoClocks {

    Clock ofTheMachine() {
        return Clock.systemUTC();
    }

    Instant pastEveryClock() {
        return Instant.now();
    }
}
