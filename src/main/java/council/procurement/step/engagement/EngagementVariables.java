package council.procurement.step.engagement;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/1-engagement.bpmn}. */
final class EngagementVariables {

    /** Whether the need stands. Written by {@link ChallengeNeedForm}, read by {@code Gateway_NeedStands}. */
    static final ProcessVariable<Boolean> NEED_STANDS = ProcessVariable.flag("needStands");

    /** Whether the need is dropped. Written by {@link ConfirmNeedIsDroppedForm}, read by {@code Gateway_DropConfirmed}. */
    static final ProcessVariable<Boolean> DROP_CONFIRMED = ProcessVariable.flag("dropConfirmed");

    /** Whether the market is engaged. Written by {@link PlanEngagementForm}, read by {@code Gateway_MarketEngaged}. */
    static final ProcessVariable<Boolean> MARKET_ENGAGED = ProcessVariable.flag("marketEngaged");

    /** Number of the approval that is asked for. Written by {@link AskForMandateDelegate}, given to process approval. */
    static final ProcessVariable<Long> MANDATE = ProcessVariable.wholeNumber("mandate");

    /** Whether the mandate is given. Written by process approval, read by {@code Gateway_MandateGiven}. */
    static final ProcessVariable<Boolean> MANDATE_GIVEN = ProcessVariable.flag("mandateGiven");

    private EngagementVariables() {}
}
