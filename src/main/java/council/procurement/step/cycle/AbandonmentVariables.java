package council.procurement.step.cycle;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/shared/abandonment.bpmn}. */
final class AbandonmentVariables {

    /** Whether the cycle is given up. Written by {@link ApproveAbandonmentForm}, read by {@code Gateway_AbandonmentApproved}. */
    static final ProcessVariable<Boolean> ABANDONMENT_APPROVED = ProcessVariable.flag("abandonmentApproved");

    private AbandonmentVariables() {}
}
