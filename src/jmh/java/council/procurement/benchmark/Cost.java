package council.procurement.benchmark;

import java.util.Map;

/**
 * What one completion of a task cost.
 *
 * @param clock milliseconds by the clock
 * @param own milliseconds of processor time of the thread that did it
 * @param database milliseconds of processor time of the database
 * @param waited milliseconds for which the database was waited for, commits too
 * @param asked what the database was asked
 */
record Cost(double clock, double own, double database, double waited, Map<String, Statements.Asked> asked) {

    /** Milliseconds of processor time of both. */
    double cpu() {
        return own + database;
    }

    int statements() {
        return asked.values().stream().mapToInt(Statements.Asked::times).sum();
    }
}
