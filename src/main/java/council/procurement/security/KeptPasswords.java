package council.procurement.security;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the engine keeps of people's passwords. */
@Component
class KeptPasswords {

    private final JdbcClient jdbc;
    private final IdentityService identities;
    private final Turns turns;
    private final PasswordHash hash;

    KeptPasswords(JdbcClient jdbc, IdentityService identities, Turns turns, PasswordHash hash) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.turns = turns;
        this.hash = hash;
    }

    /**
     * What is kept of one.
     *
     * @param hash its hash, with the kind of hash before it
     * @param missed whether somebody has tried a wrong one since the right one was last given
     */
    record Kept(String hash, boolean missed) {}

    /** What is kept of somebody's; empty where there is no such account, or one that has no password. */
    Optional<Kept> of(String person) {
        return jdbc.sql("select pwd_, coalesce(attempts_, 0) > 0 as missed from act_id_user"
                        + " where id_ = ? and pwd_ is not null")
                .param(person)
                .query((row, index) -> new Kept(row.getString("pwd_"), row.getBoolean("missed")))
                .optional();
    }

    /**
     * Keeps a password that has just been right in the way that passwords are kept now; one that would not be allowed
     * today stays as it is, until its owner changes it.
     */
    @Transactional
    void renew(String person, String password) {
        turns.take("password of " + person);
        User user = identities.createUserQuery().userId(person).singleResult();
        if (user != null
                && of(person).map(Kept::hash).filter(hash::isOutdated).isPresent()
                && identities.checkPasswordAgainstPolicy(password, user).isValid()) {
            user.setPassword(password);
            identities.saveUser(user);
        }
    }
}
