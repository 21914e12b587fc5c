package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long it took to complete each task, in Octant and in the bare engine. */
final class TaskTimes {

    private final Map<String, List<Pair>> byTask = new LinkedHashMap<>();

    private record Pair(double octant, double bare) {}

    /** Both in milliseconds. */
    void add(String task, double octant, double bare) {
        byTask.computeIfAbsent(task, first -> new ArrayList<>()).add(new Pair(octant, bare));
    }

    void add(TaskTimes others) {
        others.byTask.forEach((task, pairs) -> pairs.forEach(pair -> add(task, pair.octant(), pair.bare())));
    }

    /** A line for one walk: all its tasks together. */
    void sum(int walk) {
        double octant = all().mapToDouble(Pair::octant).sum();
        double bare = all().mapToDouble(Pair::bare).sum();
        say(
                "walk %d, %d tasks: Octant %.0f ms, bare engine %.0f ms; ratio %.2f",
                walk, all().count(), octant, bare, octant / bare);
    }

    private Stream<Pair> all() {
        return byTask.values().stream().flatMap(List::stream);
    }

    /** A line for each kind of task, in the order of the walk, and one for all of them. */
    void report() {
        byTask.forEach(TaskTimes::line);
        line("all", all().toList());
    }

    private static void line(String what, List<Pair> pairs) {
        double[] octant = pairs.stream().mapToDouble(Pair::octant).toArray();
        double[] bare = pairs.stream().mapToDouble(Pair::bare).toArray();
        double[] ratios =
                pairs.stream().mapToDouble(pair -> pair.octant() / pair.bare()).toArray();
        say(
                "%-40s %5d times: Octant p50 %6.1f ms, p95 %6.1f ms; bare engine p50 %6.1f ms, p95 %6.1f ms;"
                        + " ratio of p50 %.2f, of p95 %.2f, of pairs %.2f",
                what,
                pairs.size(),
                Figures.percentile(0.5, octant),
                Figures.percentile(0.95, octant),
                Figures.percentile(0.5, bare),
                Figures.percentile(0.95, bare),
                Figures.percentile(0.5, octant) / Figures.percentile(0.5, bare),
                Figures.percentile(0.95, octant) / Figures.percentile(0.95, bare),
                Figures.percentile(0.5, ratios));
    }
}
