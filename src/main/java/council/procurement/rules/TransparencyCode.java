package council.procurement.rules;

import org.jspecify.annotations.Nullable;

/**
 * What councils have to publish about contracts and invitations to tender.
 *
 * <p>Source: Local Government Transparency Code 2015 paragraphs 31 and 32: those with a value that exceeds £5,000, counted
 * without the VAT that can be recovered.
 */
public final class TransparencyCode {

    /** Above this value, net of recoverable VAT, publishing is a duty; exactly this value is not. */
    public static final Money EXCEEDS = Money.pounds(5_000);

    private TransparencyCode() {}

    /** Whether something of that value, net of recoverable VAT, has to be published; something of unknown value has to. */
    public static boolean asksFor(@Nullable Money value) {
        return value == null || value.compareTo(EXCEEDS) > 0;
    }
}
