package council.procurement.contract.obligation;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/contract/obligation.bpmn}. */
final class ObligationVariables {

    /** Which obligation of the contract it is about. Given at the start by the register, read by the timer. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    /** Whether the obligation is due again. Written by {@link ReportOnObligationForm}, read by {@code Gateway_DueAgain}. */
    static final ProcessVariable<Boolean> DUE_AGAIN = ProcessVariable.flag("dueAgain");

    private ObligationVariables() {}
}
