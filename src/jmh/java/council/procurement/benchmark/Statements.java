package council.procurement.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Statements by their text, as one database was asked them. A batch of rows is one statement. */
final class Statements {

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    /**
     * One text.
     *
     * @param times how often it was asked
     * @param nanos how long its answers were waited for
     */
    record Asked(int times, long nanos) {

        Asked and(Asked more) {
            return new Asked(times + more.times, nanos + more.nanos);
        }

        Asked less(Asked before) {
            return new Asked(times - before.times, nanos - before.nanos);
        }
    }

    /** A call of the database. */
    interface Call {
        @Nullable Object answer() throws Throwable;
    }

    @Nullable Object timed(String sql, Call call) throws Throwable {
        long begin = System.nanoTime();
        try {
            return call.answer();
        } finally {
            asked.merge(sql, new Asked(1, System.nanoTime() - begin), Asked::and);
        }
    }

    /** All so far. */
    Map<String, Asked> now() {
        return new TreeMap<>(asked);
    }

    /** What was asked since. */
    Map<String, Asked> since(Map<String, Asked> before) {
        var more = new TreeMap<String, Asked>();
        asked.forEach((sql, all) -> {
            Asked these = all.less(before.getOrDefault(sql, new Asked(0, 0)));
            if (these.times() > 0) {
                more.put(sql, these);
            }
        });
        return more;
    }
}
