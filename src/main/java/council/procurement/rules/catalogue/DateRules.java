package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.number;

import council.procurement.rules.ExpiryReview;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;

/** Rules {@code expiry-review} and {@code working-day}: days counted from others. */
final class DateRules {

    private static final int MOST_WORKING_DAYS = 1_000;
    private static final LocalDate OLDEST_CONTRACTS = LocalDate.of(1900, 1, 1);

    private DateRules() {}

    static Rule expiryReview(WorkingDays workingDays) {
        return Rule.about(
                        "expiry-review",
                        "Expiry review",
                        "When does the council decide what follows a contract?",
                        "Long before a contract ends, the council looks at it again: could it do the work itself, should the"
                                + " contract go on, does it have to go to the market? Bringing a service in house takes well over a"
                                + " year, so the review opens two years before the end and is decided half a year later.",
                        "If nobody decides, the review is escalated, first to the director and then to the board.")
                .standing(
                        "1",
                        "Stevenage BC, Co-operative Procurement Strategies 2021-24 and 2025-28, Commercial and Insourcing",
                        Certainty.COUNCIL_POLICY,
                        LocalDate.of(2022, 1, 1),
                        "The strategy says 18 to 24 months before the end. Escalation at 18 and 12 months is Octant's default.",
                        "A contract of less than two years opens when it starts, one of less than a year half way through; it is"
                                + " decided by a quarter, and escalated again at half, of what is left then. Octant's default.",
                        "A date that is no working day moves to the working day before. Where the bank holidays of a year are not"
                                + " known yet only weekends are left out, and the dates are worked out again once they are.",
                        "The other councils' strategies name no such dates; Octant uses these for them as well.")
                .asks(
                        day("startDate", "First day", "The contract's first day.")
                                .from(OLDEST_CONTRACTS),
                        day("endDate", "Last day", "The contract's last day as things stand.")
                                .from(OLDEST_CONTRACTS))
                .answers(
                        new Field("opens", "Review opens", "The day on which the review opens; may be past."),
                        new Field("decideBy", "Decide by", "The last day to decide."),
                        new Field(
                                "escalateOn",
                                "Escalated after",
                                "The days after which an undecided review is escalated: to the director, then to the board."))
                .examples(
                        new Example("Four years", Map.of("startDate", "2025-04-01", "endDate", "2029-03-31")),
                        new Example("One year", Map.of("startDate", "2026-01-01", "endDate", "2026-12-31")))
                .checking(given -> given.day("endDate").isBefore(given.day("startDate"))
                        ? List.of(new Fault(
                                "endDate",
                                "is " + WrittenDate.of(given.day("endDate")) + ", before the contract starts",
                                "Give a day that is not before “startDate”"))
                        : List.of())
                .by(given -> concludeReview(given, workingDays));
    }

    private static Conclusion concludeReview(Given given, WorkingDays workingDays) {
        LocalDate end = given.day("endDate");
        ExpiryReview review = ExpiryReview.ofContract(given.day("startDate"), end, workingDays);
        boolean known = workingDays
                .holidays()
                .years()
                .contains(Year.from(review.escalateOn().get(1)));
        return new Conclusion()
                .with("opens", review.opens())
                .with("decideBy", review.decideBy())
                .with("escalateOn", review.escalateOn())
                .because(
                        "The contract ends on " + WrittenDate.of(end) + ". Its review opens on "
                                + WrittenDate.of(review.opens()) + " and is to be decided by "
                                + WrittenDate.of(review.decideBy())
                                + "; undecided, it goes to the director after that day and to the board after "
                                + WrittenDate.of(review.escalateOn().get(1)) + "."
                                + (known
                                        ? ""
                                        : " Not all bank holidays up to then are known yet, so a date may still move to an earlier day."));
    }

    static Rule workingDay(WorkingDays workingDays) {
        return Rule.about(
                        "working-day",
                        "Working days",
                        "Which day is so many working days away?",
                        "Some periods of the Act are counted in working days: no Saturday, no Sunday, and no bank holiday in"
                                + " England and Wales, in Scotland or in Northern Ireland. A calendar of England alone gives days"
                                + " that are too early.",
                        "Counting begins on the day after the one given. For periods that begin with a day, such as standstill,"
                                + " ask that rule.")
                .law(
                        "Procurement Act 2023 s123(1); Banking and Financial Dealings Act 1971",
                        "Bank holidays are those published on gov.uk. A year whose holidays are not known is refused, never"
                                + " guessed.")
                .asks(
                        day("from", "From", "The day from which is counted; it does not count itself."),
                        number("workingDays", "Working days", "How many working days.", 1, MOST_WORKING_DAYS))
                .answers(new Field("date", "Day", "The working day so many working days after."))
                .examples(
                        new Example(
                                "Eight working days over St Andrew's Day",
                                Map.of("from", "2026-11-20", "workingDays", 8)),
                        new Example("One over Christmas", Map.of("from", "2026-12-24", "workingDays", 1)))
                .by(given -> {
                    LocalDate date = workingDays.after(given.day("from"), given.number("workingDays"));
                    return new Conclusion()
                            .with("date", date)
                            .because("Counted from the day after " + WrittenDate.of(given.day("from"))
                                    + " without weekends and without bank holidays of any part of the United Kingdom, working"
                                    + " day " + String.format("%,d", given.number("workingDays")) + " is "
                                    + WrittenDate.of(date) + ".");
                });
    }
}
