package council.procurement.file;

import council.procurement.register.CaseRules;
import council.procurement.register.Contract;
import council.procurement.register.DateKind;
import council.procurement.register.ExtensionOption;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Reply;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why the dates of contracts are the days that they are: what the rule answers, or what else they are worked out from. */
@Component
class ContractDayGrounds {

    private static final String REVIEW = "expiry-review";
    private static final String NO_START =
            "The register does not say when the contract began, so its review counts back from its end alone.";

    private final CaseRules rules;

    ContractDayGrounds(CaseRules rules) {
        this.rules = rules;
    }

    DayGround of(Contract contract, DateKind kind, int number) {
        return switch (kind) {
            case REVIEW_OPENS, DECIDE_BY, BOARD_STEPS_IN -> review(contract.term());
            case OPTION_WARNING ->
                DayGround.ofOctant("Four weeks before the last day for the option, so that it is not missed.");
            case OPTION_DECIDE_BY -> DayGround.ofContract(option(contract, number));
            case NOTICE_WARNING ->
                DayGround.ofOctant("Four weeks before the last day to give notice, so that it is not missed.");
            case NOTICE_BY ->
                DayGround.ofContract("The contract asks for " + contract.term().noticeDays()
                        + " days of notice before it ends; the last day that is a working day and not later counts.");
            case PERFORMANCE_REVIEW -> performance(contract.management());
            case OBLIGATION_DUE ->
                DayGround.ofContract("Number " + number + " of what is owed under the contract, such as a figure of an"
                        + " indicator or what was promised for social value, is due then.");
            case ENDS ->
                DayGround.ofContract(
                        "It is the contract’s last day as things stand, extensions that are used included.");
            case FINAL_ASSESSMENT_BY ->
                new DayGround(
                        "A contract termination notice is due before the end of 30 days beginning with the contract’s last"
                                + " day, and says how it performed; the last assessment is made by then.",
                        "Procurement Act 2023 s80 and s71",
                        "termination-notice");
        };
    }

    private DayGround review(Contract.Term term) {
        LocalDate from = term.currentFrom();
        LocalDate end = term.end();
        if (end == null) {
            return DayGround.ofOctant("The contract has no end date, so it is looked at every year, counted from "
                    + WrittenDate.of(term.start() == null ? term.registered() : term.start()) + ".");
        } else if (from == null) {
            return new DayGround(NO_START, "Octant’s default", REVIEW);
        }
        Reply.Answer answer = rules.consider(REVIEW, Map.of("startDate", from, "endDate", end));
        return new DayGround(answer.because(), answer.citation(), REVIEW);
    }

    private static String option(Contract contract, int number) {
        return contract.options().stream()
                .filter(option -> option.number() == number)
                .findFirst()
                .map(ExtensionOption::months)
                .map(months ->
                        "The option to extend by " + months + " months can be used until then and lapses afterwards.")
                .orElse("The option can be used until then and lapses afterwards.");
    }

    private static DayGround performance(Contract.Management management) {
        LocalDate given = management.reviewOn();
        String last = management.lastReviewed() == null
                ? "It has not been reviewed yet."
                : "It was last reviewed on " + WrittenDate.of(management.lastReviewed()) + ".";
        return management.tier() == null
                ? DayGround.ofOctant("Every " + management.reviewEveryMonths() + " months. " + last)
                : new DayGround(
                        "Contracts managed as " + management.tier().name().toLowerCase(Locale.UK)
                                + " are reviewed every "
                                + management.reviewEveryMonths() + " months. " + last
                                + (given == null ? "" : " The register gives " + WrittenDate.of(given) + "."),
                        "The council’s table of reviews",
                        "contract-tier");
    }
}
