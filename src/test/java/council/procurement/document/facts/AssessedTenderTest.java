package council.procurement.document.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.rules.Money;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of an assessed tender, from its moderated scores. */
class AssessedTenderTest {

    private static final List<AwardCriterion> CRITERIA = List.of(
            criterion(1, "Method", CriterionPart.QUALITY, "33.30", 3),
            criterion(2, "People", CriterionPart.QUALITY, "6.70", 3),
            criterion(3, "Apprentices", CriterionPart.SOCIAL_VALUE, "10.00", 5),
            criterion(4, "Price", CriterionPart.PRICE, "50.00", 100));
    private static final Tender TENDER = new Tender(
            2,
            new Tender.Bidder("Up Ltd", "01234567", null, null, "up@example.org", null, null, null, null, null),
            Instant.EPOCH,
            false,
            Money.pounds(100),
            null);
    private static final List<ModeratedScore> SCORES =
            List.of(score(2, 1, "2"), score(1, 1, "3"), score(2, 2, "2.00"), score(2, 3, "4"), score(2, 4, "93.84"));

    @Test
    void pointsAreRoundedForEachAndTotalsAreOfWhatWasNot() {
        AssessedTender tender = AssessedTender.of(TENDER, CRITERIA, SCORES, true);

        assertThat(tender.bidder()).isEqualTo("Up Ltd");
        assertThat(tender.price()).isEqualTo(Money.pounds(100));
        assertThat(tender.scores())
                .extracting(
                        ScoreFacts::criterion,
                        score -> score.score().toPlainString(),
                        score -> score.points().toPlainString())
                .containsExactly(
                        tuple("Method", "2", "22.20"),
                        tuple("People", "2", "4.47"),
                        tuple("Apprentices", "4", "8.00"),
                        tuple("Price", "93.84", "46.92"));
        assertThat(tender.subtotals())
                .extracting(subtotal -> subtotal.name() + " " + subtotal.points())
                .containsExactly("quality 26.67", "social value 8.00", "price 46.92");
        assertThat(tender.total()).isEqualTo("81.59");
    }

    @Test
    void tenderThatWasNotAssessedOnAllHasFewerScores() {
        AssessedTender tender = AssessedTender.of(TENDER, CRITERIA, SCORES.subList(0, 1), false);

        assertThat(tender.price()).isNull();
        assertThat(tender.scores()).hasSize(1);
        assertThat(tender.subtotals()).containsExactly(new SubtotalFacts("quality", new BigDecimal("22.20")));
        assertThat(tender.total()).isEqualTo("22.20");
    }

    @Test
    void othersAreToldNoReasonForAScoreOfPriceThatNamesFigures() {
        String own = "The lowest price divided by this one, times 100.";
        assertThat(reasonOfPriceFor(false, own)).isEqualTo(own);
        assertThat(reasonOfPriceFor(false, "It is the lowest price, which gets the whole scale."))
                .isEqualTo("It is the lowest price, which gets the whole scale.");
        for (String discloses : List.of(
                "At £93,840 it is dearer.",
                "Three thousand pounds dearer than yours.",
                "Half a per cent above the lowest.",
                "The lowest price divided by this one, times 100.5.",
                "93840 against 100000")) {
            assertThat(reasonOfPriceFor(true, discloses)).isEqualTo(discloses);
            assertThat(reasonOfPriceFor(false, discloses))
                    .as(discloses)
                    .startsWith("The reason is withheld")
                    .endsWith("(section 94 of the Procurement Act 2023).");
        }
        AssessedTender told = AssessedTender.of(
                TENDER, CRITERIA, List.of(new ModeratedScore(2, 1, BigDecimal.ONE, "Two of 3 depots.")), false);
        assertThat(told.scores().get(0).reason()).as("of quality").isEqualTo("Two of 3 depots.");
    }

    private static String reasonOfPriceFor(boolean own, String reason) {
        var price = new ModeratedScore(2, 4, new BigDecimal("93.84"), reason);
        ScoreFacts told = AssessedTender.of(TENDER, CRITERIA, List.of(price), own)
                .scores()
                .get(0);
        assertThat(told.score()).isEqualTo("93.84");
        return told.reason();
    }

    @Test
    void supplierIsKnownByItsCompanyNumberIfByNothingElse() {
        assertThat(SupplierFacts.of(TENDER.bidder(), null).identifier()).isEqualTo("company number 01234567");
        assertThat(SupplierFacts.of(TENDER.bidder(), "GB-PPON-1").identifier()).isEqualTo("GB-PPON-1");
        assertThat(SupplierFacts.of(TENDER.bidder(), null).email()).isEqualTo("up@example.org");
    }

    @Test
    void criteriaAreWrittenWithoutNoughtsAtTheEnd() {
        assertThat(CriterionFacts.of(CRITERIA))
                .extracting(criterion -> criterion.weight().toPlainString())
                .containsExactly("33.3", "6.7", "10", "50");
    }

    @Test
    void summaryIsOfTheWinnerOrSaysWhyNot() {
        AssessedTender tender = AssessedTender.of(TENDER, CRITERIA, SCORES, false);
        var supplier = SupplierFacts.of(TENDER.bidder(), null);
        var procurement = new CaseFacts("A-1", "Lifts", null, null, null, null, true);
        var signatory = new SignatoryFacts("A", "B");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessmentSummary(
                        procurement, supplier, CriterionFacts.of(CRITERIA), tender, "Less", null, null, signatory));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessmentSummary(
                        procurement, supplier, CriterionFacts.of(CRITERIA), tender, null, null, tender, signatory));
    }

    private static AwardCriterion criterion(int number, String name, CriterionPart part, String weight, int scale) {
        return new AwardCriterion(number, name, part, new BigDecimal(weight), scale, "As published.");
    }

    private static ModeratedScore score(int tender, int criterion, String score) {
        return new ModeratedScore(tender, criterion, new BigDecimal(score), "Because.");
    }
}
