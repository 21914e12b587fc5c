package council.procurement.engine;

/** What somebody wants to do is not accepted; the message is the sentence they see. Nothing has been changed. */
public class RefusedSubmissionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ground ground;
    private final String sentence;

    /** Why, as far as a program needs to know. */
    public enum Ground {
        /** The request is not one that the form could have made. */
        MALFORMED,
        /** Somebody else may do this, but not this person. */
        NOT_ALLOWED,
        /** There is no such task or process. */
        UNKNOWN,
        /** Somebody, perhaps this very person, was faster. */
        ALREADY_DONE,
        /** An answer is missing, out of range, or not acceptable to a rule. */
        NOT_ACCEPTABLE
    }

    /** Refuses answers that a rule does not accept. */
    public RefusedSubmissionException(String sentence) {
        this(Ground.NOT_ACCEPTABLE, sentence);
    }

    /** Refuses on a given ground. */
    public RefusedSubmissionException(Ground ground, String sentence) {
        super(sentence);
        this.ground = ground;
        this.sentence = sentence;
    }

    /** What the person sees. */
    public String sentence() {
        return sentence;
    }

    /** Why. */
    public Ground ground() {
        return ground;
    }
}
