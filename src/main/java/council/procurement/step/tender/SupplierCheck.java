package council.procurement.step.tender;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the check of somebody who tendered found. What is null was not looked at yet. Confidential.
 *
 * @param tender number of the tender
 * @param ground whether an exclusion ground applies
 * @param debarment whether the supplier is on the debarment list
 * @param subcontractors whether an intended sub-contractor is
 * @param conditions whether the conditions of participation are met
 * @param coreInformation whether core information was shared
 * @param setAside whether the tender is not considered any further
 * @param reason why it is set aside, or why not in spite of what was found
 * @param ministerBy last day to tell the Minister of the exclusion; null if there is nothing to tell
 */
record SupplierCheck(
        int tender,
        @Nullable Ground ground,
        @Nullable Debarment debarment,
        @Nullable Subcontractors subcontractors,
        @Nullable Conditions conditions,
        @Nullable CoreInformation coreInformation,
        boolean setAside,
        @Nullable String reason,
        @Nullable LocalDate ministerBy) {

    /** Whether an exclusion ground applies to the supplier or to somebody connected or associated with it. */
    enum Ground {
        /** None was found. */
        NONE,
        /** One of Schedule 7: the supplier may be excluded. */
        DISCRETIONARY,
        /** One of Schedule 6: the supplier has to be excluded. */
        MANDATORY
    }

    /** Whether the supplier is on the debarment list. */
    enum Debarment {
        /** It is not. */
        NO,
        /** As an excludable supplier. */
        EXCLUDABLE,
        /** As an excluded supplier. */
        EXCLUDED
    }

    /** Whether an intended sub-contractor is on the debarment list. */
    enum Subcontractors {
        /** None is intended. */
        NONE,
        /** None of them is. */
        NOT_LISTED,
        /** One is. */
        LISTED
    }

    /** Whether the conditions of participation are met. */
    enum Conditions {
        /** All of them. */
        MET,
        /** Not all. */
        NOT_MET,
        /** There are none. */
        NOT_ASKED
    }

    /** Whether the supplier shared its core information on the central digital platform. */
    enum CoreInformation {
        /** It did. */
        SHARED,
        /** It did not. */
        NOT_SHARED,
        /** It does not have to, below the threshold. */
        NOT_ASKED
    }

    /** What was not looked at yet. */
    static SupplierCheck notYet(int tender) {
        return new SupplierCheck(tender, null, null, null, null, null, false, null, null);
    }

    /** Whether everything was looked at. */
    boolean isComplete() {
        return ground != null
                && debarment != null
                && subcontractors != null
                && conditions != null
                && coreInformation != null;
    }

    /** Whether a covered procurement must exclude the supplier (Procurement Act 2023 s26(1) and s27(2)). */
    boolean mustBeExcluded() {
        return ground == Ground.MANDATORY || debarment == Debarment.EXCLUDED;
    }

    /** Whether it is excluded for what the Act calls a ground, so that the Minister is told (s59). */
    boolean isExclusion() {
        return setAside && (mustBeExcluded() || ground == Ground.DISCRETIONARY || debarment == Debarment.EXCLUDABLE);
    }

    /** Whether anything was found that somebody has to say something about. */
    boolean hasFinding() {
        return mustBeExcluded()
                || ground == Ground.DISCRETIONARY
                || debarment == Debarment.EXCLUDABLE
                || subcontractors == Subcontractors.LISTED
                || conditions == Conditions.NOT_MET
                || coreInformation == CoreInformation.NOT_SHARED;
    }
}
