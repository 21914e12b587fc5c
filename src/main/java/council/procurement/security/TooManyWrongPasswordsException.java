package council.procurement.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nobody can sign in by that name, or from that address, for a while. */
class TooManyWrongPasswordsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    TooManyWrongPasswordsException(Duration remaining) {
        super("There were too many wrong passwords");
        this.remaining = remaining;
    }

    Duration remaining() {
        return remaining;
    }
}
