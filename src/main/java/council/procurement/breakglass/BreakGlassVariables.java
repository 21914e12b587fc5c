package council.procurement.breakglass;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/shared/break-glass.bpmn}. */
final class BreakGlassVariables {

    /** Which access it is about. Given by {@link BreakGlass}, read by the timer and by all forms. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    private BreakGlassVariables() {}
}
