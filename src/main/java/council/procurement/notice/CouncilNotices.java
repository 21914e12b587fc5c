package council.procurement.notice;

import static council.procurement.rules.notices.NoticeEvent.HALF_YEAR_ENDED;
import static council.procurement.rules.notices.NoticeEvent.QUARTER_ENDED;
import static council.procurement.rules.notices.NoticeEvent.YEAR_BEGUN;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.PaymentsComplianceNotice;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeCase;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the council owes as such, and not for a contract: on the first day of each quarter, for the quarter that has ended.
 *
 * <p>Source: Procurement Act 2023 s69 (half-yearly), s70 (quarterly, payments under procurements begun from 1 April 2026)
 * and s93 (yearly).
 */
@Service
class CouncilNotices {

    /** The first quarter of which payments count is the one that begins on this day. */
    static final LocalDate PAYMENTS_COUNT_FROM = LocalDate.of(2026, 4, 1);

    private final NoticeDuties duties;
    private final NoticeFacts facts;
    private final NoticeProperties properties;
    private final Clock clock;

    CouncilNotices(NoticeDuties duties, NoticeFacts facts, NoticeProperties properties, Clock clock) {
        this.duties = duties;
        this.facts = facts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Opens what the quarter that has just begun calls for. The same quarter opens nothing twice. */
    @Transactional
    void quarterBegun() {
        LocalDate begun = firstOfQuarter(CouncilTime.dayOf(clock.instant()));
        LocalDate ended = begun.minusDays(1);
        if (ended.isAfter(PAYMENTS_COUNT_FROM)) {
            open(
                    QUARTER_ENDED,
                    ended,
                    "quarter to " + ended,
                    "quarter",
                    payments(),
                    period(begun.minusMonths(3), ended));
        }
        if (PaymentsComplianceNotice.endsPeriod(ended)) {
            LocalDate from = ended.equals(PaymentsComplianceNotice.FIRST_PERIOD_ENDS)
                    ? begun.minusMonths(3)
                    : begun.minusMonths(6);
            open(
                    HALF_YEAR_ENDED,
                    ended,
                    "half-year to " + ended,
                    "periodCovered",
                    Circumstance.UNKNOWN,
                    period(from, ended));
        }
        if (begun.getMonth() == Month.APRIL) {
            open(
                    YEAR_BEGUN,
                    begun,
                    "year from " + begun,
                    "financialYear",
                    answer(properties.paysOverHundredMillion()),
                    period(begun, begun.plusYears(1).minusDays(1)));
        }
    }

    private void open(
            NoticeEvent event, LocalDate day, String occasion, String field, Circumstance about, String period) {
        duties.open(new NoticeCall(
                Obligation.COUNCIL, event, day, occasion, NoticeCase.ofCouncil(about), Map.of(field, period)));
    }

    /** Whether something was paid stands in the ledger, which people look up; without a contract there is nothing to look up. */
    private Circumstance payments() {
        return facts.hasBegunSince(PAYMENTS_COUNT_FROM) ? Circumstance.UNKNOWN : Circumstance.NO;
    }

    private static Circumstance answer(@Nullable Boolean answer) {
        if (answer == null) {
            return Circumstance.UNKNOWN;
        }
        return answer ? Circumstance.YES : Circumstance.NO;
    }

    private static String period(LocalDate from, LocalDate to) {
        return WrittenDate.of(from) + " to " + WrittenDate.of(to);
    }

    /** The day on which the quarter of a day began. */
    static LocalDate firstOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
    }
}
