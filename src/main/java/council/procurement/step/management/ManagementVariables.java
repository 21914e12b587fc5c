package council.procurement.step.management;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/6-management.bpmn}. */
final class ManagementVariables {

    /** Whether the contract has no end date. Written by {@link SetTierAndReviewScheduleDelegate}, read by {@code Gateway_EndDateAgreed}. */
    static final ProcessVariable<Boolean> OPEN_ENDED = ProcessVariable.flag("openEnded");

    /** Whether a contract termination notice may be due. Written by {@link RecordEndOfContractDelegate}, read by {@code Gateway_TerminationNoticeDue}. */
    static final ProcessVariable<Boolean> TERMINATION_NOTICE_DUE = ProcessVariable.flag("terminationNoticeDue");

    /** Number of the contract termination notice. Written by {@link RecordEndOfContractDelegate}, given to {@code CallActivity_TerminationNotice}. */
    static final ProcessVariable<Long> TERMINATION_NOTICE = ProcessVariable.wholeNumber("terminationNotice");

    private ManagementVariables() {}
}
