package council.procurement.step.preparation;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.SocialValue;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.TenderRoute;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What rules say of one procurement. Where its estimate is not complete, whatever depends on it is refused. */
final class RulesOfTender {

    private final Procurement procurement;
    private final BiFunction<String, Map<String, Object>, Reply.Answer> rules;
    private final Map<Question, Reply.Answer> answered = new HashMap<>();
    private final LocalDate today;

    RulesOfTender(
            Procurement procurement, BiFunction<String, Map<String, Object>, Reply.Answer> rules, LocalDate today) {
        this.procurement = procurement;
        this.rules = rules;
        this.today = today;
    }

    private record Question(String rule, Map<String, Object> inputs) {}

    private record Estimate(ContractKind kind, Money exVat, Money incVat, int months) {}

    /**
     * How social value is evaluated.
     *
     * @param method by what means
     * @param least least weight in per cent: the rule's, or what the strategy settled where that is more
     * @param setBy what sets that weight, as a sentence begins
     * @param because why
     */
    record SocialValueAsked(SocialValue.Method method, int least, String setBy, String because) {

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
    record IndicatorsAsked(int least, String because) {}

    /** Whether the procurement reaches its threshold. */
    boolean isCovered() {
        Estimate estimate = estimate();
        Reply.Answer answer = ask(
                "threshold",
                Map.of("kind", estimate.kind(), "valueIncVat", estimate.incVat(), "commencedOn", begins()));
        return Boolean.TRUE.equals(answer.outcome().get("covered"));
    }

    /** Whether it is a contract for light touch services. */
    boolean isLightTouch() {
        return estimate().kind().isLightTouch();
    }

    /** Whether it is called off under a framework. */
    boolean isCallOff() {
        return procurement.route().taken() == TenderRoute.CALL_OFF;
    }

    /** How social value is evaluated, and how much it counts at least. */
    SocialValueAsked socialValue() {
        Estimate estimate = estimate();
        Reply.Answer answer = ask(
                "social-value",
                Map.of(
                        "kind", estimate.kind(),
                        "valueExVat", estimate.exVat(),
                        "covered", isCovered(),
                        "months", estimate.months()));
        int ofRule = number(answer.outcome().get("minimumWeightPercent"));
        Integer settled = procurement.route().socialValueWeight();
        int least = settled == null ? ofRule : Math.max(settled, ofRule);
        return new SocialValueAsked(
                SocialValue.Method.valueOf(String.valueOf(answer.outcome().get("method"))),
                least,
                least > ofRule ? "The approved strategy" : "The council's rule “" + answer.rule() + "”",
                answer.because()
                        + (least > ofRule ? " The approved strategy gives it " + least + " per cent at least." : ""));
    }

    /** How many indicators the law asks for. */
    IndicatorsAsked indicators() {
        Estimate estimate = estimate();
        Reply.Answer answer = ask("kpi-duty", Map.of("kind", estimate.kind(), "valueIncVat", estimate.incVat()));
        return new IndicatorsAsked(number(answer.outcome().get("minimumKpis")), answer.because());
    }

    /** Whether suppliers may be assessed before they may tender; see {@link Suitability}. */
    boolean mayAssessFirst() {
        Estimate estimate = estimate();
        return Suitability.mayBeAssessedFirst(isCovered(), isCallOff(), estimate.kind(), estimate.incVat(), begins());
    }

    /** What any rule says; the same question is asked once. */
    Reply.Answer ask(String rule, Map<String, Object> inputs) {
        return answered.computeIfAbsent(new Question(rule, inputs), asked -> rules.apply(rule, inputs));
    }

    /** Months from the first day of the contract to its last, without extensions. */
    int termMonths() {
        estimate();
        return Objects.requireNonNull(procurement.estimate().termMonths());
    }

    private LocalDate begins() {
        LocalDate begins = procurement.market().beginsOn();
        return begins == null ? today : begins;
    }

    private Estimate estimate() {
        Procurement.Estimate known = procurement.estimate();
        if (known.kind() == null || known.exVat() == null || known.incVat() == null || known.termMonths() == null) {
            throw new RefusedSubmissionException(
                    "What it is for, what it may cost and how long it runs is not estimated yet."
                            + " Start “Change value of a procurement” first: the law's rules depend on it.");
        }
        return new Estimate(known.kind(), known.exVat(), known.incVat(), known.termMonths() + known.extensionMonths());
    }

    private static int number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).intValue();
    }
}
