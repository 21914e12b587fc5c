package council.procurement.breakglass;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.LocalDate;
import java.util.Date;

/** Tells the process {@code break-glass} when its task is due and its timer fires; each takes the number of the access. */
@ModelBean("breakGlassDates")
public class BreakGlassDates {

    private final BreakGlassBook book;
    private final BreakGlassProperties properties;
    private final WorkingDays workingDays;

    BreakGlassDates(BreakGlassBook book, BreakGlassProperties properties, WorkingDays workingDays) {
        this.book = book;
        this.properties = properties;
        this.workingDays = workingDays;
    }

    /** When it is to be checked: on its last day. */
    public Date checkBy(long number) {
        return Date.from(CouncilTime.closeOf(lastDay(number)));
    }

    /** Timer AlertUnanswered: when the last day is over. */
    public Date alertUnanswered(long number) {
        return Date.from(CouncilTime.endOf(lastDay(number)));
    }

    private LocalDate lastDay(long number) {
        return workingDays.afterAsFarAsKnown(
                CouncilTime.dayOf(book.get(number).asked()), properties.checkWithinWorkingDays());
    }
}
