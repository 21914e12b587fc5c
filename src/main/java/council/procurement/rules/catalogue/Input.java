package council.procurement.rules.catalogue;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Something a rule wants to know.
 *
 * @param name its name for programs
 * @param label its name for people
 * @param words what it means, in a sentence
 * @param required whether the rule needs it; a flag that is not given counts as no
 * @param shape which values are allowed
 */
public record Input(String name, String label, String words, boolean required, Shape shape) {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final Money MOST = Money.pounds(100_000_000_000L);

    static Input day(String name, String label, String words) {
        return new Input(name, label, words, true, new Shape.Day(EARLIEST, LATEST));
    }

    static Input money(String name, String label, String words) {
        return new Input(name, label, words, true, new Shape.Amount(Money.ZERO, MOST));
    }

    static Input rate(String name, String label, String words) {
        return new Input(name, label, words, true, new Shape.Rate(25));
    }

    static Input number(String name, String label, String words, int least, int most) {
        return new Input(name, label, words, true, new Shape.WholeNumber(least, most));
    }

    static Input decimal(String name, String label, String words, int least, int most) {
        return new Input(
                name, label, words, true, new Shape.Decimal(BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
    }

    static Input flag(String name, String label, String words) {
        return new Input(name, label, words, true, new Shape.Flag());
    }

    static <E extends Enum<E>> Input choice(
            String name, String label, String words, E[] values, Function<E, String> wordsOf) {
        return new Input(
                name,
                label,
                words,
                true,
                new Shape.Choice(Arrays.stream(values)
                        .map(value -> new Shape.Option(value.name(), wordsOf.apply(value)))
                        .toList()));
    }

    /** The same, but for days from that one on. */
    Input from(LocalDate first) {
        return new Input(name, label, words, required, new Shape.Day(first, LATEST));
    }

    /** The same, but for amounts from a penny on. */
    Input moreThanNothing() {
        return new Input(name, label, words, required, new Shape.Amount(new Money(1), MOST));
    }

    /** The same, but it may be left out. */
    Input optional() {
        return new Input(name, label, words, false, shape);
    }
}
