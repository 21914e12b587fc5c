package council.procurement.step.preparation;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.CaseRules;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.SocialValue;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.TenderRoute;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules say of a procurement as it is estimated now. Each answer is kept with the case. */
@Component
class TenderRules {

    private static final String PURPOSE = "Prepare tender";

    private final CaseRules rules;
    private final Clock clock;

    TenderRules(CaseRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is estimated, as far as rules ask for it.
     *
     * @param kind what the contract is for
     * @param exVat its value without VAT
     * @param incVat its value including VAT
     * @param months how long it runs, with all extensions
     */
    private record Estimate(ContractKind kind, Money exVat, Money incVat, int months) {}

    /**
     * How social value is evaluated.
     *
     * @param method by what means
     * @param least least weight in per cent: the rule's, or what the strategy settled where that is more
     * @param because why
     */
    record SocialValueRule(SocialValue.Method method, int least, String because) {

        boolean isAsked() {
            return method != SocialValue.Method.NONE;
        }
    }

    /**
     * How many indicators the law asks for.
     *
     * @param least how many; 0 for none
     * @param because why
     */
    record IndicatorRule(int least, String because) {}

    /** Whether the procurement reaches its threshold. */
    boolean isCovered(Procurement procurement) {
        return Boolean.TRUE.equals(threshold(procurement).outcome().get("covered"));
    }

    private Reply.Answer threshold(Procurement procurement) {
        Estimate estimate = estimate(procurement);
        return rules.ask(
                procurement.reference(),
                "threshold",
                Map.of("kind", estimate.kind(), "valueIncVat", estimate.incVat(), "commencedOn", begins(procurement)),
                PURPOSE);
    }

    /** How social value is evaluated, and how much it counts at least. */
    SocialValueRule socialValue(Procurement procurement) {
        Estimate estimate = estimate(procurement);
        Reply.Answer answer = rules.ask(
                procurement.reference(),
                "social-value",
                Map.of(
                        "kind", estimate.kind(),
                        "valueExVat", estimate.exVat(),
                        "covered", isCovered(procurement),
                        "months", estimate.months()),
                PURPOSE);
        int ofRule = number(answer.outcome().get("minimumWeightPercent"));
        Integer settled = procurement.route().socialValueWeight();
        return new SocialValueRule(
                SocialValue.Method.valueOf(String.valueOf(answer.outcome().get("method"))),
                settled == null ? ofRule : Math.max(ofRule, settled),
                answer.because()
                        + (settled != null && settled > ofRule
                                ? " The approved strategy gives it " + settled + " per cent at least."
                                : ""));
    }

    /** How many indicators the law asks for. */
    IndicatorRule indicators(Procurement procurement) {
        Estimate estimate = estimate(procurement);
        Reply.Answer answer = rules.ask(
                procurement.reference(),
                "kpi-duty",
                Map.of("kind", estimate.kind(), "valueIncVat", estimate.incVat()),
                PURPOSE);
        return new IndicatorRule(number(answer.outcome().get("minimumKpis")), answer.because());
    }

    /**
     * Whether suppliers may be assessed before they may tender.
     *
     * @see Suitability
     */
    boolean mayAssessFirst(Procurement procurement) {
        Estimate estimate = estimate(procurement);
        return Suitability.mayBeAssessedFirst(
                isCovered(procurement),
                procurement.route().taken() == TenderRoute.CALL_OFF,
                estimate.kind(),
                estimate.incVat(),
                begins(procurement));
    }

    /** When tenders may be due at the earliest, where the law sets a minimum at all. */
    Reply.Answer tenderPeriod(String reference, Map<String, ? extends @Nullable Object> inputs) {
        return rules.ask(reference, "tender-period", inputs, "Set deadlines");
    }

    /** When suppliers have to have asked to take part at the earliest. */
    Reply.Answer participationPeriod(String reference, Map<String, ? extends @Nullable Object> inputs) {
        return rules.ask(reference, "participation-period", inputs, "Set deadlines");
    }

    /** When the contract may be entered into after its award notice. */
    Reply.Answer standstill(String reference, Map<String, ? extends @Nullable Object> inputs) {
        return rules.ask(reference, "standstill", inputs, "Set deadlines");
    }

    private LocalDate begins(Procurement procurement) {
        LocalDate begins = procurement.market().beginsOn();
        return begins == null ? CouncilTime.dayOf(clock.instant()) : begins;
    }

    private static Estimate estimate(Procurement procurement) {
        Procurement.Estimate known = procurement.estimate();
        if (known.kind() == null || known.exVat() == null || known.incVat() == null || known.termMonths() == null) {
            throw new RefusedSubmissionException("What it is for, what it may cost and how long it runs is not estimated yet."
                    + " Start “Change an estimate” first: the law's rules depend on it.");
        }
        return new Estimate(
                known.kind(), known.exVat(), known.incVat(), known.termMonths() + known.extensionMonths());
    }

    private static int number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).intValue();
    }
}
