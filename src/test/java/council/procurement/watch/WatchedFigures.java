package council.procurement.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the dashboard for Grafana and the alerts for Prometheus ask for. */
public final class WatchedFigures {

    static final Path DASHBOARD = Path.of("src/packaging/grafana/octant.json");
    private static final Path ALERTS = Path.of("src/packaging/prometheus/octant.yaml");

    /** Prometheus adds these by itself: whether it reaches a node, and which node of which job it is. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "job", "instance");

    private static final Set<String> WORDS = Set.of("by", "or", "and", "unless", "offset");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_]\\w*\\b");
    private static final Pattern SELECTOR = Pattern.compile("(" + NAME + ")(?:\\{([^}]*)})?(?!\\s*\\()");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(=~|!~|=|!=)");
    private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");

    private WatchedFigures() {}

    /**
     * A figure that is asked for.
     *
     * @param name as Prometheus calls it
     * @param labels the labels it is asked to have
     */
    public record Asked(String name, Set<String> labels) {}

    /** An alert of the file. */
    record Alert(String name, String expression, String severity, String summary, String runbook) {}

    /** All figures of both files. */
    public static List<Asked> all() throws IOException {
        return Stream.concat(inDashboard().stream(), inAlerts().stream()).toList();
    }

    static List<Asked> inDashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
        var asked = new ArrayList<Asked>();
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.path("targets")) {
                asked.addAll(in(target.get("expr").asText()));
            }
        }
        return asked;
    }

    static List<Asked> inAlerts() throws IOException {
        return alerts().stream()
                .flatMap(alert -> in(alert.expression()).stream())
                .toList();
    }

    static List<Alert> alerts() throws IOException {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(ALERTS));
        JsonNode groups = new ObjectMapper().valueToTree(file);
        var alerts = new ArrayList<Alert>();
        for (JsonNode group : groups.path("groups")) {
            for (JsonNode alert : group.path("rules")) {
                alerts.add(new Alert(
                        alert.path("alert").asText(),
                        alert.path("expr").asText(),
                        alert.at("/labels/severity").asText(),
                        alert.at("/annotations/summary").asText(),
                        alert.at("/annotations/runbook").asText()));
            }
        }
        return alerts;
    }

    /** What an expression asks for: names that are not functions, with the labels in braces and those it is grouped by. */
    private static List<Asked> in(String expression) {
        var grouped = new TreeSet<String>();
        GROUPING.matcher(expression)
                .results()
                .forEach(by -> NAME.matcher(by.group(1)).results().forEach(label -> grouped.add(label.group())));
        String rest = GROUPING.matcher(expression).replaceAll(" ").replaceAll("\\[[^]]*]", " ");
        var asked = new ArrayList<Asked>();
        SELECTOR.matcher(rest).results().forEach(selector -> {
            var labels = new TreeSet<>(grouped);
            if (selector.group(2) != null) {
                LABEL.matcher(selector.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
            labels.removeAll(OF_PROMETHEUS);
            asked.add(new Asked(selector.group(1), labels));
        });
        asked.removeIf(figure -> WORDS.contains(figure.name()) || OF_PROMETHEUS.contains(figure.name()));
        return asked;
    }
}
