package council.procurement.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * Evaluates the FEEL conditions under which fields are hidden, with the engine's own FEEL. Each is parsed once, and all of a
 * form are evaluated in one go: FEEL lays out all its functions anew for each evaluation, which takes longer than the
 * condition does. What holds for flags and choices is remembered, because there are few; what people write is not.
 */
final class FormConditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, Optional<ParsedExpression>> parsed = new ConcurrentHashMap<>();

    private final Map<Chosen, Set<String>> decided = new ConcurrentHashMap<>();

    private record Chosen(Set<String> conditions, Map<String, Object> answers) {}

    /**
     * Which of the conditions hold under which the form hides fields; one that cannot be decided, because an answer is
     * missing, does not.
     *
     * @param answers what is known; more than the conditions ask for does no harm
     */
    Set<String> holding(FormSchema form, Map<String, Object> answers) {
        var asked = new HashMap<>(answers);
        asked.keySet().retainAll(form.asked());
        Set<String> conditions = form.conditions();
        return asked.entrySet().stream().allMatch(answer -> form.isChoice(answer.getKey(), answer.getValue()))
                ? decided.computeIfAbsent(new Chosen(conditions, asked), chosen -> decide(conditions, asked))
                : decide(conditions, asked);
    }

    private Set<String> decide(Set<String> conditions, Map<String, Object> answers) {
        List<String> readable = conditions.stream()
                .filter(condition -> parsed(condition).isPresent())
                .toList();
        if (readable.isEmpty()) {
            return Set.of();
        }
        String all = readable.stream().collect(Collectors.joining("), (", "[(", ")]"));
        List<?> outcomes = parsed(all)
                .map(expression -> feel.evaluate(expression, answers))
                .filter(EvaluationResult::isSuccess)
                .map(EvaluationResult::result)
                .map(List.class::cast)
                .orElseThrow(() -> new IllegalStateException("FEEL cannot evaluate " + all));
        var holding = new LinkedHashSet<String>();
        for (int i = 0; i < readable.size(); i++) {
            if (Boolean.TRUE.equals(outcomes.get(i))) {
                holding.add(readable.get(i));
            }
        }
        return holding;
    }

    private Optional<ParsedExpression> parsed(String expression) {
        return parsed.computeIfAbsent(expression, this::parse);
    }

    private Optional<ParsedExpression> parse(String expression) {
        ParseResult outcome = feel.parseExpression(expression);
        return outcome.isSuccess() ? Optional.of(outcome.parsedExpression()) : Optional.empty();
    }
}
