package council.procurement.contract.withholding;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/contract/withholding.bpmn}. */
final class WithholdingVariables {

    /** Number of the proposal. Written by {@link WithholdFromPublicationForm}, read by the form of the approval and by {@link ApplyWithholdingDelegate}. */
    static final ProcessVariable<Long> PROPOSAL = ProcessVariable.wholeNumber("proposal");

    /** Whether it is carried out. Written by {@link ApproveWithholdingForm}, read by {@code Gateway_WithholdingApproved}. */
    static final ProcessVariable<Boolean> WITHHOLDING_APPROVED = ProcessVariable.flag("withholdingApproved");

    private WithholdingVariables() {}
}
