package council.procurement.step.award;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.CaseRules;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.Indicator;
import council.procurement.sourcing.Indicators;
import council.procurement.sourcing.Procurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key performance indicators with which a contract is entered into (Procurement Act 2023 s52). */
@Service
class FixedIndicators {

    private static final String RULE = "kpi-duty";
    private static final int MOST_MATERIAL = 3;

    private final Procurements procurements;
    private final Indicators indicators;
    private final CaseRules rules;
    private final Catalogue catalogue;
    private final Awards awards;

    FixedIndicators(
            Procurements procurements, Indicators indicators, CaseRules rules, Catalogue catalogue, Awards awards) {
        this.procurements = procurements;
        this.indicators = indicators;
        this.rules = rules;
        this.catalogue = catalogue;
        this.awards = awards;
    }

    List<Indicator> of(String reference) {
        return indicators.of(reference);
    }

    /** Why the Act asks for some, or for none, in a sentence. */
    String whySome(String reference) {
        Reply reply = catalogue
                .find(RULE)
                .orElseThrow()
                .ask(Map.of(
                        "valueIncVat",
                        value(reference).inPounds(),
                        "kind",
                        kind(reference).name()));
        return reply instanceof Reply.Answer answer ? answer.because() : "It is not known how many the Act asks for.";
    }

    private Money value(String reference) {
        return Objects.requireNonNullElse(procurements.get(reference).estimate().incVat(), Money.ZERO);
    }

    private ContractKind kind(String reference) {
        return Objects.requireNonNull(procurements.get(reference).estimate().kind(), "kind of contract");
    }

    @Transactional
    void add(String reference, String name, String target, String measuredBy, int everyMonths, boolean material) {
        var all = new ArrayList<>(indicators.of(reference));
        int next = all.stream().mapToInt(Indicator::number).max().orElse(0) + 1;
        all.add(new Indicator(next, name, target, measuredBy, everyMonths, material));
        indicators.write(reference, all);
    }

    /**
     * Fixes the indicators as they are.
     *
     * @param insteadBecause why performance cannot be assessed by indicators; null where it can
     * @throws RefusedSubmissionException if there are fewer than the Act asks for, or not three of them are the most material
     */
    @Transactional
    void fix(String reference, @Nullable String insteadBecause) {
        Reply.Answer duty = rules.ask(
                reference,
                RULE,
                Map.of("valueIncVat", value(reference), "kind", kind(reference)),
                "Fix the indicators");
        int least = ((Number) Objects.requireNonNull(duty.outcome().get("minimumKpis"))).intValue();
        List<Indicator> all = indicators.of(reference);
        if (insteadBecause == null && all.size() < least) {
            throw new RefusedSubmissionException("Indicators: there are " + all.size() + ", and at least " + least
                    + " are needed. Add what is missing. " + duty.because());
        }
        long material = all.stream().filter(Indicator::material).count();
        if (insteadBecause == null && least > 0 && material < MOST_MATERIAL) {
            throw new RefusedSubmissionException(
                    "Indicators: " + material + " are marked as most material, and three of them"
                            + " are published. Add those that are (Procurement Act 2023 s52).");
        }
        awards.withoutIndicators(reference, insteadBecause);
    }
}
