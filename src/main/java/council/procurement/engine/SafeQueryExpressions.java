package council.procurement.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Expressions of models are free to call the beans meant for them; expressions in task queries and filters, which come
 * from people, must be one of a few harmless ones.
 *
 * <p>Camunda 7.24.0 runs any expression hidden in an {@code orQueries} part of a task query, for anybody who is signed
 * in (CVE-2026-109432, not fixed in the community edition). The engine evaluates expressions of queries, and only those,
 * without a variable scope; that is how they are told apart here.
 */
class SafeQueryExpressions extends SpringExpressionManager {

    private static final Pattern HARMLESS =
            Pattern.compile("[$#]\\{\\s*(now\\(\\)|currentUser\\(\\)|currentUserGroups\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,5}\\))*"
                    + "(\\.toDate\\(\\))?)\\s*\\}");

    SafeQueryExpressions(ApplicationContext context, Map<Object, Object> modelBeans) {
        super(context, modelBeans);
    }

    /** Whether the text may stand in a query for people: a plain text, or one of the few expressions. */
    static boolean isHarmless(String text) {
        return !(text.contains("${") || text.contains("#{"))
                || HARMLESS.matcher(text.strip()).matches();
    }

    /** Says to whoever sent an expression why it is not run. */
    static String refusal(String expression) {
        return "The expression " + expression
                + " is not allowed in a query or filter. Use a fixed value, currentUser(),"
                + " currentUserGroups(), now() or dateTime() with plus or minus days.";
    }

    @Override
    public Expression createExpression(String text) {
        Expression expression = super.createExpression(text);
        return expression.isLiteralText() || isHarmless(text) ? expression : new ModelExpression(expression);
    }

    /** An expression that only a model may use. */
    private record ModelExpression(Expression expression) implements Expression {

        @Override
        public Object getValue(@Nullable VariableScope scope) {
            return expression.getValue(ofAModel(scope));
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
            return expression.getValue(ofAModel(scope), context);
        }

        @Override
        public void setValue(Object value, @Nullable VariableScope scope) {
            expression.setValue(value, ofAModel(scope));
        }

        @Override
        public void setValue(Object value, @Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
            expression.setValue(value, ofAModel(scope), context);
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }

        private VariableScope ofAModel(@Nullable VariableScope scope) {
            if (scope == null) {
                // Not one of the engine's exceptions: those it wraps into a fault of the server.
                throw new RestException(Status.BAD_REQUEST, refusal(getExpressionText()));
            }
            return scope;
        }
    }
}
