package council.procurement.benchmark;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Arrays;
import java.util.List;

/** Sums up what was measured several times. */
final class Figures {

    private Figures() {}

    static double median(List<Double> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value below which that share of what was measured lies. */
    static double percentile(double share, double... measured) {
        double[] sorted = Arrays.stream(measured).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** A line of the report. */
    @FormatMethod
    static void say(String pattern, Object... values) {
        System.out.println(pattern.formatted(values));
    }
}
