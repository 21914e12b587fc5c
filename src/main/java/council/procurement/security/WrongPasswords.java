package council.procurement.security;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords of the last minutes, by user name and by address. The limit of a name is below the ten after which the
 * engine locks the account until an administrator unlocks it, so that a stranger who guesses does not shut people out for
 * good; who signs in rightly is never counted.
 */
@Component
class WrongPasswords {

    private final Allowance byName;
    private final Allowance byAddress;

    WrongPasswords(LimitProperties properties, TimeMeter time) {
        byName = new Allowance(properties.wrongPasswordsOfName(), properties.wrongPasswordsWithin(), time);
        byAddress = new Allowance(properties.wrongPasswordsFromAddress(), properties.wrongPasswordsWithin(), time);
    }

    /** How long nobody can sign in by that name from that address; zero if they can try. */
    Duration waitOf(String name, String address) {
        Duration ofName = byName.waitOf(shortened(name));
        Duration ofAddress = byAddress.waitOf(address);
        return ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
    }

    /** Counts a wrong password. */
    void add(String name, String address) {
        byName.take(shortened(name));
        byAddress.take(address);
    }

    /** A name is no longer than this in the engine; what is sent as one can be. */
    private static String shortened(String name) {
        return name.substring(0, Math.min(64, name.length())).toLowerCase(Locale.ROOT);
    }
}
