package council.procurement.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many may do something: so many times at once, and as many again over a stretch of time. Who has not
 * done it for that long is forgotten; so is, of too many to remember, who has done it least lately.
 */
final class Allowance {

    private static final int MOST = 20_000;

    private final int times;
    private final Duration within;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST || (size() > 1 && eldest.getValue().getAvailableTokens() == times);
        }
    };

    /**
     * @param times how many times; 0 for as often as one likes
     * @param within the time in which these come back, one after the other
     */
    Allowance(int times, Duration within, TimeMeter time) {
        this.times = times;
        this.within = within;
        this.time = time;
    }

    /** Does it once more. Returns how long to wait before it can be done; zero if it has been. */
    Duration take(String who) {
        return times == 0
                ? Duration.ZERO
                : Duration.ofNanos(bucketOf(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How long somebody has to wait before they can do it once more; zero if they need not. */
    Duration waitOf(String who) {
        return times == 0
                ? Duration.ZERO
                : Duration.ofNanos(bucketOf(who).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucketOf(String who) {
        synchronized (buckets) {
            Bucket bucket = buckets.get(who);
            if (bucket == null) {
                bucket = Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                        .withCustomTimePrecision(time)
                        .build();
                buckets.put(who, bucket);
            }
            return bucket;
        }
    }
}
