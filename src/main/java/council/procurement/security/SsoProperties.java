package council.procurement.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The council's identity provider, for sign-in by OpenID Connect; read in the profile {@code sso} only.
 *
 * @param issuer its address, as it gives it itself
 * @param clientId what it knows Octant by
 * @param clientSecret what Octant proves that with
 * @param scopes what it is asked for
 * @param nameClaim the claim that becomes the user name when somebody first signs in
 * @param groupsClaim the claim that lists somebody's groups or roles
 * @param groups for ids of Octant's groups, which entries of that claim make somebody a member
 * @param connectTimeout how long it may take to be reached
 * @param readTimeout how long it may take to answer a call, to the end of its answer
 */
@ConfigurationProperties("octant.sso")
record SsoProperties(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, List<String>> groups,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    SsoProperties {
        positive("connect-timeout", connectTimeout);
        positive("read-timeout", readTimeout);
    }

    private static void positive(String setting, Duration given) {
        if (given.isZero() || given.isNegative()) {
            throw new IllegalArgumentException(
                    "octant.sso." + setting + " is to be a time longer than none, such as 5s.");
        }
    }
}
