package council.procurement.contract.termination;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/contract/termination.bpmn}. */
final class TerminationVariables {

    /** Number of the proposal. Written by {@link EndContractEarlyForm}, read by the form of the approval and by {@link EndContractEarlyDelegate}. */
    static final ProcessVariable<Long> PROPOSAL = ProcessVariable.wholeNumber("proposal");

    /** Whether the contract ends early. Written by {@link ApproveEarlyEndForm}, read by {@code Gateway_EarlyEndApproved}. */
    static final ProcessVariable<Boolean> EARLY_END_APPROVED = ProcessVariable.flag("earlyEndApproved");

    private TerminationVariables() {}
}
