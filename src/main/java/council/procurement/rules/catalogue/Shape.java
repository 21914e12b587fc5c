package council.procurement.rules.catalogue;

import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a value given to a rule looks like, and which values are allowed. */
public sealed interface Shape {

    /** The name of its kind for programs: {@code DATE}, {@code MONEY} and so on. */
    String kind();

    /** What is allowed, in the imperative's object: “a day, such as 2026-11-20”. */
    String allowed();

    /** The value as the rule works with it; empty if it is of another kind or not allowed. */
    Optional<Object> read(Object given);

    /**
     * A calendar day.
     *
     * @param from the first day allowed
     * @param to the last day allowed
     */
    record Day(LocalDate from, LocalDate to) implements Shape {

        private static final String ISO = "\\d{4}-\\d{2}-\\d{2}";

        @Override
        public String kind() {
            return "DATE";
        }

        @Override
        public String allowed() {
            return "a day written like 2026-11-20, " + range();
        }

        /** The days allowed, in words. */
        public String range() {
            return "from " + WrittenDate.of(from) + " to " + WrittenDate.of(to);
        }

        @Override
        public Optional<Object> read(Object given) {
            if (!(given instanceof String text) || !text.matches(ISO)) {
                return Optional.empty();
            }
            try {
                return Optional.<Object>of(LocalDate.parse(text))
                        .filter(day -> !from.isAfter((LocalDate) day) && !to.isBefore((LocalDate) day));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * An amount of money.
     *
     * @param least the least amount allowed
     * @param most the greatest
     */
    record Amount(Money least, Money most) implements Shape {

        @Override
        public String kind() {
            return "MONEY";
        }

        @Override
        public String allowed() {
            return "an amount in pounds such as 207719.99, from " + least + " to " + most
                    + ", with no more than two decimals";
        }

        @Override
        public Optional<Object> read(Object given) {
            return exact(given)
                    .filter(pounds -> pounds.compareTo(least.inPounds()) >= 0 && pounds.compareTo(most.inPounds()) <= 0)
                    .filter(pounds -> pounds.stripTrailingZeros().scale() <= 2)
                    .map(Money::of);
        }
    }

    /**
     * A rate of tax, as a fraction or in per cent; what lies between the two is neither.
     *
     * @param mostPercent the greatest rate allowed, in per cent
     */
    record Rate(int mostPercent) implements Shape {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final int DECIMALS = 6;

        @Override
        public String kind() {
            return "RATE";
        }

        @Override
        public String allowed() {
            return "a rate, either as a fraction such as 0.2 or in per cent such as 20, up to " + mostPercent
                    + " per cent";
        }

        @Override
        public Optional<Object> read(Object given) {
            return exact(given)
                    .filter(rate -> rate.signum() >= 0)
                    .map(rate -> rate.compareTo(BigDecimal.ONE) < 0 ? rate : rate.divide(HUNDRED))
                    .filter(rate -> rate.stripTrailingZeros().scale() <= DECIMALS)
                    .filter(rate -> rate.multiply(HUNDRED).compareTo(BigDecimal.valueOf(mostPercent)) <= 0)
                    .map(BigDecimal::stripTrailingZeros);
        }
    }

    /**
     * A whole number.
     *
     * @param least the least allowed
     * @param most the greatest
     */
    record WholeNumber(int least, int most) implements Shape {

        @Override
        public String kind() {
            return "WHOLE_NUMBER";
        }

        @Override
        public String allowed() {
            return String.format("a whole number from %,d to %,d", least, most);
        }

        @Override
        public Optional<Object> read(Object given) {
            return exact(given)
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                            && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                    .map(BigDecimal::intValueExact);
        }
    }

    /**
     * A number with decimals.
     *
     * @param least the least allowed
     * @param most the greatest
     */
    record Decimal(BigDecimal least, BigDecimal most) implements Shape {

        @Override
        public String kind() {
            return "NUMBER";
        }

        @Override
        public String allowed() {
            return String.format("a number from %,.0f to %,.0f", least, most);
        }

        @Override
        public Optional<Object> read(Object given) {
            return exact(given)
                    .filter(number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0)
                    .map(BigDecimal::stripTrailingZeros);
        }
    }

    /** Yes or no. */
    record Flag() implements Shape {

        @Override
        public String kind() {
            return "FLAG";
        }

        @Override
        public String allowed() {
            return "true or false";
        }

        @Override
        public Optional<Object> read(Object given) {
            return Optional.of(given).filter(Boolean.class::isInstance);
        }
    }

    /**
     * One of several words.
     *
     * @param options those there are
     */
    record Choice(List<Option> options) implements Shape {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "CHOICE";
        }

        @Override
        public String allowed() {
            return "one of " + options.stream().map(Option::value).collect(Collectors.joining(", "));
        }

        @Override
        public Optional<Object> read(Object given) {
            return options.stream()
                    .map(Option::value)
                    .filter(given::equals)
                    .findFirst()
                    .map(Object.class::cast);
        }
    }

    /**
     * A word to choose.
     *
     * @param value the word as programs give it
     * @param words the same as people read it
     */
    record Option(String value, String words) {}

    /** A number as it was written, without what binary fractions make of it; empty for anything else or beyond reason. */
    private static Optional<BigDecimal> exact(Object given) {
        if (!(given instanceof Number) || !given.toString().matches("-?\\d{1,20}(\\.\\d{1,20})?(E[+-]?\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(given.toString()));
    }
}
