package council.procurement.engine;

import java.time.Clock;

/** Placeholder. */
class HistoryRetention {
    HistoryRetention(Clock c) {}
}
