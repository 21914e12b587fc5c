package council.procurement.step.tender;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What prices are worth, and which look abnormally low. */
class PriceScoresTest {

    private static PriceScores prices(String... pounds) {
        return new PriceScores(Arrays.stream(pounds).map(PriceScoresTest::money).toList());
    }

    private static Money money(String pounds) {
        return Money.of(new BigDecimal(pounds));
    }

    @ParameterizedTest(name = "£{0} beside £170,000 is worth {2} of {1}")
    @CsvSource({
        "170000, 100, 100.00",
        "190000, 100, 89.47",
        "170000.01, 100, 100.00",
        "340000, 5, 2.50",
        "510000, 5, 1.67"
    })
    void lowestPriceGetsTheWholeScaleAndOthersTheirShare(String price, int scale, BigDecimal points) {
        assertThat(prices("170000", price).of(money(price), scale)).isEqualByComparingTo(points);
    }

    @Test
    void whoAsksForNothingLeavesNothingToOthers() {
        PriceScores scores = prices("0", "10");

        assertThat(scores.of(money("0"), 100)).isEqualByComparingTo("100");
        assertThat(scores.of(money("10"), 100)).isEqualByComparingTo("0");
        assertThat(scores.isLow(money("0"), 25)).isTrue();
    }

    @ParameterizedTest(name = "£{0} and £{1}: {2} per cent below the mean, more than 25: {3}")
    @CsvSource({
        "75, 125, 25.00, false",
        "74.99, 125.01, 25.01, true",
        "75.01, 124.99, 24.99, false",
        "100, 100, 0.00, false",
        "125, 75, 0.00, false"
    })
    void priceIsLowIfItLiesMoreThanTheLimitBelowTheMean(String price, String other, BigDecimal below, boolean low) {
        PriceScores scores = prices(price, other);
        Money one = money(price);

        assertThat(scores.isLow(one, 25)).isEqualTo(low);
        assertThat(scores.percentBelowMean(one)).isEqualByComparingTo(below);
    }

    @Test
    void singlePriceHasNothingToBeComparedWith() {
        PriceScores scores = prices("1");

        assertThat(scores.isLow(money("1"), 25)).isFalse();
        assertThat(scores.percentBelowMean(money("1"))).isZero();
        assertThat(scores.of(money("1"), 100)).isEqualByComparingTo("100");
    }

    @Test
    void reasonTellsABidderHowItCameAboutAndNoOthersPrice() {
        PriceScores scores = prices("170000", "190000");

        assertThat(scores.because(money("170000"), 100))
                .isEqualTo("It is the lowest price, which gets the whole scale.");
        assertThat(scores.because(money("190000"), 100)).isEqualTo("The lowest price divided by this one, times 100.");
    }
}
