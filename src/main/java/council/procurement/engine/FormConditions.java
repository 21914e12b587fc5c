package council.procurement.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Evaluates the FEEL conditions under which fields are hidden, with the engine's own FEEL. Each is parsed once. */
final class FormConditions implements BiPredicate<String, Map<String, Object>> {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, Optional<ParsedExpression>> parsed = new ConcurrentHashMap<>();

    /** Whether the condition holds; one that cannot be decided, because an answer is missing, does not. */
    @Override
    public boolean test(String condition, Map<String, Object> answers) {
        return parsed.computeIfAbsent(condition, this::parse)
                .filter(expression -> holds(expression, answers))
                .isPresent();
    }

    private Optional<ParsedExpression> parse(String condition) {
        ParseResult outcome = feel.parseExpression(condition);
        return outcome.isSuccess() ? Optional.of(outcome.parsedExpression()) : Optional.empty();
    }

    private boolean holds(ParsedExpression expression, Map<String, Object> answers) {
        EvaluationResult outcome = feel.evaluate(expression, answers);
        return outcome.isSuccess() && Boolean.TRUE.equals(outcome.result());
    }
}
