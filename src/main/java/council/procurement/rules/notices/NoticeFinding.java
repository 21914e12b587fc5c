package council.procurement.rules.notices;

/**
 * Whether a notice is due in a case, and why.
 *
 * @param duty the notice
 * @param outcome whether it is due
 * @param because why, a sentence
 * @param clause where that stands
 */
public record NoticeFinding(NoticeDuty duty, Outcome outcome, String because, String clause) {

    /** Whether a notice is due. */
    public enum Outcome {
        /** It has to be published. */
        DUE,
        /** It depends on something that is not known; a person has to say. */
        QUESTION,
        /** It may be published. */
        OPTIONAL,
        /** It is not needed. */
        NOT_DUE
    }

    /** Whether somebody has to do something: publish it, or find out whether it is due. */
    public boolean isOpen() {
        return outcome == Outcome.DUE || outcome == Outcome.QUESTION;
    }
}
