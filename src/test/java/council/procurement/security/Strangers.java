package council.procurement.security;

import council.procurement.http.Caller;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Accounts that belong to no group, for tests. */
@Component
public class Strangers {

    private final IdentityService identities;

    Strangers(IdentityService identities) {
        this.identities = identities;
    }

    /** Makes an account of that name, with the password of the demo people, unless there is one. */
    public String called(String name) {
        if (identities.createUserQuery().userId(name).count() == 0) {
            User user = identities.newUser(name);
            user.setFirstName("Stella");
            user.setLastName("Stranger");
            user.setPassword(Caller.PASSWORD);
            identities.saveUser(user);
        }
        return name;
    }
}
