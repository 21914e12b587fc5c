package council.procurement.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds who a token is about, once it has been checked. Only what is signed in the token counts; nothing else is asked
 * of the identity provider.
 */
@Component
@Profile("sso")
class SsoPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** What the engine takes for a user name. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");

    private final SsoProperties properties;
    private final SsoGroups groups;
    private final SsoAccounts accounts;

    SsoPeople(SsoProperties properties, SsoGroups groups, SsoAccounts accounts) {
        this.properties = properties;
        this.groups = groups;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String name = text(token, properties.nameClaim());
        if (name == null || !NAME.matcher(name).matches()) {
            throw new SsoRefusedException(SsoRefusal.NO_NAME);
        }
        var said = new SsoAccounts.Said(
                token.getIssuer().toString(),
                token.getSubject(),
                name,
                text(token, "given_name"),
                text(token, "family_name"),
                text(token, "email"));
        Set<StaffGroup> belongs = groups.of(entries(token));
        if (belongs.isEmpty()) {
            accounts.leaveAllGroups(said);
            throw new SsoRefusedException(SsoRefusal.NO_GROUP);
        }
        return new SsoPerson(
                accounts.establish(said, belongs),
                belongs.stream()
                        .map(StaffGroup::id)
                        .map(SimpleGrantedAuthority::new)
                        .toList(),
                token);
    }

    /** Providers give one group as a text, several as a list. */
    private List<String> entries(OidcIdToken token) {
        Object claim = token.getClaims().get(properties.groupsClaim());
        if (claim instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }

    private static @Nullable String text(OidcIdToken token, String claim) {
        return token.getClaims().get(claim) instanceof String said && !said.isBlank()
                ? said.strip().substring(0, Math.min(255, said.strip().length()))
                : null;
    }
}
