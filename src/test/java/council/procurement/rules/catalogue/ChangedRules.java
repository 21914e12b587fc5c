package council.procurement.rules.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rules as they would be after Parliament has changed them; made up. */
public final class ChangedRules {

    private ChangedRules() {}

    /**
     * The catalogue with another version of a rule, which keeps its questions and gives another answer.
     *
     * @param rule the rule's id
     * @param from the first day of the new version
     * @param change what becomes of each outcome
     */
    public static Catalogue with(
            Catalogue catalogue, String rule, LocalDate from, UnaryOperator<Map<String, Object>> change) {
        return new Catalogue(
                catalogue.pack(),
                catalogue.rules().stream()
                        .map(old -> old.about().id().equals(rule) ? changed(old, from, change) : old)
                        .toList());
    }

    /** The catalogue without a rule. */
    public static Catalogue without(Catalogue catalogue, String rule) {
        return new Catalogue(
                catalogue.pack(),
                catalogue.rules().stream()
                        .filter(old -> !old.about().id().equals(rule))
                        .toList());
    }

    /** The catalogue with a rule that asks something more. */
    public static Catalogue asking(Catalogue catalogue, String rule, String input) {
        return new Catalogue(
                catalogue.pack(),
                catalogue.rules().stream()
                        .map(old -> old.about().id().equals(rule)
                                ? Rule.about(rule, "Changed", "Changed?", "Changed.")
                                        .standing("2", "An Act of 2027", Certainty.LAW, LocalDate.of(2027, 1, 1))
                                        .asks(Input.day(input, "New", "Something new."))
                                        .by(given -> new Conclusion())
                                : old)
                        .toList());
    }

    private static Rule changed(Rule old, LocalDate from, UnaryOperator<Map<String, Object>> change) {
        return Rule.about(old.about().id(), old.about().title(), old.about().question(), "Changed.")
                .standing("2", "An Act of 2027", Certainty.LAW, from)
                .asks(old.inputs().toArray(Input[]::new))
                .answers(old.outcome().toArray(Field[]::new))
                .examples()
                .checking(given -> List.of())
                .by(given -> {
                    Map<String, Object> asked = given.asWritten();
                    asked.replaceAll((name, value) -> value instanceof LocalDate day ? day.toString() : value);
                    var before = (Reply.Answer) old.ask(asked);
                    var conclusion = new Conclusion().because("Because Parliament said so.");
                    change.apply(before.outcome()).forEach(conclusion::with);
                    return conclusion;
                });
    }
}
