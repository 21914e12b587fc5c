package council.procurement.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The dashboard and the alerts ask for figures that there are, and the operating page says of each what it counts and of each
 * alert what to do. That a running node shows all of them is shown by {@code NodesTest}.
 */
@OctantTest
class DashboardTest {

    private static final Path OPERATING = Path.of("docs/operating.md");

    @Autowired
    private MeterRegistry metrics;

    @Test
    void octantsOwnFiguresExistByTheirNameAndLabel() throws IOException {
        Set<String> own = own();

        assertThat(WatchedFigures.inDashboard()).isNotEmpty();
        assertThat(WatchedFigures.inAlerts()).isNotEmpty();
        assertThat(WatchedFigures.all())
                .extracting(WatchedFigures.Asked::name)
                .filteredOn(name -> name.startsWith("octant_"))
                .isSubsetOf(own);
        assertThat(WatchedFigures.all())
                .filteredOn(asked -> asked.name().startsWith("octant_"))
                .flatExtracting(WatchedFigures.Asked::labels)
                .isSubsetOf("age");
    }

    @Test
    void everyFigureIsOnTheDashboard() throws IOException {
        assertThat(WatchedFigures.inDashboard())
                .extracting(WatchedFigures.Asked::name)
                .containsAll(own());
    }

    @Test
    void operatingPageSaysOfEveryFigureWhatItCountsAndOfEveryAlertWhatToDo() throws IOException {
        String page = Files.readString(OPERATING);

        assertThat(own()).allSatisfy(figure -> assertThat(page).contains("`" + figure + "`"));
        assertThat(WatchedFigures.alerts()).hasSizeGreaterThan(15).allSatisfy(alert -> {
            assertThat(page).containsOnlyOnce("\n### " + alert.name() + "\n");
            assertThat(page.split("\n### " + alert.name() + "\n", -1)[1].split("\n#", -1)[0].strip())
                    .hasSizeGreaterThan(80);
            assertThat(alert.runbook())
                    .isEqualTo("docs/operating.md#" + alert.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(alert.summary()).endsWith(".");
            assertThat(alert.severity()).isIn("critical", "warning", "info");
        });
        assertThat(page.lines().filter(line -> line.startsWith("### Octant")).map(line -> line.substring(4)))
                .containsExactlyElementsOf(WatchedFigures.alerts().stream()
                        .map(WatchedFigures.Alert::name)
                        .toList());
    }

    /** The least value of half an hour is, of a node that has just begun, that of a minute; {@code for} waits all of it. */
    @Test
    void whatLastsIsWaitedForAndNotLookedBackAt() throws IOException {
        assertThat(WatchedFigures.alerts())
                .filteredOn(alert -> alert.expression().contains("_over_time("))
                .isEmpty();
    }

    @Test
    void panelsHaveWordsAndDoNotCoverEachOther() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(WatchedFigures.DASHBOARD));
        List<JsonNode> panels = StreamSupport.stream(dashboard.get("panels").spliterator(), false)
                .toList();

        assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
        var taken = new HashSet<String>();
        for (JsonNode panel : panels) {
            assertThat(panel.get("title").asText()).isNotBlank();
            JsonNode place = panel.get("gridPos");
            for (int x = place.get("x").asInt();
                    x < place.get("x").asInt() + place.get("w").asInt();
                    x++) {
                for (int y = place.get("y").asInt();
                        y < place.get("y").asInt() + place.get("h").asInt();
                        y++) {
                    assertThat(taken.add(x + "/" + y))
                            .as("%s at %s/%s", panel.get("title"), x, y)
                            .isTrue();
                    assertThat(x).isLessThan(24);
                }
            }
        }
        assertThat(panels)
                .filteredOn(panel -> !panel.get("type").asText().equals("row"))
                .allSatisfy(
                        panel -> assertThat(panel.get("description").asText()).endsWith("."));
    }

    /** As Prometheus reads them. */
    private Set<String> own() {
        return metrics.getMeters().stream()
                .map(meter -> meter.getId())
                .filter(id -> id.getName().startsWith("octant."))
                .map(id -> id.getName().replace('.', '_') + (id.getBaseUnit() == null ? "" : "_" + id.getBaseUnit()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
