package council.procurement.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody whom the identity provider has signed in, by their user name in Octant. */
final class SsoPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String person;

    SsoPerson(String person, Collection<? extends GrantedAuthority> groups, OidcIdToken token) {
        super(groups, token);
        this.person = person;
    }

    @Override
    public String getName() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof SsoPerson that && that.person.equals(person);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + person.hashCode();
    }
}
