package council.procurement.security;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** In what ways people can sign in here. */
@Component
public class SignInWays {

    /** Where the way by the council's identity provider begins. */
    public static final String BY_PROVIDER = "/oauth2/authorization/council";

    private final boolean byProvider;

    SignInWays(Environment environment) {
        byProvider = environment.acceptsProfiles(Profiles.of("sso"));
    }

    /** Whether the council's identity provider signs people in; a user name and a password do in any case. */
    public boolean byProvider() {
        return byProvider;
    }
}
