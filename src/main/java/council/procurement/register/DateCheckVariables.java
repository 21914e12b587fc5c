package council.procurement.register;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/portfolio/date-check.bpmn}. */
final class DateCheckVariables {

    /** Whether dates and timers differ. Written by {@link CompareDatesWithTimersDelegate}; read by {@code Gateway_AnyDifference}. */
    static final ProcessVariable<Boolean> DIFFERENCES_FOUND = ProcessVariable.flag("differencesFound");

    private DateCheckVariables() {}
}
