package council.procurement.notice;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/portfolio/notice-check.bpmn}. */
final class NoticeCheckVariables {

    /** Whether the check found something. Written by {@link CompareNoticesWithProcessesDelegate}, read by {@code Gateway_AnyDifference}. */
    static final ProcessVariable<Boolean> DIFFERENCES_FOUND = ProcessVariable.flag("differencesFound");

    private NoticeCheckVariables() {}
}
