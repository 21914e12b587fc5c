package council.procurement.security;

import council.procurement.security.KeptPasswords.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs people in against the engine's own identity tables. After ten wrong passwords the engine locks the account; an
 * administrator unlocks it in Admin.
 */
@Component
class EngineIdentities implements AuthenticationProvider {

    private final IdentityService identities;
    private final KeptPasswords passwords;
    private final PasswordHash hash;
    private final RecentPasswords recent;
    private final WrongPasswords wrong;

    EngineIdentities(
            IdentityService identities,
            KeptPasswords passwords,
            PasswordHash hash,
            RecentPasswords recent,
            WrongPasswords wrong) {
        this.wrong = wrong;
        this.identities = identities;
        this.passwords = passwords;
        this.hash = hash;
        this.recent = recent;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        Object password = attempt.getCredentials();
        String address = attempt.getDetails() instanceof CallerDetails caller ? caller.address() : "";
        Duration wait = wrong.waitOf(name, address);
        if (!wait.isZero()) {
            throw new TooManyWrongPasswordsException(wait);
        }
        if (password == null || !isRight(name, password.toString())) {
            wrong.add(name, address);
            throw new BadCredentialsException("The user name or the password is wrong");
        }
        List<SimpleGrantedAuthority> groups = identities.createGroupQuery().groupMember(name).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, null, groups);
    }

    /** The engine counts wrong passwords, so that it is asked whenever there was one, and knows an account that is locked. */
    private boolean isRight(String name, String password) {
        Optional<Kept> found = passwords.of(name);
        if (found.isEmpty()) {
            hash.takeAsLong(password);
            return false;
        }
        Kept kept = found.get();
        if (!kept.missed() && recent.have(name, password, kept.hash())) {
            return true;
        }
        if (!identities.checkPassword(name, password)) {
            return false;
        }
        if (hash.isOutdated(kept.hash())) {
            passwords.renew(name, password);
        } else {
            recent.add(name, password, kept.hash());
        }
        return true;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
