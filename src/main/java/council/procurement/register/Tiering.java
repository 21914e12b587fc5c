package council.procurement.register;

import council.procurement.engine.Decisions;
import council.procurement.rules.Money;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Reply;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;

/** Decides how closely a contract is managed, by the decision tables of {@code bpmn/rules}. */
@Service
public class Tiering {

    private static final Money FIVE_MILLION = Money.pounds(5_000_000);
    private static final String RULE = "contract-tier";
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    private final Decisions decisions;
    private final Weights weights;
    private final Catalogue catalogue;
    private final CaseRules rules;

    Tiering(Decisions decisions, Weights weights, Catalogue catalogue, CaseRules rules) {
        this.decisions = decisions;
        this.weights = weights;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /**
     * How much each score counts.
     *
     * @param annualValue weight of the yearly value
     * @param criticality weight of how much the service matters
     * @param supplierFailure weight of what a failing supplier would do
     * @param complexity weight of complexity and length
     * @param reputation weight of reputation and data
     */
    @ConfigurationProperties("octant.tiering")
    record Weights(
            @DefaultValue("1") BigDecimal annualValue,
            @DefaultValue("1") BigDecimal criticality,
            @DefaultValue("1") BigDecimal supplierFailure,
            @DefaultValue("1") BigDecimal complexity,
            @DefaultValue("1") BigDecimal reputation) {}

    /**
     * What people say of a contract, each from 0 (little) to 3 (much).
     *
     * @param criticality how much the service matters
     * @param supplierFailure what a failing supplier would do
     * @param complexity how complex and long it is
     * @param reputation what it means for reputation and data
     * @param vulnerablePeople whether a statutory duty to vulnerable people depends on it
     * @param personalData whether it handles much personal data
     */
    public record Scores(
            int criticality,
            int supplierFailure,
            int complexity,
            int reputation,
            boolean vulnerablePeople,
            boolean personalData) {

        /** Nobody has said anything yet. */
        public static final Scores UNKNOWN = new Scores(0, 0, 0, 0, false, false);
    }

    /**
     * A tier and what follows from it.
     *
     * @param tier gold, silver or bronze
     * @param reviewEveryMonths months between performance reviews
     */
    public record Outcome(Tier tier, int reviewEveryMonths) {}

    /** The contract's tier, from its value and from what people say of it. */
    public Outcome decide(Contract contract, Scores scores) {
        Reply reply = catalogue.find(RULE).orElseThrow().ask(CaseRules.asWritten(inputs(contract, scores)));
        if (reply instanceof Reply.Answer answer) {
            return outcome(answer);
        }
        throw new IllegalStateException(contract.reference() + " has no tier: " + reply);
    }

    /** The same for a decision that stays with the contract. */
    public Outcome decideAndKeep(Contract contract, Scores scores, String askedFor) {
        return outcome(rules.ask(contract.reference().value(), RULE, inputs(contract, scores), askedFor));
    }

    private static Outcome outcome(Reply.Answer answer) {
        return new Outcome(
                Tier.valueOf(String.valueOf(answer.outcome().get("tier"))),
                ((Number) Objects.requireNonNull(answer.outcome().get("reviewEveryMonths"))).intValue());
    }

    private Map<String, Object> inputs(Contract contract, Scores scores) {
        BigDecimal score = weights.annualValue()
                .multiply(BigDecimal.valueOf(annualValueScore(contract)))
                .add(weights.criticality().multiply(BigDecimal.valueOf(scores.criticality())))
                .add(weights.supplierFailure().multiply(BigDecimal.valueOf(scores.supplierFailure())))
                .add(weights.complexity().multiply(BigDecimal.valueOf(scores.complexity())))
                .add(weights.reputation().multiply(BigDecimal.valueOf(scores.reputation())));
        return Map.of(
                "score",
                score,
                "overFiveMillion",
                value(contract).compareTo(FIVE_MILLION) > 0,
                "vulnerablePeople",
                scores.vulnerablePeople(),
                "personalData",
                scores.personalData());
    }

    private int annualValueScore(Contract contract) {
        return decisions.wholeNumber("annual-value-score", "score", Map.of("annualValue", annualValue(contract)));
    }

    /** The value spread over the days of the term; of a term that is not known, the whole value counts as a year's. */
    private static BigDecimal annualValue(Contract contract) {
        LocalDate start = contract.term().start();
        LocalDate end = contract.term().end();
        BigDecimal value = value(contract).inPounds();
        long days = start == null || end == null ? 0 : ChronoUnit.DAYS.between(start, end) + 1;
        return days <= DAYS_OF_A_YEAR.longValue()
                ? value
                : value.multiply(DAYS_OF_A_YEAR).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    private static Money value(Contract contract) {
        Contract.Worth worth = contract.worth();
        if (worth.incVat() != null) {
            return worth.incVat();
        }
        return worth.exVat() == null ? Money.ZERO : worth.exVat();
    }
}
