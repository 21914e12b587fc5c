package council.procurement.step.debrief;

import council.procurement.engine.ModelBean;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

/**
 * Tells the model by when a debrief is recorded: at five in the afternoon, London time, of its last day. No law and none
 * of the strategies sets these times; they are Octant's defaults.
 */
@ModelBean("debriefDue")
public class DebriefDue {

    private static final int WORKING_DAYS_AFTER_TENDER = 30;
    private static final int WORKING_DAYS_OTHERWISE = 20;
    private static final int DAYS_AFTER_END = 30;

    private final Contracts contracts;
    private final WorkingDays workingDays;
    private final Clock clock;

    DebriefDue(Contracts contracts, WorkingDays workingDays, Clock clock) {
        this.contracts = contracts;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * By when the debrief is recorded: after a tender in 30 working days from today; before a decision in 20; at
     * close-out 30 calendar days after the contract's last day or, where that has passed, in 20 working days from today.
     *
     * @param reference the contract's reference
     * @param occasion name of an {@link Occasion}
     */
    public Date recordBy(String reference, String occasion) {
        LocalDate lastDay = switch (Occasion.valueOf(occasion)) {
            case AFTER_TENDER -> inWorkingDays(WORKING_DAYS_AFTER_TENDER);
            case BEFORE_DECISION -> inWorkingDays(WORKING_DAYS_OTHERWISE);
            case AT_CLOSE_OUT ->
                afterEnd(new ContractReference(reference)).orElseGet(() -> inWorkingDays(WORKING_DAYS_OTHERWISE));
        };
        return Date.from(CouncilTime.closeOf(lastDay));
    }

    private Optional<LocalDate> afterEnd(ContractReference reference) {
        return Optional.ofNullable(contracts.get(reference).term().ended())
                .map(ended -> ended.plusDays(DAYS_AFTER_END))
                .filter(lastDay -> !lastDay.isBefore(today()));
    }

    private LocalDate inWorkingDays(int count) {
        return workingDays.afterAsFarAsKnown(today(), count);
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
