package council.procurement.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform on which notices are published. Never called inside a transaction. */
interface NoticePlatform {

    /**
     * A notice as it is sent.
     *
     * @param key by which the platform recognises it if it comes again
     * @param type its code
     * @param title what it is called
     * @param reference the council's reference
     * @param content what it says, by the name of the field
     */
    record Message(String key, String type, String title, String reference, Map<String, String> content) {}

    /** What the platform answers. */
    sealed interface Answer {}

    /**
     * It is published.
     *
     * @param number the number it was given
     * @param published when
     */
    record Taken(String number, Instant published) implements Answer {}

    /**
     * It will never be taken as it is.
     *
     * @param problem why, for people
     */
    record Refused(String problem) implements Answer {}

    /**
     * Nobody knows whether it was taken; it may be sent again.
     *
     * @param problem what went wrong, for people
     * @param after how long the platform asks to wait; null if it does not say
     */
    record Unknown(String problem, @Nullable Duration after) implements Answer {}

    /** Whether Octant sends notices to it; otherwise people publish them. */
    default boolean takesNotices() {
        return true;
    }

    /** Sends a notice; whatever goes wrong is an answer. */
    Answer send(Message message);
}
