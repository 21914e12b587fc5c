package council.procurement.rules.notices;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import council.procurement.rules.Threshold;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case is, as far as notices depend on it. What is not known is said to be unknown and never guessed.
 *
 * @param law whether the Act applies to it
 * @param coverage where its value lies against its threshold
 * @param special whether the Act treats it specially
 * @param overFiveMillion whether its value including VAT is more than £5 million
 * @param circumstance what else the event is about
 */
public record NoticeCase(Law law, Cover coverage, Special special, Answer overFiveMillion, Circumstance circumstance) {

    private static final Money FIVE_MILLION = Money.pounds(5_000_000);

    /** Which law a case comes under. */
    public enum Law {
        /** The Procurement Act 2023. */
        ACT,
        /** Regulations from before it. */
        EARLIER,
        /** Not stated. */
        UNKNOWN
    }

    /** Where a value lies against the thresholds of the Act. */
    public enum Cover {
        /** Not below its threshold: a public contract. */
        COVERED,
        /** Below, but worth £30,000 or more including VAT, and no concession. */
        NOTIFIABLE,
        /** Worth less, or a concession below its threshold. */
        BELOW,
        /** Cannot be told from what is known. */
        UNKNOWN
    }

    /** Contracts that the Act treats specially. */
    public enum Special {
        STANDARD,
        LIGHT_TOUCH,
        CONCESSION,
        FRAMEWORK,
        UNKNOWN
    }

    /** An answer that may not be known. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** What else an event is about; each notice looks at those that concern it. */
    public enum Circumstance {
        NONE,
        UNKNOWN,
        /** The contract is awarded by competition. */
        COMPETITIVE,
        /** It is awarded directly. */
        DIRECT_AWARD,
        /** It is awarded directly because of extreme and unavoidable urgency (Schedule 5 paragraph 13). */
        URGENT_AWARD,
        /** It is called off under a framework. */
        CALL_OFF,
        /** The person served chooses the supplier (Schedule 5 paragraph 15). */
        USER_CHOICE,
        /** Suppliers are asked for quotes, and nothing is advertised. */
        QUOTES,
        /** A tender or transparency notice was published before. */
        NOTICE_OUT,
        /** No notice was published before. */
        NO_NOTICE_OUT,
        /** The change keeps value and term within their limits. */
        SMALL_CHANGE,
        /** The change goes beyond one of its limits, or another supplier takes over. */
        LARGE_CHANGE,
        /** The whole contract was ended. */
        ENDED_IN_FULL,
        /** Partial termination, damages, a settlement, or failure to improve. */
        NOT_ENDED_IN_FULL,
        /** It is so: payments were made, or the council pays more than £100 million. */
        YES,
        /** It is not so. */
        NO
    }

    /** A case of the council itself, which is no contract. */
    public static NoticeCase ofCouncil(Circumstance circumstance) {
        return new NoticeCase(Law.ACT, Cover.COVERED, Special.STANDARD, Answer.UNKNOWN, circumstance);
    }

    /**
     * A contract or the procurement of one.
     *
     * @param regime the law it was procured under; null where that is not stated
     * @param kind what it is for; null where that is not stated
     * @param framework whether it is a framework
     * @param worth its estimated value including VAT, as far as it is known
     */
    public static NoticeCase of(@Nullable Regime regime, @Nullable ContractKind kind, boolean framework, Worth worth) {
        return new NoticeCase(
                lawOf(regime), coverOf(kind, worth), specialOf(kind, framework), over(worth), Circumstance.NONE);
    }

    /**
     * An estimated value including VAT, as far as it is known.
     *
     * @param atLeast what it is not below; null where that is not known
     * @param atMost what it is not above; null where that is not known
     */
    public record Worth(@Nullable Money atLeast, @Nullable Money atMost) {

        /** Nothing is known. */
        public static final Worth UNKNOWN = new Worth(null, null);

        /** It is known to the penny. */
        public static Worth of(Money incVat) {
            return new Worth(incVat, incVat);
        }

        private boolean reaches(Money limit) {
            return atLeast != null && atLeast.compareTo(limit) >= 0;
        }

        private boolean staysBelow(Money limit) {
            return atMost != null && atMost.compareTo(limit) < 0;
        }
    }

    /** The same case with what else the event is about. */
    public NoticeCase with(Circumstance now) {
        return new NoticeCase(law, coverage, special, overFiveMillion, now);
    }

    /** Whether it is known to be a light touch contract. */
    public boolean isLightTouch() {
        return special == Special.LIGHT_TOUCH;
    }

    private static Law lawOf(@Nullable Regime regime) {
        if (regime == null) {
            return Law.UNKNOWN;
        }
        return regime == Regime.PA2023 ? Law.ACT : Law.EARLIER;
    }

    private static Special specialOf(@Nullable ContractKind kind, boolean framework) {
        if (framework) {
            return Special.FRAMEWORK;
        } else if (kind == null) {
            return Special.UNKNOWN;
        } else if (kind.isLightTouch()) {
            return Special.LIGHT_TOUCH;
        }
        return kind.isConcession() ? Special.CONCESSION : Special.STANDARD;
    }

    private static Answer over(Worth worth) {
        if (worth.atLeast() != null && worth.atLeast().compareTo(FIVE_MILLION) > 0) {
            return Answer.YES;
        }
        return worth.atMost() != null && worth.atMost().compareTo(FIVE_MILLION) <= 0 ? Answer.NO : Answer.UNKNOWN;
    }

    /** A value between two thresholds that have applied is covered or not by a day that the register does not have. */
    private static Cover coverOf(@Nullable ContractKind kind, Worth worth) {
        if (worth.reaches(highest(kind))) {
            return Cover.COVERED;
        } else if (!worth.staysBelow(lowest(kind))) {
            return Cover.UNKNOWN;
        } else if ((kind != null && kind.isConcession()) || worth.staysBelow(Threshold.NOTIFIABLE_FROM)) {
            return Cover.BELOW;
        }
        return worth.reaches(Threshold.NOTIFIABLE_FROM) ? Cover.NOTIFIABLE : Cover.UNKNOWN;
    }

    private static Money lowest(@Nullable ContractKind kind) {
        return kind != null
                ? Threshold.lowest(kind)
                : Arrays.stream(ContractKind.values())
                        .map(Threshold::lowest)
                        .min(Money::compareTo)
                        .orElseThrow();
    }

    private static Money highest(@Nullable ContractKind kind) {
        return kind != null
                ? Threshold.highest(kind)
                : Arrays.stream(ContractKind.values())
                        .map(Threshold::highest)
                        .max(Money::compareTo)
                        .orElseThrow();
    }

    /** What the table is asked, as texts. */
    Map<String, Object> facts(NoticeDuty duty) {
        return Map.of(
                "duty", duty.name(),
                "law", law.name(),
                "coverage", coverage.name(),
                "special", special.name(),
                "overFiveMillion", overFiveMillion.name(),
                "circumstance", circumstance.name());
    }
}
