package council.procurement.rules;

/**
 * The notices of the Procurement Act 2023, by the codes under which the central digital platform has them.
 *
 * <p>Source: Procurement Regulations 2024; which code belongs to which notice of UK6, UK8, UK10, UK11 and UK14 to UK17 was not
 * read in a source of the government.
 */
public enum NoticeType {
    UK1("Pipeline notice", true),
    UK2("Preliminary market engagement notice", true),
    UK3("Planned procurement notice", true),
    UK4("Tender notice", true),
    UK5("Transparency notice", true),
    UK6("Contract award notice", false),
    UK7("Contract details notice", true),
    UK8("Contract payment notice", false),
    UK9("Contract performance notice", true),
    UK10("Contract change notice", false),
    UK11("Contract termination notice", false),
    UK12("Procurement termination notice", true),
    UK13("Dynamic market intention notice", true),
    UK14("Dynamic market establishment notice", false),
    UK15("Dynamic market modification notice", false),
    UK16("Dynamic market cessation notice", false),
    UK17("Payments compliance notice", false);

    private final String title;
    private final boolean codeVerified;

    NoticeType(String title, boolean codeVerified) {
        this.title = title;
        this.codeVerified = codeVerified;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Whether a source of the government was read that gives the notice this code. */
    public boolean isCodeVerified() {
        return codeVerified;
    }
}
