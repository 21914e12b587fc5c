package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;

import council.procurement.benchmark.ComparingHands.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What completing a task asks the database, by kind of statement and table, on the average of all tasks. */
final class StatementReport {

    private static final Statements.Asked NOTHING = new Statements.Asked(0, 0);
    private static final Pattern VERB = Pattern.compile("[A-Za-z]+");
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|into|update|join)\\s+([a-z_]+)");

    private StatementReport() {}

    static void print(TaskCosts costs) {
        List<Map<Side, Cost>> all = costs.all().toList();
        var kinds = new TreeMap<String, Map<Side, Statements.Asked>>();
        all.forEach(one -> one.forEach((side, cost) -> cost.asked()
                .forEach((sql, asked) -> kinds.computeIfAbsent(kind(sql), first -> new EnumMap<>(Side.class))
                        .merge(side, asked, Statements.Asked::and))));
        say("statements of a completion: Octant, bare engine that keeps the answers, bare engine that keeps nothing");
        kinds.forEach((kind, bySide) -> say(
                "%-60s %s %s %s",
                kind,
                share(bySide.getOrDefault(Side.OCTANT, NOTHING), all.size()),
                share(bySide.getOrDefault(Side.KEEPING, NOTHING), all.size()),
                share(bySide.getOrDefault(Side.FORGETTING, NOTHING), all.size())));
    }

    private static String share(Statements.Asked asked, int completions) {
        return asked.times() == 0
                ? "                    "
                : "%6.2f in %6.2f ms".formatted((double) asked.times() / completions, asked.nanos() / 1e6 / completions);
    }

    /** What completing a kind of task asks the database, statement by statement, for those of Octant. */
    static void printEach(TaskCosts costs) {
        List<Map<Side, Cost>> all = costs.all().toList();
        var statements = new TreeMap<String, Statements.Asked>();
        all.forEach(one -> Objects.requireNonNull(one.get(Side.OCTANT))
                .asked()
                .forEach((sql, asked) -> statements.merge(
                        kind(sql) + ": " + sql.replaceAll("\\s+", " ").strip(), asked, Statements.Asked::and)));
        statements.forEach((sql, asked) -> say("%s %s", share(asked, all.size()), sql));
    }

    /** The engine writes its tables in capitals, Octant in small letters. */
    private static String kind(String sql) {
        Matcher begin = VERB.matcher(sql);
        String verb = begin.find() ? begin.group().toLowerCase(Locale.ROOT) : "";
        Matcher table = TABLE.matcher(sql);
        String first = table.find() ? table.group(1) : "";
        String whose = verb.equals("commit") ? "" : first.startsWith("ACT_") ? "engine's " : "Octant's ";
        return whose + verb + " " + first;
    }
}
