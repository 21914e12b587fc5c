package council.procurement.register;

/** What happens on a date of a contract, and which timer of which process waits for it. */
public enum DateKind {
    /** The expiry review opens. */
    REVIEW_OPENS("Expiry review opens", "cycle", "ReviewDue"),
    /** The last day to decide; afterwards the director is told. */
    DECIDE_BY("Decide by", "renewal", "DecisionLate"),
    /** The day after which the board is told that nothing is decided. */
    BOARD_STEPS_IN("Board steps in if undecided", "renewal", "DecisionVeryLate"),
    /** Four weeks before an option to extend lapses. */
    OPTION_WARNING("Extension option: decide soon", "extension-option", "OptionDecisionNear"),
    /** The last day on which an option to extend can be used. */
    OPTION_DECIDE_BY("Extension option: last day", "extension-option", "OptionLapses"),
    /** Four weeks before notice has to be given. */
    NOTICE_WARNING("Notice to supplier: decide soon", "notice-period", "NoticeNear"),
    /** The last day to give the supplier notice. */
    NOTICE_BY("Notice to supplier: last day", "notice-period", "NoticeLate"),
    /** The next review of performance. */
    PERFORMANCE_REVIEW("Performance review", "management", "PerformanceReviewDue"),
    /** Something that is owed under the contract is due. */
    OBLIGATION_DUE("Obligation due", "obligation", "ObligationDue"),
    /** The last day of the contract. */
    ENDS("Contract ends", "management", "EndDateReached"),
    /** The last day to assess performance for good. */
    FINAL_ASSESSMENT_BY("Final assessment by", "management", "FinalAssessmentLate");

    private final String title;
    private final String process;
    private final String timer;

    DateKind(String title, String process, String timer) {
        this.title = title;
        this.process = process;
        this.timer = timer;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Id of the process whose timer waits for it. */
    public String process() {
        return process;
    }

    /** Name of that timer in its model: what follows {@code Event_} or {@code BoundaryEvent_} in its id. */
    public String timer() {
        return timer;
    }
}
