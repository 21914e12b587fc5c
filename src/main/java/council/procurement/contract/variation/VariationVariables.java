package council.procurement.contract.variation;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/contract/variation.bpmn}. */
final class VariationVariables {

    /** Number of the proposal. Written by {@link VaryContractForm}, read by the form of the approval and by {@link MakeVariationDelegate}. */
    static final ProcessVariable<Long> PROPOSAL = ProcessVariable.wholeNumber("proposal");

    /** Whether the variation is made. Written by {@link ApproveVariationForm}, read by {@code Gateway_VariationApproved}. */
    static final ProcessVariable<Boolean> VARIATION_APPROVED = ProcessVariable.flag("variationApproved");

    /** Whether a contract change notice may be owed. Written by {@link CheckChangeNoticeDelegate}, read by {@code Gateway_ChangeNoticeOwed}. */
    static final ProcessVariable<Boolean> CHANGE_NOTICE_OWED = ProcessVariable.flag("changeNoticeOwed");

    /** Number of that notice. Written by {@link CheckChangeNoticeDelegate}, given to {@code CallActivity_ChangeNotice}. */
    static final ProcessVariable<Long> CHANGE_NOTICE = ProcessVariable.wholeNumber("changeNotice");

    private VariationVariables() {}
}
