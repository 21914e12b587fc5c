package council.procurement.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/**
 * The numbers at which a decision table may change its answer. Two numbers with none of them in between are the same to
 * the table, so that one answer serves for both. Found only in tables that compare plain inputs with literals and answer
 * literals; in any other, every number counts for itself.
 */
final class DecisionLimits {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String LITERAL = "true|false|\"[^\"]*\"|" + NUMBER;
    private static final String TEST =
            "(?:-|" + LITERAL + "|[<>]=?\\s*" + NUMBER + "|[\\[\\](]" + NUMBER + "\\.\\." + NUMBER + "[\\[\\])])";
    private static final Pattern PLAIN_INPUT = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern PLAIN_TESTS = Pattern.compile(TEST + "(?:\\s*,\\s*" + TEST + ")*");
    private static final Pattern PLAIN_ANSWER = Pattern.compile(LITERAL);
    private static final Pattern ANY_NUMBER = Pattern.compile(NUMBER);

    private final Map<String, NavigableSet<BigDecimal>> byInput;

    private DecisionLimits(Map<String, NavigableSet<BigDecimal>> byInput) {
        this.byInput = byInput;
    }

    /** Where a number lies: at a limit, just above it, or below all of them. */
    private record Place(@Nullable BigDecimal limit, boolean exactly) {}

    /** Of the decision in the model. */
    static DecisionLimits of(DmnModelInstance model, String decision) {
        Decision found = model.getModelElementById(decision);
        return found.getExpression() instanceof DecisionTable table
                        && found.getInformationRequirements().isEmpty()
                        && found.getKnowledgeRequirements().isEmpty()
                        && isPlain(table)
                ? new DecisionLimits(limits(table))
                : new DecisionLimits(Map.of());
    }

    private static boolean isPlain(DecisionTable table) {
        return table.getInputs().stream()
                        .allMatch(
                                input -> PLAIN_INPUT.matcher(expression(input)).matches())
                && allMatch(table, Rule::getInputEntries, PLAIN_TESTS)
                && allMatch(table, Rule::getOutputEntries, PLAIN_ANSWER);
    }

    private static boolean allMatch(
            DecisionTable table, Function<Rule, Collection<? extends DmnElement>> entries, Pattern pattern) {
        return table.getRules().stream()
                .flatMap(rule -> entries.apply(rule).stream())
                .allMatch(entry -> pattern.matcher(text(entry)).matches());
    }

    private static Map<String, NavigableSet<BigDecimal>> limits(DecisionTable table) {
        var limits = new HashMap<String, NavigableSet<BigDecimal>>();
        List<Input> inputs = List.copyOf(table.getInputs());
        for (int column = 0; column < inputs.size(); column++) {
            var numbers = limits.computeIfAbsent(expression(inputs.get(column)), input -> new TreeSet<>());
            for (Rule rule : table.getRules()) {
                String tests =
                        text(List.copyOf(rule.getInputEntries()).get(column)).replaceAll("\"[^\"]*\"", "");
                for (Matcher number = ANY_NUMBER.matcher(tests); number.find(); ) {
                    numbers.add(new BigDecimal(number.group()));
                }
            }
        }
        return limits;
    }

    private static String expression(Input input) {
        return text(input.getInputExpression());
    }

    private static String text(DmnElement element) {
        return element.getChildElementsByType(Text.class).stream()
                .map(Text::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    /** The inputs with each number replaced by its place, where the table has places. */
    Map<String, Object> placesOf(Map<String, Object> inputs) {
        var places = new HashMap<String, Object>(inputs);
        byInput.forEach((input, limits) -> places.computeIfPresent(
                input, (name, value) -> value instanceof Number number ? place(number, limits) : value));
        return places;
    }

    /**
     * The inputs with each number replaced by another one that is the same to the table. What is asked of a table the engine
     * keeps for onlookers to read, and what somebody has tendered is not for them.
     */
    Map<String, Object> likenessOf(Map<String, Object> inputs) {
        var likeness = new HashMap<String, Object>(inputs);
        byInput.forEach((input, limits) -> likeness.computeIfPresent(
                input, (name, value) -> value instanceof Number number ? likeness(number, limits) : value));
        return likeness;
    }

    /** Of a whole number a whole number, as tables may ask for one. */
    private static BigDecimal likeness(Number number, NavigableSet<BigDecimal> limits) {
        var exact = new BigDecimal(number.toString());
        Place place = place(exact, limits);
        if (place.exactly()) {
            return exact;
        }
        BigDecimal other = between(limits.lower(exact), limits.higher(exact));
        BigDecimal wanted = exact.stripTrailingZeros().scale() <= 0 ? other.setScale(0, RoundingMode.FLOOR) : other;
        return place(wanted, limits).equals(place) ? wanted : exact;
    }

    private static BigDecimal between(@Nullable BigDecimal below, @Nullable BigDecimal above) {
        if (below == null) {
            return above == null ? BigDecimal.ZERO : above.subtract(BigDecimal.ONE);
        }
        return above == null ? below.add(BigDecimal.ONE) : below.add(above).divide(BigDecimal.valueOf(2));
    }

    private static Place place(Number number, NavigableSet<BigDecimal> limits) {
        var exact = new BigDecimal(number.toString());
        BigDecimal limit = limits.floor(exact);
        return new Place(limit, limit != null && limit.compareTo(exact) == 0);
    }
}
