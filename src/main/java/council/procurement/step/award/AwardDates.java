package council.procurement.step.award;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;

/** Tells the model of step 5 when its timers fire, in London time. */
@ModelBean("awardDates")
public class AwardDates {

    private static final int WORKING_DAYS_TO_SIGN = 10;

    private final Awards awards;
    private final WorkingDays workingDays;
    private final Clock clock;

    AwardDates(Awards awards, WorkingDays workingDays, Clock clock) {
        this.awards = awards;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The beginning of the first day on which the contract may be entered into (Procurement Act 2023 s51). */
    public Date standstillOver(String reference) {
        return Date.from(CouncilTime.startOf(
                Objects.requireNonNull(awards.get(reference).mayEnterFrom(), "the standstill has not begun")));
    }

    /** The end of the tenth working day from today; Octant's default. */
    public Date signatureLate(String reference) {
        return Date.from(CouncilTime.endOf(
                workingDays.afterAsFarAsKnown(CouncilTime.dayOf(clock.instant()), WORKING_DAYS_TO_SIGN)));
    }
}
