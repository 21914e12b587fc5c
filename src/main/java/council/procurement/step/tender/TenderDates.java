package council.procurement.step.tender;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** Tells the processes of this step when timers fire and tasks are due. */
@ModelBean("tenderDates")
public class TenderDates {

    private final Procurements procurements;
    private final WorkingDays workingDays;
    private final TenderProperties properties;
    private final SupplierChecks checks;
    private final Clock clock;

    TenderDates(
            Procurements procurements,
            WorkingDays workingDays,
            TenderProperties properties,
            SupplierChecks checks,
            Clock clock) {
        this.checks = checks;
        this.procurements = procurements;
        this.workingDays = workingDays;
        this.properties = properties;
        this.clock = clock;
    }

    /** Timer DeadlinePassed: the moment until which tenders may be sent. What comes in at that very moment is in time. */
    public Date deadlinePassed(String reference) {
        return Date.from(deadline(reference));
    }

    /** Due date of the answers: when suppliers may ask no more; after that, the deadline for tenders. */
    public Date questionsClose(String reference) {
        Instant closes = closes(reference);
        return Date.from(closes.isAfter(clock.instant()) ? closes : deadline(reference));
    }

    /** Timer AnswersLate: at the end of some working days after suppliers may ask no more, or at the deadline if that is earlier. */
    public Date answersLate(String reference) {
        Instant late = CouncilTime.closeOf(workingDays.afterAsFarAsKnown(
                CouncilTime.dayOf(closes(reference)), properties.answersLateWorkingDays()));
        Instant deadline = deadline(reference);
        return Date.from(late.isBefore(deadline) ? late : deadline);
    }

    /** Due date in process {@code exclusion}: the last day to tell the Minister of the exclusion of that tender's supplier. */
    public Date ministerBy(String reference, long tender) {
        return Date.from(CouncilTime.closeOf(checks.ministerBy(reference, (int) tender)
                .orElseThrow(() -> new IllegalStateException(
                        "Of tender " + tender + " under " + reference + " there is nothing to tell the Minister"))));
    }

    private Instant closes(String reference) {
        Instant closes = timetable(reference).clarificationsUntil();
        return closes == null ? deadline(reference) : closes;
    }

    private Instant deadline(String reference) {
        Instant deadline = timetable(reference).tendersUntil();
        if (deadline == null) {
            throw new IllegalStateException(
                    "The procurement " + reference + " has no deadline for tenders to wait for");
        }
        return deadline;
    }

    private Procurement.Timetable timetable(String reference) {
        return procurements.get(reference).timetable();
    }
}
