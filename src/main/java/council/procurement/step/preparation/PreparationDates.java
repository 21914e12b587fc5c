package council.procurement.step.preparation;

import council.procurement.engine.ModelBean;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Coverage;
import council.procurement.rules.NotYetKnownException;
import council.procurement.rules.TenderTimetable;
import council.procurement.rules.WorkingDays;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.TenderRoute;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

/**
 * Tells the model when its timers fire. How long people have where nothing else says so is Octant's default.
 *
 * @see TenderTimetable
 */
@ModelBean("preparationDates")
public class PreparationDates {

    private static final int DAYS_TO_DECLARE = 5;
    private static final int DAYS_WITHOUT_A_WANTED_START = 60;
    private static final int LEAST_DAYS = 10;
    private static final int USUAL_TENDER_DAYS = 25;

    private final Procurements procurements;
    private final WorkingDays workingDays;
    private final PreparationProperties settings;
    private final Clock clock;

    PreparationDates(Procurements procurements, WorkingDays workingDays, PreparationProperties settings, Clock clock) {
        this.procurements = procurements;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Timer PublicationLate: when the last day is over on which tenders can be invited for a start on the wanted day. Ten working
     * days from today at the least, because a last day that has passed is known; sixty where no day is wanted.
     */
    public Date publicationLate(String reference) {
        LocalDate day = lastDayToPublish(procurements.get(reference))
                .map(last -> later(last, inWorkingDays(LEAST_DAYS)))
                .orElseGet(() -> inWorkingDays(DAYS_WITHOUT_A_WANTED_START));
        return Date.from(CouncilTime.endOf(day));
    }

    /** Timer DeclarationsLate: when the fifth working day is over. */
    public Date declarationsLate(String reference) {
        return Date.from(CouncilTime.endOf(inWorkingDays(DAYS_TO_DECLARE)));
    }

    /** The last day to invite tenders for a start on the wanted day; empty if there is none, or it cannot be counted. */
    Optional<LocalDate> lastDayToPublish(Procurement procurement) {
        LocalDate wanted = procurement.need().wantedStart();
        if (wanted == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TenderTimetable.upTo(wanted, parts(procurement), workingDays)
                    .publishOn());
        } catch (NotYetKnownException e) {
            return Optional.empty();
        }
    }

    private TenderTimetable.Parts parts(Procurement procurement) {
        boolean law = isCovered(procurement) && procurement.route().taken() != TenderRoute.CALL_OFF;
        return new TenderTimetable.Parts(
                law ? USUAL_TENDER_DAYS : settings.leastTenderDays(),
                settings.evaluationDays(),
                settings.approvalDays(),
                law);
    }

    /** Whether it is known to be covered, and not a contract for light touch services. */
    private boolean isCovered(Procurement procurement) {
        ContractKind kind = procurement.estimate().kind();
        return kind != null
                && !kind.isLightTouch()
                && procurement.coverage(today()).filter(Coverage::covered).isPresent();
    }

    private LocalDate inWorkingDays(int count) {
        return workingDays.afterAsFarAsKnown(today(), count);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
