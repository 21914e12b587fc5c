package council.procurement.reminder;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When mails may leave: on working days, outside the quiet hours, in London time. */
@Component
class SendingHours {

    private final MailProperties properties;
    private final WorkingDays workingDays;
    private final Clock clock;

    SendingHours(MailProperties properties, WorkingDays workingDays, Clock clock) {
        this.properties = properties;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The day it is in London. */
    LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }

    /** Whether anything may be sent now. */
    boolean areNow() {
        LocalTime time = time();
        return isWorkingDay() && !time.isBefore(properties.quietUntil()) && time.isBefore(properties.quietFrom());
    }

    /** Whether it is time for the day's summary. */
    boolean includeDigests() {
        return areNow() && !time().isBefore(properties.digestAt());
    }

    /** Until when something has to be due that is about to lapse: the end of the last of so many working days. */
    Instant lapsingUntil() {
        int days = properties.lapsesWithinWorkingDays();
        return CouncilTime.endOf(days < 1 ? today() : workingDays.afterAsFarAsKnown(today(), days));
    }

    private boolean isWorkingDay() {
        return workingDays.onOrBeforeAsFarAsKnown(today()).equals(today());
    }

    private LocalTime time() {
        return LocalTime.ofInstant(clock.instant(), CouncilTime.LONDON);
    }
}
