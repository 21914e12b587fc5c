package council.procurement.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody who came from the council's identity provider is not signed in. */
public enum SsoRefusal {

    /** The token was made by another provider. */
    WRONG_ISSUER("The answer came from another sign-in service than your council's."),
    /** The token was made for another program. */
    WRONG_AUDIENCE("The answer of your council's sign-in service was meant for another program than Octant."),
    /** The token answers another attempt. */
    WRONG_NONCE("The answer of your council's sign-in service belongs to another attempt to sign in."),
    /** The token is no longer good. */
    EXPIRED("The answer of your council's sign-in service was too old. Try again."),
    /** The token is wrong in another way, such as its signature. */
    NOT_VALID("The answer of your council's sign-in service could not be verified."),
    /** The attempt is not known: begun elsewhere, or too long ago. */
    LOST("This attempt to sign in took too long, or was begun in another browser. Try again."),
    /** The provider, or the person before it, said no. */
    DENIED("Your council's sign-in service did not let you in."),
    /** The provider does not answer. */
    UNREACHABLE("Your council's sign-in service does not answer at the moment. Try again later."),
    /** The person belongs to no group that Octant knows. */
    NO_GROUP("Your council's sign-in service knows you, but you belong to no group that works with Octant. Ask your"
            + " council's Octant administrator to have you added to one."),
    /** There is no name that can be a user name. */
    NO_NAME(
            "Your council's sign-in service gave no user name that Octant can use: letters, digits and . _ @ - only, 64 at"
                    + " most. Tell your council's Octant administrator."),
    /** Somebody else has that user name. */
    NAME_TAKEN("There is another account in Octant with your user name. Tell your council's Octant administrator.");

    private final String sentence;

    SsoRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** What the sign-in page says. */
    public String sentence() {
        return sentence;
    }

    /** The word for it in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word; empty if there is none. */
    public static Optional<SsoRefusal> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
