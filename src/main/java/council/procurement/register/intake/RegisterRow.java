package council.procurement.register.intake;

import council.procurement.rules.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a register has it.
 *
 * @param line where it is in the file
 * @param values what was read, by column; each of the type its {@link CellKind} has
 * @param extras what was kept as it was typed: columns Octant does not know, by their names, and cells that are not what
 *     their columns are for, by the official names of those
 * @param cells what the file holds, as it stands
 * @param remarks what a person may want to look at
 * @param digest stands for values and extras: the same as long as they are, whatever the order and names of the columns
 *     and the way dates and amounts are written
 */
public record RegisterRow(
        long line,
        Map<RegisterColumn, Object> values,
        Map<String, String> extras,
        List<String> cells,
        List<Remark> remarks,
        String digest) {

    /** The council's reference. */
    public String reference() {
        return text(RegisterColumn.CONTRACT_REFERENCE).orElseThrow();
    }

    /** The title, taken from the description where the register has none. */
    public String title() {
        return text(RegisterColumn.CONTRACT_TITLE).orElseThrow();
    }

    /** A text, term, number or address; empty if there is none. */
    public Optional<String> text(RegisterColumn column) {
        return Optional.ofNullable(value(column, String.class));
    }

    /** A day; empty if there is none. */
    public Optional<LocalDate> date(RegisterColumn column) {
        return Optional.ofNullable(value(column, LocalDate.class));
    }

    /** An amount; empty if there is none. */
    public Optional<Money> money(RegisterColumn column) {
        return Optional.ofNullable(value(column, Money.class));
    }

    /** An answer; empty if there is none. */
    public Optional<Boolean> answer(RegisterColumn column) {
        return Optional.ofNullable(value(column, Boolean.class));
    }

    /** How much notice is to be given; empty if the register does not say. */
    public Optional<Period> noticePeriod() {
        return Optional.ofNullable(value(RegisterColumn.NOTICE_PERIOD, Period.class));
    }

    /** How long each extension is that the contract provides for, in their order. */
    public List<Period> extensionOptions() {
        List<?> options = value(RegisterColumn.EXTENSION_OPTIONS, List.class);
        return options == null
                ? List.of()
                : options.stream().map(Period.class::cast).toList();
    }

    private <T> @Nullable T value(RegisterColumn column, Class<T> type) {
        if (!type.equals(column.kind().type())) {
            throw new IllegalArgumentException(column + " holds " + column.kind() + ", not " + type.getSimpleName());
        }
        Object value = values.get(column);
        return value == null ? null : type.cast(value);
    }
}
