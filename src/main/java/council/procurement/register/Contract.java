package council.procurement.register;

import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract of the register, with what Octant works by. What is only published stands in its table.
 *
 * @param id number of its row
 * @param reference the council's reference
 * @param title what it is called
 * @param supplier the supplier's name; null where none is known
 * @param category the service or CPV category it belongs to; null where none is given
 * @param term when it runs
 * @param worth what it costs
 * @param management who looks after it and how closely
 * @param regime the law it was procured under; null where that is not stated
 * @param options its options to extend, in order
 * @param duties the days on which what is owed under it is due next, in the order of its obligations
 */
public record Contract(
        long id,
        ContractReference reference,
        String title,
        @Nullable String supplier,
        @Nullable String category,
        Term term,
        Worth worth,
        Management management,
        @Nullable Regime regime,
        List<ExtensionOption> options,
        List<Duty> duties) {

    public Contract {
        options = List.copyOf(options);
        duties = List.copyOf(duties);
    }

    /**
     * When a contract runs.
     *
     * @param start its first day; null where it is not known
     * @param end its last day as things stand; null for an open-ended contract
     * @param currentFrom first day of the current term, which an extension begins anew; null where it is not known
     * @param noticeDays days of notice it asks for; null where none is stated
     * @param registered the day it came into the register
     * @param ended its last day once it is over; null while it runs
     * @param terminated its last day if it was ended early; null otherwise
     */
    public record Term(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate currentFrom,
            @Nullable Integer noticeDays,
            LocalDate registered,
            @Nullable LocalDate ended,
            @Nullable LocalDate terminated) {}

    /**
     * What a contract costs over its whole term.
     *
     * @param exVat without recoverable VAT; null where it is not known
     * @param incVat including VAT, as the Procurement Act counts it; null where it is not known
     */
    public record Worth(@Nullable Money exVat, @Nullable Money incVat) {}

    /**
     * Who looks after a contract, and how closely.
     *
     * @param owner who answers for it; null where nobody is named
     * @param manager who looks after it; null where nobody is named
     * @param tier gold, silver or bronze; null before it is decided
     * @param reviewEveryMonths months between performance reviews; null before it is decided
     * @param reviewOn the council's own date for the next review; null where none is given
     * @param lastReviewed day of the last performance review; null before the first
     * @param lastDecided day of the last decision to renew or not; null before the first
     */
    public record Management(
            @Nullable String owner,
            @Nullable String manager,
            @Nullable Tier tier,
            @Nullable Integer reviewEveryMonths,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate lastReviewed,
            @Nullable LocalDate lastDecided) {}

    /**
     * An obligation of which something is still due.
     *
     * @param obligation first, second, ... obligation of the contract
     * @param due day on which it is due next
     */
    public record Duty(int obligation, LocalDate due) {}

    /** Whether it has no end date, and so is reviewed every year. */
    public boolean isOpenEnded() {
        return term.end() == null;
    }

    /** Whether it is over. */
    public boolean isOver() {
        return term.ended() != null;
    }

    Contract with(List<ExtensionOption> its, List<Duty> owed) {
        return new Contract(id, reference, title, supplier, category, term, worth, management, regime, its, owed);
    }

    Contract with(Tiering.Outcome outcome) {
        var now = new Management(
                management.owner(),
                management.manager(),
                outcome.tier(),
                outcome.reviewEveryMonths(),
                management.reviewOn(),
                management.lastReviewed(),
                management.lastDecided());
        return new Contract(id, reference, title, supplier, category, term, worth, now, regime, options, duties);
    }

    /** The option that would be used next; empty if none is open. */
    public Optional<ExtensionOption> nextOption() {
        return options.stream().filter(ExtensionOption::isOpen).min(Comparator.comparingInt(ExtensionOption::number));
    }
}
