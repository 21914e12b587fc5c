package council.procurement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the review of an expiring contract opens, is decided, is escalated: worked examples and both sides of each limit. */
class ExpiryReviewTest {

    private final WorkingDays workingDays = WorkingDays.published();

    @ParameterizedTest(name = "{0} to {1}: opens {2}, decide by {3}, board {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-04-01, 2029-03-31, 2027-03-31, 2027-09-30, 2028-03-31",
                "-,          2029-03-31, 2027-03-31, 2027-09-30, 2028-03-31",
                "2020-07-01, 2027-06-30, 2025-06-30, 2025-12-30, 2026-06-30",
                "2024-09-01, 2028-08-31, 2026-08-28, 2027-02-26, 2027-08-31",
                "2024-03-01, 2028-02-29, 2026-02-27, 2026-08-28, 2027-02-26",
                "2027-03-31, 2029-03-31, 2027-03-31, 2027-09-30, 2028-03-31",
                "2027-04-01, 2029-03-31, 2027-04-01, 2027-09-30, 2028-03-31",
                "2026-01-01, 2026-12-31, 2026-01-01, 2026-04-02, 2026-07-02",
                "2026-01-01, 2026-12-30, 2026-07-01, 2026-08-14, 2026-09-30",
                "2026-11-20, 2026-11-20, 2026-11-20, 2026-11-20, 2026-11-20"
            })
    void datesOfTheReview(
            @Nullable LocalDate start, LocalDate end, LocalDate opens, LocalDate decideBy, LocalDate board) {
        ExpiryReview review = ExpiryReview.ofContract(start, end, workingDays);

        assertThat(review.opens()).as("opens").isEqualTo(opens);
        assertThat(review.decideBy()).as("decide by").isEqualTo(decideBy);
        assertThat(review.escalateOn()).as("escalated").containsExactly(decideBy, board);
    }

    @Test
    void contractThatEndsBeforeItStartsHasNoReview() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ExpiryReview.ofContract(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 3, 31), workingDays))
                .withMessage("The contract ends on 31 March 2027, before it starts on 1 April 2027.");
    }

    @Property
    void openDecideEscalateAndEndComeInThatOrder(
            @ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate start,
            @ForAll @IntRange(min = 0, max = 5000) int days) {
        LocalDate end = start.plusDays(days);

        ExpiryReview review = ExpiryReview.ofContract(start, end, workingDays);

        assertThat(review.opens()).isBeforeOrEqualTo(review.decideBy());
        assertThat(review.decideBy()).isBeforeOrEqualTo(review.escalateOn().get(1));
        assertThat(review.escalateOn().get(1)).isBeforeOrEqualTo(end);
    }

    @Property
    void longContractOpensTwoYearsBeforeItEndsOrAtMostFiveDaysEarlier(
            @ForAll @DateRange(min = "2026-01-01", max = "2040-12-31") LocalDate end) {
        ExpiryReview review = ExpiryReview.ofContract(end.minusYears(5), end, workingDays);

        assertThat(ChronoUnit.DAYS.between(review.opens(), end.minusMonths(24))).isBetween(0L, 5L);
        assertThat(ChronoUnit.DAYS.between(review.decideBy(), end.minusMonths(18)))
                .isBetween(0L, 5L);
    }

    @Property
    void oneDayMoreNeverOpensTheReviewEarlierThanThatOfAShorterLongContract(
            @ForAll @DateRange(min = "2026-01-01", max = "2039-12-31") LocalDate end) {
        LocalDate start = end.minusYears(6);

        assertThat(ExpiryReview.ofContract(start, end.plusDays(1), workingDays).opens())
                .isAfterOrEqualTo(
                        ExpiryReview.ofContract(start, end, workingDays).opens());
    }

    @ParameterizedTest(name = "begun {0}, registered or decided {1}: opens {2}")
    @CsvSource({
        "2019-04-01, 2026-11-20, 2027-04-01",
        "2019-11-20, 2026-11-20, 2027-11-19",
        "2019-11-23, 2026-11-20, 2026-11-23",
        "2024-02-29, 2026-11-20, 2027-02-26",
        "2027-06-01, 2026-11-20, 2028-06-01"
    })
    void openEndedContractIsReviewedOnItsAnniversary(LocalDate start, LocalDate after, LocalDate opens) {
        assertThat(OpenEndedReview.next(start, after, workingDays).opens()).isEqualTo(opens);
    }

    @Test
    void terminationNoticeIsPublishedWithinThirtyDaysBeginningWithTheEnd() {
        assertThat(TerminationNotice.publishBy(LocalDate.of(2027, 3, 31))).isEqualTo(LocalDate.of(2027, 4, 29));
    }
}
