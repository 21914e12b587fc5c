package council.procurement.web;

import council.procurement.rules.catalogue.Certainty;
import council.procurement.rules.catalogue.Example;
import council.procurement.rules.catalogue.Field;
import council.procurement.rules.catalogue.Input;
import council.procurement.rules.catalogue.Reply;
import council.procurement.rules.catalogue.Rule;
import council.procurement.rules.catalogue.Shape;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule as programs are told of it.
 *
 * @param id its name, which never changes
 * @param title its name for people
 * @param question the question it answers
 * @param explanation what it is about, in paragraphs
 * @param version which wording this is
 * @param citation Act and section, or strategy and section
 * @param certainty LAW, COUNCIL_POLICY or OCTANT_DEFAULT
 * @param inForceFrom the first day on which it applies
 * @param inForceUntil the last; null while none is known
 * @param readings how Octant reads what is not certain, and what the rule does not look at
 * @param inputs what it asks
 * @param outcome what it answers
 * @param examples worked examples
 */
record RuleShown(
        String id,
        String title,
        String question,
        List<String> explanation,
        String version,
        String citation,
        Certainty certainty,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        List<String> readings,
        List<Asked> inputs,
        List<Field> outcome,
        List<Worked> examples) {

    /**
     * Something it asks.
     *
     * @param name its name
     * @param kind DATE, MONEY, RATE, WHOLE_NUMBER, FLAG or CHOICE
     * @param required whether it has to be given; a flag that is not given counts as false
     * @param allowed which values are allowed, in words
     * @param options the values of a choice; empty for other kinds
     * @param meaning what it means
     */
    record Asked(
            String name, String kind, boolean required, String allowed, List<Shape.Option> options, String meaning) {

        static Asked of(Input input) {
            return new Asked(
                    input.name(),
                    input.shape().kind(),
                    input.required(),
                    input.shape().allowed(),
                    input.shape() instanceof Shape.Choice choice ? choice.options() : List.of(),
                    input.words());
        }
    }

    /**
     * A worked example.
     *
     * @param words what the case is
     * @param inputs what the rule is asked
     * @param outcome what it answers
     * @param because why
     */
    record Worked(String words, Map<String, Object> inputs, Map<String, @Nullable Object> outcome, String because) {}

    static RuleShown of(Rule rule) {
        Rule.About about = rule.about();
        Rule.Standing standing = rule.standing();
        return new RuleShown(
                about.id(),
                about.title(),
                about.question(),
                about.explanation(),
                standing.version(),
                standing.citation(),
                standing.certainty(),
                standing.from(),
                standing.until(),
                standing.readings(),
                rule.inputs().stream().map(Asked::of).toList(),
                rule.outcome(),
                worked(rule));
    }

    private static List<Worked> worked(Rule rule) {
        return rule.examples().stream()
                .map(example -> {
                    if (rule.ask(example.inputs()) instanceof Reply.Answer answer) {
                        return new Worked(example.words(), inOrder(rule, example), answer.outcome(), answer.because());
                    }
                    throw new IllegalStateException("The example “" + example.words() + "” of the rule "
                            + rule.about().id() + " has no answer");
                })
                .toList();
    }

    /** The inputs of an example in the order in which the rule asks them. */
    static Map<String, Object> inOrder(Rule rule, Example example) {
        var inputs = new LinkedHashMap<String, Object>();
        rule.inputs().stream()
                .map(Input::name)
                .filter(example.inputs()::containsKey)
                .forEach(name ->
                        inputs.put(name, Objects.requireNonNull(example.inputs().get(name))));
        return inputs;
    }
}
