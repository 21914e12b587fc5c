package council.procurement.security;

import java.util.List;
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

    EngineIdentities(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        Object password = attempt.getCredentials();
        if (password == null || !identities.checkPassword(name, password.toString())) {
            throw new BadCredentialsException("The user name or the password is wrong");
        }
        List<SimpleGrantedAuthority> groups = identities.createGroupQuery().groupMember(name).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, null, groups);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
