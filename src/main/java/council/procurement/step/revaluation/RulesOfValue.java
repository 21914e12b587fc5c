package council.procurement.step.revaluation;

import council.procurement.register.CaseRules;
import council.procurement.register.RuleAnswer;
import council.procurement.rules.Money;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.Procurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the rules that depend on value again. Each is asked what it was last asked in the case, with nothing but the value
 * changed, so that another answer comes of the value and of nothing else. A rule that was never asked is left out: the step
 * that asks it will ask with the new value.
 */
@Component
class RulesOfValue {

    private static final String NOT_YET = "it was not asked yet; the step that asks it will do so with the new value.";
    private static final Money FIVE_MILLION = Money.pounds(5_000_000);

    private final CaseRules rules;

    RulesOfValue(CaseRules rules) {
        this.rules = rules;
    }

    /**
     * What came of it.
     *
     * @param findings what each rule says
     * @param coverageChanged whether the Act covers the procurement otherwise than before
     * @param route what the rule of the route answers now; null if it was never asked
     */
    record Answers(
            List<Finding> findings,
            boolean coverageChanged,
            @Nullable Map<String, @Nullable Object> route) {}

    private record Pair(Map<String, @Nullable Object> before, Map<String, @Nullable Object> now) {}

    /** Asks them and keeps what they answer with the case. */
    Answers askAgain(Revaluation revaluation, Procurement procurement) {
        Optional<Pair> threshold = ask(revaluation, "threshold", null);
        Boolean covered = threshold
                .map(pair -> Boolean.TRUE.equals(pair.now().get("covered")))
                .orElse(null);
        var findings = new ArrayList<Finding>();
        findings.add(threshold
                .map(pair -> compared("The Act", pair, AnswerWords::coverage, AnswerWords.afterCoverage(pair.now())))
                .orElseGet(() -> Finding.leftOut("The Act", NOT_YET)));
        Optional<Pair> route = ask(revaluation, "route-to-market", null);
        findings.add(route.map(pair -> compared(
                        "Route to market",
                        pair,
                        AnswerWords::route,
                        AnswerWords.afterRoute(pair.now(), procurement.route().taken())))
                .orElseGet(() -> Finding.leftOut("Route to market", NOT_YET)));
        findings.add(ask(revaluation, "social-value", covered)
                .map(pair -> compared(
                        "Social value",
                        pair,
                        AnswerWords::socialValue,
                        "Weigh the award criteria again, or say why they stay."))
                .orElseGet(() -> Finding.leftOut("Social value", NOT_YET)));
        findings.add(ask(revaluation, "kpi-duty", null)
                .map(pair -> compared(
                        "Key performance indicators",
                        pair,
                        AnswerWords::indicators,
                        "Look at the indicators again before the contract is signed."))
                .orElseGet(() -> Finding.leftOut("Key performance indicators", NOT_YET)));
        findings.add(tier(revaluation, procurement));
        findings.add(
                Finding.leftOut(
                        "Key decision",
                        "no rule says from the value alone whether it is one. Compare the value with the council's constitution."));
        boolean changed = threshold
                .map(pair ->
                        !Objects.equals(pair.before().get("covered"), pair.now().get("covered")))
                .orElse(false);
        return new Answers(List.copyOf(findings), changed, route.map(Pair::now).orElse(null));
    }

    /** The tier depends on value only by the five million pounds including VAT. */
    private static Finding tier(Revaluation revaluation, Procurement procurement) {
        Revaluation.Value before = revaluation.before();
        if (procurement.route().tier() == null || before == null || before.incVat() == null) {
            return Finding.leftOut("Tier of the contract", NOT_YET);
        }
        return new Finding(
                "Tier of the contract",
                over(before.incVat()),
                over(Objects.requireNonNull(revaluation.now().incVat())),
                over(before.incVat())
                                .equals(over(
                                        Objects.requireNonNull(revaluation.now().incVat())))
                        ? null
                        : "Look at the tier again when the contract is registered.");
    }

    private static String over(Money incVat) {
        return incVat.compareTo(FIVE_MILLION) > 0
                ? "the value is over £5 million including VAT"
                : "the value is not over £5 million including VAT";
    }

    private static Finding compared(
            String subject, Pair pair, Function<Map<String, @Nullable Object>, String> words, @Nullable String toDo) {
        String before = words.apply(pair.before());
        String now = words.apply(pair.now());
        return new Finding(subject, before, now, before.equals(now) ? null : toDo);
    }

    private Optional<Pair> ask(Revaluation revaluation, String rule, @Nullable Boolean covered) {
        return rules.of(revaluation.reference()).stream()
                .filter(answer -> answer.rule().equals(rule))
                .reduce((earlier, later) -> later)
                .map(kept -> new Pair(
                        kept.outcome(), again(revaluation, kept, covered).outcome()));
    }

    /** Every change of value asks under its own number, so that its answers are the latest of the case even after a return to an old value. */
    private Reply.Answer again(Revaluation revaluation, RuleAnswer kept, @Nullable Boolean covered) {
        var inputs = new LinkedHashMap<>(kept.inputs());
        inputs.computeIfPresent("valueExVat", (name, old) -> revaluation.now().exVat());
        inputs.computeIfPresent(
                "valueIncVat",
                (name, old) -> Objects.requireNonNull(revaluation.now().incVat()));
        inputs.computeIfPresent(
                "vatRate",
                (name, old) -> Objects.requireNonNull(revaluation.now().vatRate()));
        if (covered != null) {
            inputs.computeIfPresent("covered", (name, old) -> covered);
        }
        return rules.ask(revaluation.reference(), kept.rule(), inputs, "Change value " + revaluation.number());
    }
}
