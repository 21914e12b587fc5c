package council.procurement.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are kept and checked.
 *
 * @param hashStrength bcrypt's cost: one more doubles the time that it takes to check, or to guess, a password
 * @param rememberFor how long a password that was right is taken for right without being worked out anew; programs, which
 *     give theirs with every call, would wait for it each time
 */
@ConfigurationProperties("octant.sign-in")
record SignInProperties(
        @DefaultValue("10") int hashStrength,
        @DefaultValue("5m") Duration rememberFor) {}
