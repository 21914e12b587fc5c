package council.procurement.engine;

import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/** Evaluates the FEEL conditions under which fields are hidden, with the engine's own FEEL. */
final class FormConditions implements BiPredicate<String, Map<String, Object>> {

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    /** Whether the condition holds; one that cannot be decided, because an answer is missing, does not. */
    @Override
    public boolean test(String condition, Map<String, Object> answers) {
        try {
            Object outcome = feel.evaluateSimpleExpression(
                    condition, Variables.fromMap(answers).asVariableContext());
            return Boolean.TRUE.equals(outcome);
        } catch (FeelException e) {
            return false;
        }
    }
}
