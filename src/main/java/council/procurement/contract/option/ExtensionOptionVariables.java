package council.procurement.contract.option;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/contract/extension-option.bpmn}. */
final class ExtensionOptionVariables {

    /** Which option of the contract it is about. Given at the start by the register, read by both timers. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    /** Whether the option is given up. Written by {@link ConfirmUseOfOptionForm}, read by {@code Gateway_LetLapse}. */
    static final ProcessVariable<Boolean> LET_LAPSE = ProcessVariable.flag("letLapse");

    private ExtensionOptionVariables() {}
}
