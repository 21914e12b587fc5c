package council.procurement.step.engagement;

import council.procurement.engine.Decisions;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.CaseRules;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.sourcing.CpvCode;
import council.procurement.sourcing.CpvCodes;
import council.procurement.sourcing.MarketPosition;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what a procurement is in law: its CPV code, its value including VAT, its threshold, and where its category stands.
 *
 * <p>Source: Procurement Act 2023 s3, s123(2) and Schedule 3 (value).
 */
@Service
class CategoryDescriptions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Procurements procurements;
    private final CpvCodes codes;
    private final CaseRules rules;
    private final Decisions decisions;
    private final Clock clock;

    CategoryDescriptions(Procurements procurements, CpvCodes codes, CaseRules rules, Decisions decisions, Clock clock) {
        this.procurements = procurements;
        this.codes = codes;
        this.rules = rules;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Records what is bought and what it may cost.
     *
     * @param written the CPV code as somebody wrote it
     * @param said the estimate; its value including VAT and the name of its code are found here
     * @param supplyRisk risk of supply, 1 to 5
     * @return what was found, in a sentence
     * @throws RefusedSubmissionException if there is no such code, or thresholds of the day are not published yet
     */
    @Transactional
    String describe(String reference, String written, Procurement.Estimate said, int supplyRisk) {
        CpvCode code = codes.find(written)
                .orElseThrow(() -> new RefusedSubmissionException("CPV code: there is no code “" + written
                        + "”. Look it up by words on the page that the form links to, and give its eight digits."));
        Money exVat = Objects.requireNonNull(said.exVat());
        BigDecimal rate = Objects.requireNonNull(said.vatRate());
        int months = Objects.requireNonNull(said.termMonths());
        Money incVat =
                Money.rounded(exVat.inPounds().multiply(HUNDRED.add(rate)).divide(HUNDRED));
        procurements.estimate(
                reference,
                new Procurement.Estimate(
                        said.kind(),
                        exVat,
                        rate,
                        incVat,
                        months,
                        said.extensionMonths(),
                        code.code(),
                        code.label(),
                        said.category()));
        LocalDate begins = CouncilTime.dayOf(clock.instant());
        MarketPosition position = position(exVat, months + said.extensionMonths(), supplyRisk);
        Procurement.Market market = procurements.get(reference).market();
        procurements.market(
                reference,
                new Procurement.Market(supplyRisk, position, begins, market.engaged(), market.engagementCloses()));
        String because = rules.ask(
                        reference,
                        "threshold",
                        Map.of(
                                "kind",
                                Objects.requireNonNull(said.kind()),
                                "valueIncVat",
                                incVat,
                                "commencedOn",
                                begins),
                        "Describe category")
                .because();
        return "The category was described as " + code.label() + ", " + position.words() + ". " + because;
    }

    private MarketPosition position(Money exVat, int months, int supplyRisk) {
        BigDecimal annual =
                exVat.inPounds().multiply(MONTHS).divide(BigDecimal.valueOf(months), 6, RoundingMode.HALF_UP);
        return MarketPosition.valueOf((String) Objects.requireNonNull(decisions
                .row("market-position", Map.of("annualValue", annual, "supplyRisk", supplyRisk))
                .get("position")));
    }
}
