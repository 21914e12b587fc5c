package council.procurement.notice.ocds;

import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the public register says of a contract, and what else of it is public.
 *
 * @param values what the LGA's columns say; those that say nothing are left out
 * @param kind what it is for, in the words of the law; null if that is not known
 * @param regime the law it was procured under; null if that is not known
 * @param latestEnd its last day if all options to extend are used; null if there are none
 * @param ended its last day once it is over; null while it runs
 * @param endedEarly whether it came to its end before its time
 * @param changes the changes of the contract that are to be told, the first one first
 * @param successor what follows it, once something of that is public
 * @param predecessor what it follows, once something of that is public
 */
record RegisterFacts(
        Map<RegisterColumn, Object> values,
        @Nullable ContractKind kind,
        @Nullable Regime regime,
        @Nullable LocalDate latestEnd,
        @Nullable LocalDate ended,
        boolean endedEarly,
        List<Change> changes,
        @Nullable Related successor,
        @Nullable Related predecessor) {

    RegisterFacts {
        var known = new EnumMap<RegisterColumn, Object>(RegisterColumn.class);
        known.putAll(values);
        values = Collections.unmodifiableMap(known);
        changes = List.copyOf(changes);
    }

    /**
     * A change that was agreed after signature.
     *
     * @param number the first, second … of the contract
     * @param isOption whether an option that the contract had from the beginning was used
     * @param agreedOn the day on which it was agreed
     * @param newEnd the last day afterwards; null if that did not change
     * @param newValue the value without VAT afterwards; null if that did not change
     */
    record Change(
            int number,
            boolean isOption,
            LocalDate agreedOn,
            @Nullable LocalDate newEnd,
            @Nullable Money newValue) {}

    /**
     * Another process.
     *
     * @param ocid its id
     * @param title what it is called
     */
    record Related(Ocid ocid, String title) {}

    /** What a column of text says; null if nothing. */
    @Nullable
    String text(RegisterColumn column) {
        return values.get(column) instanceof String text ? text : null;
    }

    /** What a column of dates says; null if nothing. */
    @Nullable
    LocalDate day(RegisterColumn column) {
        return values.get(column) instanceof LocalDate day ? day : null;
    }

    /** What a column of answers says; null if nothing. */
    @Nullable
    Boolean answer(RegisterColumn column) {
        return values.get(column) instanceof Boolean answer ? answer : null;
    }

    /** What a column of money says; null if nothing. */
    @Nullable
    Money money(RegisterColumn column) {
        return values.get(column) instanceof Money money ? money : null;
    }
}
