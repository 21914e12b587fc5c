package council.procurement.rules;

import org.jspecify.annotations.Nullable;

/**
 * A change of a contract that somebody has in mind. Its scope stays what it is, unless a ground of Schedule 8 is named.
 *
 * @param kind what the contract is for
 * @param before its estimated value before, including VAT
 * @param after its estimated value with the change, including VAT
 * @param maximumTermMonths the longest term that was provided for on award, in months
 * @param termChangeMonths months more, or less if negative
 * @param ground the ground somebody relies on; null if none is named
 * @param belowThresholdSoFar what of the value after the change is due to below-threshold modifications, this one included
 *     (Procurement Act 2023 s74(6))
 */
public record ContractChange(
        ContractKind kind,
        Money before,
        Money after,
        int maximumTermMonths,
        int termChangeMonths,
        @Nullable ModificationGround ground,
        Money belowThresholdSoFar) {

    private static final int PER_CENT = 100;
    private static final int TERM_LIMIT = 10;
    private static final int HALF = 50;

    /** By how many per cent the value may change without more: 15 for works, 10 otherwise (s74(4)(a), s75(2)(a)). */
    public int valueLimit() {
        return kind == ContractKind.WORKS ? 15 : 10;
    }

    /** Whether the value changes by no more than that, either way. */
    public boolean isWithinValueLimit() {
        return isWithin(valueLimit(), Math.abs(after.pence() - before.pence()), before.pence());
    }

    /** Whether the term changes by no more than ten per cent of the maximum term, either way. */
    public boolean isWithinTermLimit() {
        return isWithin(TERM_LIMIT, Math.abs(termChangeMonths), maximumTermMonths);
    }

    /** Whether the value grows by no more than half. */
    boolean isWithinHalf() {
        return isWithin(HALF, after.pence() - before.pence(), before.pence());
    }

    private static boolean isWithin(int perCent, long change, long whole) {
        return Math.multiplyExact(change, PER_CENT) <= Math.multiplyExact(whole, perCent);
    }
}
