package council.procurement.register;

import static council.procurement.register.ContractDate.lastDay;
import static council.procurement.register.ContractDate.opening;
import static council.procurement.register.DateKind.*;

import council.procurement.rules.ExpiryReview;
import council.procurement.rules.OpenEndedReview;
import council.procurement.rules.TerminationNotice;
import council.procurement.rules.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All dates of a contract, worked out from the contract and from nothing else.
 *
 * <p>Sources: {@link ExpiryReview}, {@link OpenEndedReview}, {@link TerminationNotice}. Warnings four weeks before an
 * option lapses or notice is due are Octant's default.
 */
final class ContractDates {

    private static final int WARNING_DAYS = 28;

    private final Contract contract;
    private final WorkingDays workingDays;
    private final List<ContractDate> dates = new ArrayList<>();

    private ContractDates(Contract contract, WorkingDays workingDays) {
        this.contract = contract;
        this.workingDays = workingDays;
    }

    /** The dates, past ones included, in no particular order. */
    static List<ContractDate> of(Contract contract, WorkingDays workingDays) {
        var dates = new ContractDates(contract, workingDays);
        LocalDate ended = contract.term().ended();
        if (ended == null) {
            dates.whileItRuns();
        } else {
            dates.onceItIsOver(ended);
        }
        return List.copyOf(dates.dates);
    }

    /** What follows a contract is decided upon even if it is over before that was done. */
    private void review() {
        ExpiryReview review = reviewOf(contract.term());
        ContractDate opens = opening(REVIEW_OPENS, 0, review.opens());
        dates.add(opens);
        dates.add(lastDay(DECIDE_BY, 0, review.decideBy()).onceIs(opens));
        dates.add(lastDay(BOARD_STEPS_IN, 0, review.escalateOn().get(1)).onceIs(opens));
    }

    private void whileItRuns() {
        review();
        contract.options().stream().filter(ExtensionOption::isOpen).forEach(this::option);
        LocalDate end = contract.term().end();
        if (end != null) {
            notice(end);
            dates.add(lastDay(ENDS, 0, end));
        }
        performanceReview();
        contract.duties().stream()
                .filter(duty -> end == null || !duty.due().isAfter(end))
                .forEach(duty -> dates.add(opening(OBLIGATION_DUE, duty.obligation(), duty.due())));
    }

    private ExpiryReview reviewOf(Contract.Term term) {
        if (term.end() != null) {
            return ExpiryReview.ofContract(term.currentFrom(), term.end(), workingDays);
        }
        LocalDate from = Objects.requireNonNullElse(term.start(), term.registered());
        return OpenEndedReview.next(
                from, later(term.registered(), contract.management().lastDecided()), workingDays);
    }

    private void option(ExtensionOption option) {
        ContractDate warning = opening(OPTION_WARNING, option.number(), warningBefore(option.decideBy()));
        dates.add(warning);
        dates.add(lastDay(OPTION_DECIDE_BY, option.number(), option.decideBy()).onceIs(warning));
    }

    private void notice(LocalDate end) {
        Integer days = contract.term().noticeDays();
        if (days != null) {
            LocalDate noticeBy = workingDays.onOrBeforeAsFarAsKnown(end.minusDays(days));
            ContractDate warning = opening(NOTICE_WARNING, 0, warningBefore(noticeBy));
            dates.add(warning);
            dates.add(lastDay(NOTICE_BY, 0, noticeBy).onceIs(warning));
        }
    }

    private LocalDate warningBefore(LocalDate lastDay) {
        return workingDays.onOrBeforeAsFarAsKnown(lastDay.minusDays(WARNING_DAYS));
    }

    private void performanceReview() {
        Contract.Management management = contract.management();
        if (management.reviewEveryMonths() == null) {
            return;
        }
        LocalDate since = later(
                contract.term().registered(),
                management.lastReviewed() == null ? contract.term().start() : management.lastReviewed());
        LocalDate given = management.reviewOn();
        LocalDate next =
                given != null && given.isAfter(since) ? given : since.plusMonths(management.reviewEveryMonths());
        dates.add(opening(PERFORMANCE_REVIEW, 0, workingDays.onOrBeforeAsFarAsKnown(next)));
    }

    private void onceItIsOver(LocalDate ended) {
        review();
        dates.add(lastDay(FINAL_ASSESSMENT_BY, 0, TerminationNotice.publishBy(ended)));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
