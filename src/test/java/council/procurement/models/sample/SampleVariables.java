package council.procurement.models.sample;

import council.procurement.engine.ProcessVariable;

/** The variables of the sample. */
final class SampleVariables {

    /** Written by {@code Task_SetTier}, read by {@code Gateway_Worthwhile}. */
    static final ProcessVariable<String> TIER = ProcessVariable.text("tier");

    /** Given by whoever calls the sample. */
    static final ProcessVariable<String> OCCASION = ProcessVariable.text("occasion");

    private SampleVariables() {}
}
