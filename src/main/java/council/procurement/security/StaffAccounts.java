package council.procurement.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes people's accounts in the engine's identity tables. */
@Component
public class StaffAccounts {

    private final Turns turns;
    private final IdentityService identities;

    StaffAccounts(IdentityService identities, Turns turns) {
        this.turns = turns;
        this.identities = identities;
    }

    /**
     * An account to be.
     *
     * @param id user name
     * @param firstName given name
     * @param lastName family name
     * @param email work address; null where none is known
     * @param password the password to start with
     * @param group the group the person belongs to
     */
    public record Account(
            String id,
            String firstName,
            String lastName,
            @Nullable String email,
            String password,
            StaffGroup group) {}

    /** Makes the account if there is none of that user name; one that is there keeps its password and groups. */
    @Transactional
    public void establish(Account account) {
        turns.take("foundations");
        if (identities.createUserQuery().userId(account.id()).count() > 0) {
            return;
        }
        User user = identities.newUser(account.id());
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        user.setEmail(account.email());
        user.setPassword(account.password());
        identities.saveUser(user);
        identities.createMembership(account.id(), account.group().id());
    }
}
