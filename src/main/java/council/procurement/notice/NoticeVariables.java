package council.procurement.notice;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/shared/notice.bpmn}. */
final class NoticeVariables {

    /** Which obligation it works on. Given at the start by {@link NoticeDuties} or by the calling process, read by all timers. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    /** Whether drafting begins on a later day. Written by {@link PlanDraftDelegate}, read by {@code Gateway_DraftLater}. */
    static final ProcessVariable<Boolean> DRAFT_LATER = ProcessVariable.flag("draftLater");

    /** Whether the notice is to be published. Written by {@link DraftNoticeForm}, read by {@code Gateway_NoticeDue}. */
    static final ProcessVariable<Boolean> NOTICE_DUE = ProcessVariable.flag("noticeDue");

    /** Whether the notice was approved. Written by {@link ApproveNoticeForm}, read by {@code Gateway_NoticeApproved}. */
    static final ProcessVariable<Boolean> NOTICE_APPROVED = ProcessVariable.flag("noticeApproved");

    /** Whether Octant sends it. Written by {@link HandNoticeOverDelegate}, read by {@code Gateway_SentByOctant}. */
    static final ProcessVariable<Boolean> SENT_BY_OCTANT = ProcessVariable.flag("sentByOctant");

    /** Whether it is on the platform. Written by {@link PublishNoticeForm}, read by {@code Gateway_OnPlatform}. */
    static final ProcessVariable<Boolean> ON_PLATFORM = ProcessVariable.flag("onPlatform");

    private NoticeVariables() {}
}
