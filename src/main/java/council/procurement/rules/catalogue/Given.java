package council.procurement.rules.catalogue;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a rule was given, read and found to be allowed; flags that were left out are there as no. */
final class Given {

    private final Map<String, Object> values;

    Given(Map<String, Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    LocalDate day(String name) {
        return get(name, LocalDate.class);
    }

    Optional<LocalDate> dayIfGiven(String name) {
        return Optional.ofNullable(values.get(name)).map(LocalDate.class::cast);
    }

    Money money(String name) {
        return get(name, Money.class);
    }

    Optional<Money> moneyIfGiven(String name) {
        return Optional.ofNullable(values.get(name)).map(Money.class::cast);
    }

    BigDecimal rate(String name) {
        return get(name, BigDecimal.class);
    }

    int number(String name) {
        return get(name, Integer.class);
    }

    boolean flag(String name) {
        return get(name, Boolean.class);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, get(name, String.class));
    }

    <E extends Enum<E>> Optional<E> choiceIfGiven(String name, Class<E> type) {
        return Optional.ofNullable(values.get(name)).map(value -> Enum.valueOf(type, (String) value));
    }

    /** The same for an answer to repeat: money in pounds. */
    Map<String, Object> asWritten() {
        var written = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> written.put(name, value instanceof Money money ? money.inPounds() : value));
        return written;
    }

    private <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The rule has no required input " + name);
        }
        return type.cast(value);
    }
}
