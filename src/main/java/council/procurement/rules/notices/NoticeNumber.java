package council.procurement.rules.notices;

/** The numbers that Find a Tender gives to notices: six digits, a hyphen and the year, as in 012345-2026. */
public final class NoticeNumber {

    /** The pattern of a number. */
    public static final String PATTERN = "[0-9]{6}-20[0-9]{2}";

    private NoticeNumber() {}

    /** Whether a text is such a number. */
    public static boolean isOne(String text) {
        return text.matches(PATTERN);
    }
}
