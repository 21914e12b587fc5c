package council.procurement.rules;

/** A rule was asked about days for which the law's own figures are not published yet. Says what is missing and what to do. */
public abstract class NotYetKnownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetKnownException(String sentence) {
        super(sentence);
    }

    /** What is not known, and what to do about it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
