package council.procurement.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks decision tables. A table always has an answer; one that has none for some inputs is a fault of the table. */
@Component
public class Decisions {

    private static final int REMEMBERED = 10_000;

    private final DecisionService decisions;
    private final EngineVoice engine;
    private final Map<Question, Map<String, Object>> known = new ConcurrentHashMap<>();

    Decisions(DecisionService decisions, EngineVoice engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    private record Question(String decision, Map<String, Object> inputs) {}

    /**
     * The text that the latest version of a decision table answers.
     *
     * @param decision the table's id
     * @param output the name of the output asked for
     * @param inputs numbers, texts and flags only: FEEL compares other types in silence as never equal
     */
    public String text(String decision, String output, Map<String, Object> inputs) {
        return (String) answer(decision, output, inputs);
    }

    /** As {@link #text}, where the output is a whole number. */
    public int wholeNumber(String decision, String output, Map<String, Object> inputs) {
        return ((Number) answer(decision, output, inputs)).intValue();
    }

    /** All outputs, by name, of the one row that applies; inputs as for {@link #text}. */
    public Map<String, Object> row(String decision, Map<String, Object> inputs) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(new Question(decision, Map.copyOf(inputs)), this::evaluate);
    }

    private Object answer(String decision, String output, Map<String, Object> inputs) {
        Object answer = row(decision, inputs).get(output);
        if (answer == null) {
            throw new IllegalStateException("The decision table " + decision + " has no output " + output);
        }
        return answer;
    }

    private Map<String, Object> evaluate(Question question) {
        DmnDecisionTableResult result =
                engine.asOctant(() -> decisions.evaluateDecisionTableByKey(question.decision(), question.inputs()));
        DmnDecisionRuleResult answer = result.getSingleResult();
        if (answer == null) {
            throw new IllegalStateException(
                    "The decision table " + question.decision() + " has no answer for " + question.inputs());
        }
        return Map.copyOf(answer.getEntryMap());
    }
}
