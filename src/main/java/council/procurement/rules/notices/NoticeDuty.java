package council.procurement.rules.notices;

import council.procurement.rules.NoticeType;

/**
 * What the law wants published: the seventeen notices, those of them that come in two forms, and the two copies of contracts
 * that go with notices.
 *
 * <p>Source: Procurement Act 2023 and Procurement Regulations 2024; each with its clause in {@link NoticeLaw}.
 */
public enum NoticeDuty {
    PIPELINE(NoticeType.UK1, "Pipeline notice"),
    MARKET_ENGAGEMENT(NoticeType.UK2, "Preliminary market engagement notice"),
    PLANNED_PROCUREMENT(NoticeType.UK3, "Planned procurement notice"),
    TENDER(NoticeType.UK4, "Tender notice"),
    BELOW_THRESHOLD_TENDER(NoticeType.UK4, "Below-threshold tender notice"),
    TRANSPARENCY(NoticeType.UK5, "Transparency notice"),
    AWARD(NoticeType.UK6, "Contract award notice"),
    DETAILS(NoticeType.UK7, "Contract details notice"),
    BELOW_THRESHOLD_DETAILS(NoticeType.UK7, "Below-threshold contract details notice"),
    COPY_OF_CONTRACT(NoticeType.UK7, "Copy of the contract"),
    PAYMENTS(NoticeType.UK8, "Contract payment notice"),
    PERFORMANCE(NoticeType.UK9, "Contract performance notice (key performance indicators)"),
    FAILURE(NoticeType.UK9, "Contract performance notice (breach or poor performance)"),
    CHANGE(NoticeType.UK10, "Contract change notice"),
    COPY_OF_CHANGE(NoticeType.UK10, "Copy of the modified contract"),
    TERMINATION(NoticeType.UK11, "Contract termination notice"),
    PROCUREMENT_TERMINATION(NoticeType.UK12, "Procurement termination notice"),
    MARKET_INTENTION(NoticeType.UK13, "Dynamic market intention notice"),
    MARKET_ESTABLISHMENT(NoticeType.UK14, "Dynamic market establishment notice"),
    MARKET_MODIFICATION(NoticeType.UK15, "Dynamic market modification notice"),
    MARKET_CESSATION(NoticeType.UK16, "Dynamic market cessation notice"),
    PAYMENTS_COMPLIANCE(NoticeType.UK17, "Payments compliance notice");

    private final NoticeType type;
    private final String title;

    NoticeDuty(NoticeType type, String title) {
        this.type = type;
        this.title = title;
    }

    /** The notice it is, or goes with. */
    public NoticeType type() {
        return type;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Whether it is a copy that is attached to a notice, and no notice itself. */
    public boolean isCopy() {
        return this == COPY_OF_CONTRACT || this == COPY_OF_CHANGE;
    }

    /** Whether it is one of the notices that say with whom, for what and for how much a contract was entered into. */
    public boolean isDetails() {
        return this == DETAILS || this == BELOW_THRESHOLD_DETAILS;
    }

    /** The title in the middle of a sentence. */
    public String inSentence() {
        return title.substring(0, 1).toLowerCase(java.util.Locale.UK) + title.substring(1);
    }
}
