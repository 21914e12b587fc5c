package council.procurement.document.writing;

import council.procurement.rules.Money;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * What <code>${...}</code> means in a template: the name of a fact, or of one within another after a full stop; with a
 * question mark after it, whether it is known. Nothing can be called, made or looked up, so that whoever edits a template
 * decides on words and on nothing else. What a template has read is noted.
 */
final class FactExpressions implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH =
            Pattern.compile("\\s*([a-zA-Z][a-zA-Z0-9]*)((?:\\.[a-zA-Z][a-zA-Z0-9]*)*)(\\?)?\\s*");

    private final Record root;
    private final IdentityHashMap<Record, Set<String>> read = new IdentityHashMap<>();

    /** @param root the facts whose names stand by themselves, beside those that every document has */
    FactExpressions(Record root) {
        this.root = root;
    }

    /** Whether the template has written or gone through the fact, and not only asked whether it is known. */
    boolean hasRead(Record facts, RecordComponent component) {
        return read.getOrDefault(facts, Set.of()).contains(component.getName());
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        Matcher path = PATH.matcher(expression.getExpression());
        if (!path.matches()) {
            throw new TemplateMistake("“${" + expression.getExpression()
                    + "}” is not the name of a fact: write ${name} or ${name.name}.");
        }
        boolean asksOnly = path.group(3) != null;
        String name = path.group(1);
        if (!context.containsVariable(name)) {
            throw unknown(name, String.join(", ", new TreeSet<>(context.getVariableNames())));
        }
        Object fact = context.getVariable(name);
        if (!asksOnly || !path.group(2).isEmpty()) {
            FactNames.find(root, name).ifPresent(component -> note(root, component));
        }
        for (Iterator<String> inner =
                        Stream.of(path.group(2).split("\\.")).skip(1).iterator();
                inner.hasNext(); ) {
            if (fact == null) {
                throw notKnown(name);
            }
            String next = inner.next();
            fact = within(fact, name, next, asksOnly && !inner.hasNext());
            name = name + "." + next;
        }
        Object seen = seen(fact);
        if (asksOnly) {
            return isKnown(seen);
        } else if (seen == null) {
            throw notKnown(name);
        }
        return seen;
    }

    /** A fact as a template sees it: as words, a truth, a group or a list; null if it is not known. */
    static @Nullable Object seen(@Nullable Object fact) {
        if (fact == null || fact instanceof Fact || fact instanceof Boolean) {
            return fact;
        } else if (fact instanceof List<?> list) {
            return new Fact.Rows(list);
        } else if (fact instanceof Record record && !(fact instanceof Money)) {
            return new Fact.Group(record);
        }
        return FactWords.of(fact);
    }

    private @Nullable Object within(Object outer, String outerName, String name, boolean asksOnly) {
        if (outer instanceof IterationStatusVar position) {
            return switch (name) {
                case "count" -> position.getCount();
                case "first" -> position.isFirst();
                case "last" -> position.isLast();
                default -> throw unknown(outerName + "." + name, "count, first, last");
            };
        } else if (seen(outer) instanceof Fact.Rows rows) {
            if (name.equals("count")) {
                return rows.facts().size();
            }
            throw new TemplateMistake("“" + outerName + "” is a list of facts; go through it with th:each.");
        } else if (seen(outer) instanceof Fact.Group group) {
            RecordComponent component = FactNames.find(group.facts(), name)
                    .orElseThrow(() -> unknown(outerName + "." + name, FactNames.of(group.facts())));
            if (!asksOnly) {
                note(group.facts(), component);
            }
            return FactNames.value(group.facts(), component);
        }
        throw new TemplateMistake("“" + outerName + "” is a single fact; there is no “" + name + "” in it.");
    }

    private void note(Record facts, RecordComponent component) {
        read.computeIfAbsent(facts, first -> new HashSet<>()).add(component.getName());
    }

    private static boolean isKnown(@Nullable Object seen) {
        return seen instanceof Boolean truth
                ? truth
                : seen instanceof Fact.Rows rows ? !rows.facts().isEmpty() : seen != null && !"".equals(seen);
    }

    private static TemplateMistake unknown(String name, String known) {
        return new TemplateMistake("There is no fact “" + name + "”. There are: " + known + ".");
    }

    private static TemplateMistake notKnown(String name) {
        return new TemplateMistake("“" + name
                + "” is not known in this case. Let it be written only if it is: th:if=\"${" + name + "?}\".");
    }
}
