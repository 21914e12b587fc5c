package council.procurement.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The tables of {@code bpmn/rules} as the engine reads them, without the rest of the engine. */
public final class TablesFromFiles implements PolicyTables {

    private static final Path FOLDER = Path.of("bpmn/rules");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();

    @Override
    public Map<String, Object> row(String table, Map<String, Object> facts) {
        DmnDecisionRuleResult row = engine.evaluateDecisionTable(
                        decisions.computeIfAbsent(table, this::parsed), Variables.fromMap(facts))
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException(table + " has no row for " + facts);
        }
        return row.getEntryMap();
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
