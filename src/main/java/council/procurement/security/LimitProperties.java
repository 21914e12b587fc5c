package council.procurement.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may ask, and how often sign in wrongly; 0 for as often as one likes. Counted in the memory of each node.
 *
 * @param wrongPasswordsOfName how many wrong passwords are taken for one user name in the time below
 * @param wrongPasswordsFromAddress how many from one address, behind which there may be a whole council
 * @param wrongPasswordsWithin the time in which one may do so again
 * @param searchesAMinute how many searches a person, or an address where nobody is signed in, may make in a minute
 * @param filesAMinute how many public files they may take in a minute
 * @param trustedProxies how many proxies of the council's stand in front, each of which adds the address it was asked from
 *     to {@code X-Forwarded-For}; with 0 that header is not believed
 */
@ConfigurationProperties("octant.limits")
record LimitProperties(
        @DefaultValue("5") int wrongPasswordsOfName,
        @DefaultValue("100") int wrongPasswordsFromAddress,
        @DefaultValue("15m") Duration wrongPasswordsWithin,
        @DefaultValue("300") int searchesAMinute,
        @DefaultValue("240") int filesAMinute,
        @DefaultValue("0") int trustedProxies) {}
