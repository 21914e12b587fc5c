package council.procurement.step.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.Indicator;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelPart;
import council.procurement.step.preparation.Weighting.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every limit that a tender has to keep to. */
class TenderLimitsTest {

    private static final LocalDate BEGINS = LocalDate.of(2026, 11, 20);
    private static final String RULE = "The council's rule “social-value”";
    private static final Limits NONE = new Limits(false, BigDecimal.ZERO, RULE, BigDecimal.ZERO);

    @ParameterizedTest(name = "quality {0}, price {1} -> {2}")
    @CsvSource({"59.99, 40, 99.99", "60, 40, ''", "60.01, 40, 100.01", "33.33, 66.67, ''", "0.01, 99.99, ''"})
    void weightsMakeExactlyOneHundred(String quality, String price, String wrongTotal) {
        List<String> faults = Weighting.of(
                        List.of(criterion(CriterionPart.QUALITY, quality), criterion(CriterionPart.PRICE, price)))
                .faults(NONE);

        if (wrongTotal.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults)
                    .singleElement()
                    .asString()
                    .startsWith("The weights make " + wrongTotal + " per cent together.")
                    .contains("exactly 100 per cent", "s23");
        }
    }

    @Test
    void priceAloneAndQualityAloneAreNotEnough() {
        assertThat(Weighting.of(List.of(criterion(CriterionPart.PRICE, "100"))).faults(NONE))
                .singleElement()
                .asString()
                .startsWith("There is no criterion for quality.");
        assertThat(Weighting.of(List.of(criterion(CriterionPart.QUALITY, "100")))
                        .faults(NONE))
                .singleElement()
                .asString()
                .startsWith("There is no criterion for price.");
    }

    @ParameterizedTest(name = "social value {0} where {1} is the least -> {2}")
    @CsvSource({"9.99, 10, false", "10, 10, true", "10.01, 10, true", "0.01, 0, true"})
    void socialValueHoldsTheMinimumOfTheRule(BigDecimal weight, BigDecimal least, boolean held) {
        List<String> faults = Weighting.of(List.of(
                        criterion(CriterionPart.SOCIAL_VALUE, weight.toPlainString()),
                        criterion(CriterionPart.QUALITY, "50"),
                        criterion(
                                CriterionPart.PRICE,
                                new BigDecimal("50").subtract(weight).toPlainString())))
                .faults(new Limits(true, least, RULE, BigDecimal.ZERO));

        assertThat(faults.isEmpty()).isEqualTo(held);
        if (!held) {
            assertThat(faults)
                    .containsExactly("Social value weighs " + weight
                            + " per cent. The council's rule “social-value” asks for 10 per cent at least.");
        }
    }

    @Test
    void socialValueIsNotLeftOutWhereItIsAskedForWithoutAMinimum() {
        assertThat(Weighting.of(List.of(criterion(CriterionPart.QUALITY, "60"), criterion(CriterionPart.PRICE, "40")))
                        .faults(new Limits(true, BigDecimal.ZERO, RULE, BigDecimal.ZERO)))
                .singleElement()
                .asString()
                .startsWith("There is no criterion for social value");
    }

    @ParameterizedTest(name = "environment {0} of 5 per cent -> {1}")
    @CsvSource({"4.99, false", "5, true", "5.01, true"})
    void environmentHoldsTheWeightOfTheChecklist(BigDecimal weight, boolean held) {
        var green = new AwardCriterion(1, "Carbon", CriterionPart.QUALITY, weight, 5, "0 none, 5 full", true);

        List<String> faults = Weighting.of(List.of(
                        green,
                        criterion(
                                CriterionPart.QUALITY,
                                new BigDecimal("60").subtract(weight).toPlainString()),
                        criterion(CriterionPart.PRICE, "40")))
                .faults(new Limits(false, BigDecimal.ZERO, RULE, BigDecimal.valueOf(5)));

        assertThat(faults.isEmpty()).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} quality, {1} price, {2} moderators -> {3}")
    @CsvSource({
        "2, 1, 1, ''",
        "3, 2, 1, ''",
        "1, 1, 1, two people at least who score quality",
        "2, 0, 1, somebody who assesses prices",
        "2, 1, 0, exactly one moderator",
        "2, 1, 2, exactly one moderator"
    })
    void panelHasTwoForQualityOneForPriceAndOneModerator(int quality, int price, int moderators, String missing) {
        var panel = new ArrayList<PanelMember>();
        IntStream.range(0, quality).forEach(number -> panel.add(member("q" + number, PanelPart.QUALITY)));
        IntStream.range(0, price).forEach(number -> panel.add(member("p" + number, PanelPart.PRICE)));
        IntStream.range(0, moderators).forEach(number -> panel.add(member("m" + number, PanelPart.MODERATOR)));

        PanelShape shape = PanelShape.of(panel);

        assertThat(shape.isComplete()).isEqualTo(missing.isEmpty());
        if (!missing.isEmpty()) {
            assertThat(shape.faults()).singleElement().asString().contains(missing);
        }
    }

    @ParameterizedTest(name = "{0} indicators, {1} material, {2} asked, reason {3} -> {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "3, 3, 3, -, ''",
                "4, 3, 3, -, ''",
                "2, 2, 3, -, needs 3 at least before it is entered into",
                "4, 2, 3, -, Mark exactly three",
                "4, 4, 3, -, Mark three indicators at most",
                "0, 0, 3, It is a loan., ''",
                "0, 0, 0, It is a loan., ''",
                "1, 0, 0, It is a loan., Take away the one or the other",
                "0, 0, 0, -, There is no indicator",
                "1, 0, 0, -, ''",
                "1, 1, 0, -, ''"
            })
    void indicatorsAreAsManyAsTheLawAndTheCouncilWant(
            int all, int material, int asked, @Nullable String because, String fault) {
        List<Indicator> indicators = IntStream.range(0, all)
                .mapToObj(number ->
                        new Indicator(number + 1, "Lifts in order", "99 per cent", "Log", 3, number < material))
                .toList();

        List<String> faults = IndicatorSet.of(indicators).faults(asked, because);

        if (fault.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().contains(fault);
        }
    }

    @ParameterizedTest(name = "{0} of £{1} -> {2}")
    @CsvSource({
        "WORKS, 207719.99, false",
        "WORKS, 207720, true",
        "SERVICES, 207719.99, false",
        "GOODS, 100000, false",
        "CONCESSION, 100000, true"
    })
    void suppliersAreNotAssessedFirstBelowTheThresholdButForLargerWorks(
            ContractKind kind, BigDecimal incVat, boolean lawful) {
        assertThat(Suitability.mayBeAssessedFirst(false, false, kind, Money.of(incVat), BEGINS))
                .isEqualTo(lawful);
        assertThat(Suitability.mayBeAssessedFirst(true, false, kind, Money.of(incVat), BEGINS))
                .isTrue();
        assertThat(Suitability.mayBeAssessedFirst(false, true, kind, Money.of(incVat), BEGINS))
                .isTrue();
    }

    private static AwardCriterion criterion(CriterionPart part, String weight) {
        return new AwardCriterion(1, part.words(), part, new BigDecimal(weight), 5, "0 none, 5 full");
    }

    private static PanelMember member(String person, PanelPart part) {
        return new PanelMember(person, part, false, null, null, null, null);
    }
}
