package council.procurement.approval;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/shared/approval.bpmn}. */
final class ApprovalVariables {

    /** Which approval it collects. Given by the calling process, read by all timers and seats. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    /** How many places are to be filled. Written by {@link FindApproversDelegate}, read by {@code Task_GiveApproval}. */
    static final ProcessVariable<Long> SEATS = ProcessVariable.wholeNumber("seats");

    /** Which place a task is for, from 0. Kept by the engine. */
    static final ProcessVariable<Long> SEAT = ProcessVariable.wholeNumber("loopCounter");

    /**
     * Whether somebody has refused. Written by {@link FindApproversDelegate} and {@link GiveApprovalForm}, read by {@code
     * Task_GiveApproval}, which then asks nobody else.
     */
    static final ProcessVariable<Boolean> REFUSED = ProcessVariable.flag("refused");

    /**
     * Whether all have approved. Written by {@link RecordApprovalOutcomeDelegate}, read by {@code Gateway_Approved} and by the
     * calling process.
     */
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");

    private ApprovalVariables() {}
}
