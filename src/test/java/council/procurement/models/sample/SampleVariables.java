package council.procurement.models.sample;

import council.procurement.engine.ProcessVariable;

/** The variables of the sample. */
final class SampleVariables {

    /** Written by {@code Task_SetTier}, read by {@code Gateway_Worthwhile}. */
    static final ProcessVariable<String> TIER = ProcessVariable.text("tier");

    /** Given by whoever calls the sample. */
    static final ProcessVariable<String> OCCASION = ProcessVariable.text("occasion");

    /** How often {@code Task_ApproveNeed} is done. */
    static final ProcessVariable<Long> ROUNDS = ProcessVariable.wholeNumber("rounds");

    /** Whether it is done again. */
    static final ProcessVariable<Boolean> WANTED = ProcessVariable.flag("wanted");

    private SampleVariables() {}
}
