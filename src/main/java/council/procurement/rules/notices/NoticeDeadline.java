package council.procurement.rules.notices;

import council.procurement.rules.ContractDetailsNotice;
import council.procurement.rules.Money;
import council.procurement.rules.PaymentsComplianceNotice;
import council.procurement.rules.TerminationNotice;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * By when a notice is published, counted from the day of the event that it is about. A period that begins with a day counts
 * that day as its first, and ends with its last day, whether or not that is a working day.
 *
 * <p>Source: the clause of each notice in {@link NoticeLaw}.
 */
public enum NoticeDeadline {
    /** s93: the event is the 1 April on which the financial year begins. */
    YEAR_BEGUN("within the 56 days beginning with 1 April: by 26 May"),
    /** s17. */
    BEFORE_TENDER("before the tender notice, or its reasons are given in the tender notice"),
    /** s15(3): only then is the notice a qualifying one. */
    FORTY_DAYS_BEFORE_TENDER(
            "whenever the council likes; at least 40 days and at most 12 months before the tender notice"
                    + " if it is to shorten the tender period to 10 days"),
    /** The notice itself is the event. */
    WITH_THE_EVENT("it begins the procurement: nothing is advertised before it"),
    /** The notice comes before the event. */
    BEFORE_THE_EVENT("before the step it announces is taken"),
    /** s53(1): longer for light touch contracts. */
    DETAILS(
            "within the 30 days beginning with the day the contract is entered into; 120 days for light touch contracts"),
    /** s53(3): longer for light touch contracts. */
    COPY("within the 90 days beginning with the day the contract is entered into; 180 days for light touch contracts"),
    /** s77. */
    COPY_OF_CHANGE("within the 90 days beginning with the day the contract is modified"),
    /** s80. */
    CONTRACT_ENDED("within the 30 days beginning with the day the contract ends"),
    /** s71(3) to (5). */
    FAILURE("within the 30 days beginning with the day on which the supplier’s breach or failure led to it"),
    /** s71(2). */
    EVERY_TWELVE_MONTHS("at least once in every period of twelve months, and when the contract ends"),
    /** s69: the event is the last day of a half-year. */
    HALF_YEAR_ENDED("within the 30 days beginning with the last day of the half-year: by 29 April and 29 October"),
    /** s70: the event is the last day of a quarter. */
    QUARTER_ENDED(
            "within the 30 days beginning with the last day of the quarter: by 29 January, 29 April, 29 July and 29"
                    + " October"),
    /** No number of days in the law. */
    AS_SOON_AS_PRACTICABLE("as soon as reasonably practicable; the law gives no number of days, and Octant counts a few"
            + " working days of its own");

    private static final int PIPELINE_DAYS = 56;
    private static final int THIRTY = 30;
    private static final int NINETY = 90;
    private static final Money ANY_LARGE_CONTRACT = Money.pounds(5_000_001);

    private final String words;

    NoticeDeadline(String words) {
        this.words = words;
    }

    /** The rule in words: “Published …”. */
    public String words() {
        return words;
    }

    /**
     * The last day on which the notice is in time.
     *
     * @param event the day on which what it is about happened
     * @param lightTouch whether the contract is a light touch contract
     * @return empty where the law names no last day: it comes before the event, or as soon as practicable
     */
    public Optional<LocalDate> lastDay(LocalDate event, boolean lightTouch) {
        return switch (this) {
            case YEAR_BEGUN -> Optional.of(beginningWith(event, PIPELINE_DAYS));
            case DETAILS ->
                Optional.of(
                        ContractDetailsNotice.of(event, lightTouch, Money.ZERO).noticeBy());
            case COPY ->
                Optional.of(Objects.requireNonNull(ContractDetailsNotice.of(event, lightTouch, ANY_LARGE_CONTRACT)
                        .copyBy()));
            case COPY_OF_CHANGE -> Optional.of(beginningWith(event, NINETY));
            case CONTRACT_ENDED -> Optional.of(TerminationNotice.publishBy(event));
            case FAILURE, QUARTER_ENDED -> Optional.of(beginningWith(event, THIRTY));
            case HALF_YEAR_ENDED -> Optional.of(PaymentsComplianceNotice.publishBy(event));
            case EVERY_TWELVE_MONTHS -> Optional.of(event.plusMonths(12).minusDays(1));
            case BEFORE_TENDER, FORTY_DAYS_BEFORE_TENDER, WITH_THE_EVENT, BEFORE_THE_EVENT, AS_SOON_AS_PRACTICABLE ->
                Optional.empty();
        };
    }

    private static LocalDate beginningWith(LocalDate day, int days) {
        return day.plusDays(days - 1L);
    }
}
