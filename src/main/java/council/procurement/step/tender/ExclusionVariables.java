package council.procurement.step.tender;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/tender/exclusion.bpmn}. */
final class ExclusionVariables {

    /** Number of the tender whose supplier was excluded. Given by form {@code check-suppliers}, read by due dates. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    private ExclusionVariables() {}
}
