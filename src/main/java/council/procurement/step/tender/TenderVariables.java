package council.procurement.step.tender;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/4-tender.bpmn}. None of them says anything of a tender. */
final class TenderVariables {

    /** Whether a notice is owed first. Written by {@link PrepareTenderNoticeDelegate}, read by {@code Gateway_NoticeOwed}. */
    static final ProcessVariable<Boolean> NOTICE_OWED = ProcessVariable.flag("noticeOwed");

    /** Which notice. Written by {@link PrepareTenderNoticeDelegate}, handed to {@code CallActivity_TenderNotice}. */
    static final ProcessVariable<Long> TENDER_NOTICE = ProcessVariable.wholeNumber("tenderNotice");

    /**
     * Whether the council chooses whom it asks. Written by {@link PrepareTenderNoticeDelegate}, read by {@code
     * Gateway_SuppliersToInvite}.
     */
    static final ProcessVariable<Boolean> SUPPLIERS_TO_INVITE = ProcessVariable.flag("suppliersToInvite");

    /**
     * Whether the deadline gives suppliers the time they have to have. Written by {@link BeginTenderPeriodDelegate}, read by
     * {@code Gateway_DeadlineLawful}.
     */
    static final ProcessVariable<Boolean> DEADLINE_LAWFUL = ProcessVariable.flag("deadlineLawful");

    /**
     * Whether somebody has to decide if the deadline moves. Written by form {@code answer-clarifications}, read by {@code
     * Gateway_ExtensionToDecide}.
     */
    static final ProcessVariable<Boolean> EXTENSION_TO_DECIDE = ProcessVariable.flag("extensionToDecide");

    /**
     * Whether a question has no answer yet. Written by {@link CountOpenQuestionsDelegate}, read by {@code
     * Gateway_AnyQuestionOpen}.
     */
    static final ProcessVariable<Boolean> ANY_QUESTION_OPEN = ProcessVariable.flag("anyQuestionOpen");

    /** Whether a second person confirmed the opening. Written by form {@code confirm-opening}, read by {@code Gateway_OpeningConfirmed}. */
    static final ProcessVariable<Boolean> OPENING_CONFIRMED = ProcessVariable.flag("openingConfirmed");

    /** Whether any tender came in time. Written by form {@code confirm-opening}, read by {@code Gateway_TenderReceived}. */
    static final ProcessVariable<Boolean> TENDER_RECEIVED = ProcessVariable.flag("tenderReceived");

    private TenderVariables() {}
}
