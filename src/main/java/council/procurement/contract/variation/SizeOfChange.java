package council.procurement.contract.variation;

import council.procurement.contract.variation.VariationProposal.Change;
import council.procurement.register.Contract;
import council.procurement.register.ExtensionOption;
import council.procurement.rules.ContractChange;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How large a variation is against the limits within which the Act asks for no contract change notice.
 *
 * <p>Source: Procurement Act 2023 s75(2). Octant's reading: both limits have to be kept; parts of months count as months; the
 * longest term is from the first day to the end that all open options lead to. Where the kind is not known, the stricter
 * limit of 10 per cent counts. The share by which a value changes is the same with VAT and without.
 */
final class SizeOfChange {

    private SizeOfChange() {}

    /** Small, large, or unknown where the register lacks what it is held against. */
    static Circumstance of(Contract contract, @Nullable ContractKind kind, Change change) {
        Limit value = value(contract, kind, change);
        Limit term = term(contract, change);
        if (value == Limit.BEYOND || term == Limit.BEYOND) {
            return Circumstance.LARGE_CHANGE;
        }
        return value == Limit.UNKNOWN || term == Limit.UNKNOWN ? Circumstance.UNKNOWN : Circumstance.SMALL_CHANGE;
    }

    private enum Limit {
        WITHIN,
        BEYOND,
        UNKNOWN
    }

    private static Limit value(Contract contract, @Nullable ContractKind kind, Change change) {
        Money now = contract.worth().exVat();
        Money then = change.newValue();
        if (then == null || then.equals(now)) {
            return Limit.WITHIN;
        } else if (now == null || now.pence() <= 0) {
            return Limit.UNKNOWN;
        }
        var measured =
                new ContractChange(kind == null ? ContractKind.SERVICES : kind, now, then, 1, 0, null, Money.ZERO);
        return measured.isWithinValueLimit() ? Limit.WITHIN : Limit.BEYOND;
    }

    private static Limit term(Contract contract, Change change) {
        LocalDate start = contract.term().start();
        LocalDate end = contract.term().end();
        LocalDate newEnd = change.newEnd();
        if (newEnd == null || newEnd.equals(end)) {
            return Limit.WITHIN;
        } else if (start == null || end == null) {
            return Limit.UNKNOWN;
        }
        int options = contract.options().stream()
                .filter(ExtensionOption::isOpen)
                .mapToInt(ExtensionOption::months)
                .sum();
        int longest = Math.toIntExact(ChronoUnit.MONTHS.between(start, end.plusDays(1))) + options;
        int more = newEnd.isAfter(end) ? begunMonths(end, newEnd) : -begunMonths(newEnd, end);
        var measured =
                new ContractChange(ContractKind.SERVICES, Money.ZERO, Money.ZERO, longest, more, null, Money.ZERO);
        return measured.isWithinTermLimit() ? Limit.WITHIN : Limit.BEYOND;
    }

    private static int begunMonths(LocalDate from, LocalDate to) {
        int whole = Math.toIntExact(ChronoUnit.MONTHS.between(from.plusDays(1), to.plusDays(1)));
        return from.plusDays(1).plusMonths(whole).equals(to.plusDays(1)) ? whole : whole + 1;
    }
}
