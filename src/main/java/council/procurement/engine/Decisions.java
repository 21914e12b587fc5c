package council.procurement.engine;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks decision tables. A table always has an answer; one that has none for some inputs is a fault of the table. */
@Component
public class Decisions {

    private static final int REMEMBERED = 10_000;

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineVoice engine;
    private final TransactionTemplate aside;
    private final Map<Question, Map<String, Object>> known = new ConcurrentHashMap<>();
    private final Map<String, DecisionLimits> limits = new ConcurrentHashMap<>();

    Decisions(
            DecisionService decisions,
            RepositoryService repository,
            EngineVoice engine,
            PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.repository = repository;
        this.engine = engine;
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Question(String decision, Map<String, Object> inputs) {}

    /**
     * The whole number that the latest version of a decision table answers.
     *
     * @param decision the table's id
     * @param output the name of the output asked for
     * @param inputs numbers, texts and flags only: FEEL compares other types in silence as never equal
     */
    public int wholeNumber(String decision, String output, Map<String, Object> inputs) {
        Object answer = row(decision, inputs).get(output);
        if (answer == null) {
            throw new IllegalStateException("The decision table " + decision + " has no output " + output);
        }
        return ((Number) answer).intValue();
    }

    /** All outputs, by name, of the one row that applies; inputs as for {@link #wholeNumber}. */
    public Map<String, Object> row(String decision, Map<String, Object> inputs) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        DecisionLimits ofTable = limits.computeIfAbsent(decision, this::limitsOf);
        var question = new Question(decision, ofTable.placesOf(inputs));
        return known.computeIfAbsent(question, unknown -> evaluate(decision, ofTable.likenessOf(inputs)));
    }

    private DecisionLimits limitsOf(String decision) {
        return engine.asOctant(() -> DecisionLimits.of(
                repository.getDmnModelInstance(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .latestVersion()
                        .singleResult()
                        .getId()),
                decision));
    }

    private Map<String, Object> evaluate(String decision, Map<String, Object> inputs) {
        DmnDecisionTableResult result = engine.asOctant(() -> ask(decision, inputs));
        DmnDecisionRuleResult answer = result.getSingleResult();
        if (answer == null) {
            throw new IllegalStateException("The decision table " + decision + " has no answer for " + inputs);
        }
        return Map.copyOf(answer.getEntryMap());
    }

    /** The engine writes down that a table was asked, which what only reads, such as opening a form, does not let it. */
    private DmnDecisionTableResult ask(String decision, Map<String, Object> inputs) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? Objects.requireNonNull(
                        aside.execute(status -> decisions.evaluateDecisionTableByKey(decision, inputs)))
                : decisions.evaluateDecisionTableByKey(decision, inputs);
    }
}
