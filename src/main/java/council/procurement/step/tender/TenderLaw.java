package council.procurement.step.tender;

import council.procurement.register.CaseRules;
import council.procurement.register.RuleAnswer;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which law a procurement's tenders come under, and how long suppliers have. */
@Component
class TenderLaw {

    private static final String TENDER_PERIOD = "tender-period";
    private static final String BEGIN = "Begin the tender period";

    private final Procurements procurements;
    private final CaseRules rules;
    private final Clock clock;

    TenderLaw(Procurements procurements, CaseRules rules, Clock clock) {
        this.procurements = procurements;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether it is a covered procurement; what cannot be estimated counts as one (Procurement Act 2023 Schedule 3). */
    boolean isCovered(String reference) {
        return procurements.get(reference).isCovered(CouncilTime.dayOf(clock.instant()));
    }

    /**
     * Asks how long suppliers have at least, from the day on which the tender was really published, in the circumstances that
     * were given when the timetable was made, and keeps the answer. Below the threshold nothing is asked: the law sets no
     * period there (s87(6)).
     */
    void askPeriod(String reference, LocalDate published) {
        if (!isCovered(reference)) {
            return;
        }
        var inputs = new LinkedHashMap<String, @Nullable Object>(
                latest(reference).map(RuleAnswer::inputs).orElseGet(() -> strictest(procurements.get(reference))));
        inputs.put("published", published);
        rules.ask(reference, TENDER_PERIOD, inputs, BEGIN);
    }

    /** Where nobody has said how tenders and documents travel, nothing shortens the period but the kind of contract. */
    private static Map<String, @Nullable Object> strictest(Procurement procurement) {
        ContractKind kind = procurement.estimate().kind();
        return Map.of(
                "electronicSubmission",
                false,
                "documentsWithNotice",
                false,
                "lightTouch",
                kind != null && kind.isLightTouch());
    }

    /** The first day on which tenders may be due; empty where the law sets none. */
    Optional<LocalDate> earliestDeadline(String reference) {
        return answer(reference)
                .map(answer -> answer.outcome().get("earliestDeadline"))
                .map(day -> LocalDate.parse(day.toString()));
    }

    /** Why that is the first day, in a sentence or two. */
    String because(String reference) {
        return answer(reference)
                .map(answer -> answer.because() + " (" + answer.citation() + ")")
                .orElse("Below the threshold the law sets no period; it is to be reasonable and the same for all"
                        + " (Procurement Act 2023 s87(6)).");
    }

    private Optional<RuleAnswer> answer(String reference) {
        return rules.of(reference).stream()
                .filter(answer ->
                        answer.rule().equals(TENDER_PERIOD) && answer.askedFor().equals(BEGIN))
                .reduce((earlier, later) -> later);
    }

    private Optional<RuleAnswer> latest(String reference) {
        return rules.of(reference).stream()
                .filter(answer -> answer.rule().equals(TENDER_PERIOD))
                .reduce((earlier, later) -> later);
    }
}
