package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;

import council.procurement.benchmark.ComparingHands.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What it cost to complete each task, in Octant and in the bare engine. */
final class TaskCosts {

    private final Map<String, List<Map<Side, Cost>>> byTask = new LinkedHashMap<>();

    void add(String task, Map<Side, Cost> costs) {
        byTask.computeIfAbsent(task, first -> new ArrayList<>()).add(costs);
    }

    void add(TaskCosts others) {
        others.byTask.forEach((task, all) -> all.forEach(costs -> add(task, costs)));
    }

    Stream<Map<Side, Cost>> all() {
        return byTask.values().stream().flatMap(List::stream);
    }

    /** The costs of one kind of task alone. */
    TaskCosts of(String task) {
        var these = new TaskCosts();
        byTask.getOrDefault(task, List.of()).forEach(costs -> these.add(task, costs));
        return these;
    }

    /** A line for one walk: all its tasks together. */
    void sum(int walk) {
        List<Map<Side, Cost>> all = all().toList();
        say(
                "walk %d, %d tasks, together: %s; %s",
                walk, all.size(), sums("clock", all, Cost::clock), sums("CPU", all, Cost::cpu));
    }

    private static String sums(String what, List<Map<Side, Cost>> all, ToDoubleFunction<Cost> figure) {
        return compared(what, side -> Arrays.stream(figures(all, side, figure)).sum());
    }

    /** A line for each kind of task, in the order of the walk, and one for all of them. */
    void report() {
        say(
                "for each task: Octant, bare engine that keeps the answers as variables, bare engine that keeps nothing;"
                        + " ratios of Octant to the one and to the other");
        byTask.forEach(TaskCosts::line);
        List<Map<Side, Cost>> all = all().toList();
        line("all", all);
        say("all %s", mean("waited for the database", all, Cost::waited));
        say("all %s", mean("CPU of the thread", all, Cost::own));
        say("all %s", mean("CPU of the database", all, Cost::database));
        say("all %s", mean("CPU", all, Cost::cpu));
        say("all %s", mean("statements", all, Cost::statements));
    }

    private static void line(String what, List<Map<Side, Cost>> costs) {
        say(
                "%-36s %5d times: %s; %s; %s; %s; %s",
                what,
                costs.size(),
                percentiles("p50", 0.5, costs, Cost::clock),
                percentiles("p95", 0.95, costs, Cost::clock),
                percentiles("CPU p50", 0.5, costs, Cost::cpu),
                percentiles("CPU p95", 0.95, costs, Cost::cpu),
                percentiles("statements", 0.5, costs, Cost::statements));
    }

    private static String percentiles(
            String what, double share, List<Map<Side, Cost>> costs, ToDoubleFunction<Cost> figure) {
        return compared(what, side -> Figures.percentile(share, figures(costs, side, figure)));
    }

    private static String mean(String what, List<Map<Side, Cost>> costs, ToDoubleFunction<Cost> figure) {
        return compared(
                what + ", mean",
                side -> Arrays.stream(figures(costs, side, figure)).average().orElseThrow());
    }

    private static double[] figures(List<Map<Side, Cost>> costs, Side side, ToDoubleFunction<Cost> figure) {
        return costs.stream().mapToDouble(one -> figure.applyAsDouble(one.get(side))).toArray();
    }

    private static String compared(String what, ToDoubleFunction<Side> figure) {
        double[] found = Stream.of(Side.values()).mapToDouble(figure).toArray();
        return "%s %.1f, %.1f, %.1f (%.2f, %.2f)"
                .formatted(what, found[0], found[1], found[2], found[0] / found[1], found[0] / found[2]);
    }
}
