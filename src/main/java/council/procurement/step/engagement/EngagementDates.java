package council.procurement.step.engagement;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import council.procurement.sourcing.Procurements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

/** Tells the model by when an engagement is recorded: five working days after it closes, Octant's default. */
@ModelBean("engagementDates")
public class EngagementDates {

    private static final int DAYS_TO_RECORD = 5;

    private final Procurements procurements;
    private final WorkingDays workingDays;
    private final Clock clock;

    EngagementDates(Procurements procurements, WorkingDays workingDays, Clock clock) {
        this.procurements = procurements;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** When the record is due: at five in the afternoon of the last day for it. */
    public Date recordBy(String reference) {
        return Date.from(CouncilTime.closeOf(lastDay(reference)));
    }

    /** Timer EngagementLate: when that day is over. */
    public Date late(String reference) {
        return Date.from(CouncilTime.endOf(lastDay(reference)));
    }

    private LocalDate lastDay(String reference) {
        LocalDate closes = procurements.get(reference).market().engagementCloses();
        return workingDays.afterAsFarAsKnown(
                closes == null ? CouncilTime.dayOf(clock.instant()) : closes, DAYS_TO_RECORD);
    }
}
