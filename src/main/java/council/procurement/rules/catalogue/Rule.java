package council.procurement.rules.catalogue;

import council.procurement.rules.NotYetKnownException;
import council.procurement.rules.Threshold;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule that can be asked, and everything that is to be said about it. */
public final class Rule {

    private final About about;
    private final Standing standing;
    private final List<Input> inputs;
    private final List<Field> outcome;
    private final List<Example> examples;
    private final Function<Given, List<Fault>> check;
    private final Function<Given, Conclusion> reasoning;

    private Rule(Draft draft) {
        about = draft.about;
        standing = draft.standing;
        inputs = List.copyOf(draft.inputs);
        outcome = List.copyOf(draft.outcome);
        examples = List.copyOf(draft.examples);
        check = draft.check;
        reasoning = Objects.requireNonNull(draft.reasoning);
    }

    /**
     * What a rule is about.
     *
     * @param id its name for programs, which never changes
     * @param title its name for people
     * @param question the question it answers
     * @param explanation what it is about, for somebody who has never heard of it, in paragraphs
     */
    public record About(String id, String title, String question, List<String> explanation) {

        public About {
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * Where a rule comes from.
     *
     * @param version which wording of the rule this is
     * @param citation Act and section, or strategy and section
     * @param certainty how sure one can be of it
     * @param from the first day on which it applies
     * @param until the last; null while none is known
     * @param readings how Octant reads what is not certain, and what the rule does not look at
     */
    public record Standing(
            String version,
            String citation,
            Certainty certainty,
            LocalDate from,
            @Nullable LocalDate until,
            List<String> readings) {

        public Standing {
            readings = List.copyOf(readings);
        }
    }

    static Draft about(String id, String title, String question, String... explanation) {
        return new Draft(new About(id, title, question, List.of(explanation)));
    }

    public About about() {
        return about;
    }

    public Standing standing() {
        return standing;
    }

    public List<Input> inputs() {
        return inputs;
    }

    public List<Field> outcome() {
        return outcome;
    }

    public List<Example> examples() {
        return examples;
    }

    /**
     * Asks the rule.
     *
     * @param asked the inputs by name: texts for days and choices, numbers, flags; null counts as not given
     */
    public Reply ask(Map<String, ? extends @Nullable Object> asked) {
        var reading = new InputReading(inputs, asked);
        if (!reading.faults().isEmpty()) {
            return new Reply.Faulty(reading.faults());
        }
        List<Fault> together = check.apply(reading.given());
        if (!together.isEmpty()) {
            return new Reply.Faulty(together);
        }
        try {
            Conclusion conclusion = reasoning.apply(reading.given());
            return new Reply.Answer(
                    conclusion.outcome(),
                    about.id(),
                    standing.version(),
                    Objects.requireNonNullElse(conclusion.source(), standing.citation()),
                    conclusion.because(),
                    reading.given().asWritten());
        } catch (NotYetKnownException e) {
            return new Reply.NotYetKnown(e.sentence());
        }
    }

    /** A rule being described. */
    static final class Draft {

        private final About about;
        private Standing standing;
        private List<Input> inputs = List.of();
        private List<Field> outcome = List.of();
        private List<Example> examples = List.of();
        private Function<Given, List<Fault>> check = given -> List.of();
        private @Nullable Function<Given, Conclusion> reasoning;

        private Draft(About about) {
            this.about = about;
            standing = new Standing("1", "", Certainty.LAW, Threshold.ACT_BEGINS, null, List.of());
        }

        /** Law, in force since 24 February 2025. */
        Draft law(String citation, String... readings) {
            return standing("1", citation, Certainty.LAW, Threshold.ACT_BEGINS, readings);
        }

        Draft standing(String version, String citation, Certainty certainty, LocalDate from, String... readings) {
            standing = new Standing(version, citation, certainty, from, null, List.of(readings));
            return this;
        }

        Draft until(LocalDate last) {
            standing = new Standing(
                    standing.version(),
                    standing.citation(),
                    standing.certainty(),
                    standing.from(),
                    last,
                    standing.readings());
            return this;
        }

        Draft asks(Input... wanted) {
            inputs = List.of(wanted);
            return this;
        }

        Draft answers(Field... fields) {
            outcome = List.of(fields);
            return this;
        }

        Draft examples(Example... worked) {
            examples = List.of(worked);
            return this;
        }

        /** What has to fit together beyond each input by itself. */
        Draft checking(Function<Given, List<Fault>> faults) {
            check = faults;
            return this;
        }

        Rule by(Function<Given, Conclusion> function) {
            reasoning = function;
            return new Rule(this);
        }
    }
}
