package council.procurement.step.preparation;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;
import council.procurement.sourcing.PanelMembers;

/** The variables of {@code bpmn/3-preparation.bpmn}. */
final class PreparationVariables {

    /** The user name of the member a task is for. Set by the engine for each {@code Task_DeclareInterests}. */
    static final ProcessVariable<String> MEMBER = PanelMembers.MEMBER;

    /**
     * Whether somebody on the panel has a conflict that nobody has decided on. Written by forms {@code appoint-panel} and
     * {@code declare-interests}; read by {@code Gateway_ConflictDeclared}.
     */
    static final ProcessVariable<Boolean> CONFLICT_DECLARED = ProcessVariable.flag("conflictDeclared");

    /**
     * Whether enough people may take part once conflicts are decided on. Written by form {@code decide-on-conflicts}; read by
     * {@code Gateway_PanelComplete}.
     */
    static final ProcessVariable<Boolean> PANEL_COMPLETE = ProcessVariable.flag("panelComplete");

    /** Whether the dates stand. Written by form {@code set-deadlines}; read by {@code Gateway_DatesFinal}. */
    static final ProcessVariable<Boolean> DATES_FINAL = ProcessVariable.flag("datesFinal");

    /** Which approval is asked for. Written by {@link AskForReleaseDelegate}, passed to {@code CallActivity_Release}. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    /** Whether all approved. Comes from {@code CallActivity_Release}, read by {@link CompareWithApprovalDelegate}. */
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");

    /**
     * Whether the tender was approved, and is what was approved. Written by {@link CompareWithApprovalDelegate}, read by {@code
     * Gateway_ApprovedAsItIs}.
     */
    static final ProcessVariable<Boolean> RELEASE_STANDS = ProcessVariable.flag("releaseStands");

    private PreparationVariables() {}
}
