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

    /** What was found when one thing was looked at. */
    interface Finding {

        /** The same for people, as lists and reports have it. */
        String words();
    }

    /** Whether an exclusion ground applies to the supplier or to somebody connected or associated with it. */
    enum Ground implements Finding {
        /** None was found. */
        NONE("None found"),
        /** One of Schedule 7: the supplier may be excluded. */
        DISCRETIONARY("A discretionary one (Schedule 7)"),
        /** One of Schedule 6: the supplier has to be excluded. */
        MANDATORY("A mandatory one (Schedule 6)");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Whether the supplier is on the debarment list. */
    enum Debarment implements Finding {
        /** It is not. */
        NO("No"),
        /** As an excludable supplier. */
        EXCLUDABLE("Yes, as excludable"),
        /** As an excluded supplier. */
        EXCLUDED("Yes, as excluded");

        private final String words;

        Debarment(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Whether an intended sub-contractor is on the debarment list. */
    enum Subcontractors implements Finding {
        /** None is intended. */
        NONE("None intended"),
        /** None of them is. */
        NOT_LISTED("None on the debarment list"),
        /** One is. */
        LISTED("One is on the debarment list");

        private final String words;

        Subcontractors(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Whether the conditions of participation are met. */
    enum Conditions implements Finding {
        /** All of them. */
        MET("All met"),
        /** Not all. */
        NOT_MET("Not all met"),
        /** There are none. */
        NOT_ASKED("There are none");

        private final String words;

        Conditions(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Whether the supplier shared its core information on the central digital platform. */
    enum CoreInformation implements Finding {
        /** It did. */
        SHARED("Shared"),
        /** It did not. */
        NOT_SHARED("Not shared"),
        /** It does not have to, below the threshold. */
        NOT_ASKED("Not asked for, below the threshold");

        private final String words;

        CoreInformation(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
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
