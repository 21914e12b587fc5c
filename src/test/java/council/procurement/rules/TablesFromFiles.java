package council.procurement.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The tables of {@code bpmn/rules} as the engine reads them, without the rest of the engine. */
public final class TablesFromFiles implements PolicyTables {

    private static final Path FOLDER = Path.of("bpmn/rules");

    private final List<String> matched = new ArrayList<>();
    private final DmnEngine engine = engine();
    private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();

    @Override
    public synchronized Map<String, Object> row(String table, Map<String, Object> facts) {
        matched.clear();
        DmnDecisionRuleResult row = engine.evaluateDecisionTable(
                        decisions.computeIfAbsent(table, this::parsed), Variables.fromMap(facts))
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException(table + " has no row for " + facts);
        }
        return row.getEntryMap();
    }

    private DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId())));
        return configuration.buildEngine();
    }

    /** The ids of the rows that apply to the facts. */
    public synchronized List<String> matching(String table, Map<String, Object> facts) {
        row(table, facts);
        return List.copyOf(matched);
    }

    /** The rows of a table by id, each with what its description says. */
    public static Map<String, String> rulesOf(String table) {
        return Dmn.readModelFromFile(FOLDER.resolve(table + ".dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .collect(Collectors.toMap(
                        Rule::getId,
                        rule -> rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent()));
    }

    /** How many rows a table has. */
    public static int rowsOf(String table) {
        return Dmn.readModelFromFile(FOLDER.resolve(table + ".dmn").toFile())
                .getModelElementsByType(Rule.class)
                .size();
    }

    /** The conditions of a table's rows as they are written, in the order of its inputs. */
    public static List<List<String>> conditionsOf(String table) {
        return Dmn.readModelFromFile(FOLDER.resolve(table + ".dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(rule -> rule.getInputEntries().stream()
                        .map(entry -> entry.getText().getTextContent())
                        .toList())
                .toList();
    }

    private DmnDecision parsed(String table) {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(table + ".dmn"))) {
            return engine.parseDecision(table, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
