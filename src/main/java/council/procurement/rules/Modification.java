package council.procurement.rules;

import org.jspecify.annotations.Nullable;

/**
 * Whether a contract may be modified, and what has to be published.
 *
 * <p>Source: Procurement Act 2023 s74 (permitted modifications), s75 (contract change notice), s77 (copy of the modified
 * contract) and Schedule 8. Octant's reading where the Act leaves room: a change notice is left out only if neither value
 * nor term goes beyond its limit; a small change of value counts as a below-threshold modification, and so towards their
 * sum; thresholds are the lowest that have applied. Each is the stricter reading.
 *
 * @param permitted whether it may be made
 * @param ground the ground on which it may; null if it may not
 * @param changeNotice whether a contract change notice has to be published before
 * @param publishCopy whether a copy has to be published afterwards, within 90 days beginning with the day of the change
 */
public record Modification(
        boolean permitted, @Nullable ModificationGround ground, boolean changeNotice, boolean publishCopy) {

    private static final Money COPY_ABOVE = Money.pounds(5_000_000);

    /** What the Act says of a change. */
    public static Modification of(ContractChange change) {
        ModificationGround ground = groundOf(change);
        if (ground == null) {
            return new Modification(false, null, false, false);
        }
        boolean notice = needsNotice(change, ground);
        boolean large =
                change.before().compareTo(COPY_ABOVE) > 0 || change.after().compareTo(COPY_ABOVE) > 0;
        return new Modification(true, ground, notice, notice && large);
    }

    private static @Nullable ModificationGround groundOf(ContractChange change) {
        Money lowest = Threshold.lowest(change.kind());
        ModificationGround named = change.ground();
        if (change.before().compareTo(lowest) < 0 && change.after().compareTo(lowest) < 0) {
            return ModificationGround.NOT_COVERED;
        } else if (change.kind().isLightTouch()) {
            return ModificationGround.LIGHT_TOUCH;
        } else if (named != null && allows(named, change)) {
            return named;
        } else if (isNotSubstantial(change)) {
            return ModificationGround.NOT_SUBSTANTIAL;
        }
        return isBelowThreshold(change) ? ModificationGround.BELOW_THRESHOLD : null;
    }

    private static boolean allows(ModificationGround named, ContractChange change) {
        return named.isOfSchedule8()
                ? !named.isCapped() || change.isWithinHalf()
                : named == ModificationGround.NOT_SUBSTANTIAL && change.isWithinTermLimit();
    }

    /** What costs the same and lasts about as long is taken to be not substantial; of anything else, people have to say so. */
    private static boolean isNotSubstantial(ContractChange change) {
        return change.after().equals(change.before()) && change.isWithinTermLimit();
    }

    private static boolean isBelowThreshold(ContractChange change) {
        return change.isWithinValueLimit()
                && change.belowThresholdSoFar().compareTo(Threshold.lowest(change.kind())) < 0;
    }

    private static boolean needsNotice(ContractChange change, ModificationGround ground) {
        if (ground == ModificationGround.LIGHT_TOUCH || ground == ModificationGround.NOT_COVERED) {
            return false;
        }
        return ground == ModificationGround.CORPORATE_RESTRUCTURING
                || !change.isWithinValueLimit()
                || !change.isWithinTermLimit();
    }
}
