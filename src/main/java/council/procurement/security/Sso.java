package council.procurement.security;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Sign-in by the council's identity provider, with OpenID Connect; only in the profile {@code sso}. */
@Configuration(proxyBeanMethods = false)
@Profile("sso")
class Sso {

    private static final String SIGNED_OUT = "/sign-in?logout";

    private final SsoProperties properties;

    Sso(SsoProperties properties) {
        this.properties = properties;
    }

    /** Asks the provider what it is when somebody first signs in: Octant starts while it is down. */
    @Bean
    ClientRegistrationRepository identityProvider() {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer())
                        .registrationId("council")
                        .clientId(Objects.requireNonNull(properties.clientId()))
                        .clientSecret(Objects.requireNonNull(properties.clientSecret()))
                        .scope(properties.scopes())
                        .userNameAttributeName("sub")
                        .build()));
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> tokensOfIdentityProvider() {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(registration -> new DelegatingOAuth2TokenValidator<>(
                List.of(new SsoTokenCheck(registration), new OidcIdTokenValidator(registration))));
        return decoders;
    }

    /** Adds it to the ways of signing in and out. */
    void addTo(HttpSecurity http, ClientRegistrationRepository provider, SsoPeople people) throws Exception {
        var failures = new SsoFailures();
        var questions = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(provider);
        signOut.setDefaultTargetUrl(SIGNED_OUT);
        signOut.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(failures)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(questions))
                        .authorizedClientRepository(new NoTokensKept())
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                        .withObjectPostProcessor(whenItDoesNotAnswer(failures)))
                .logout(logout -> logout.logoutSuccessHandler(signOut));
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> whenItDoesNotAnswer(
            SsoFailures failures) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(failures);
                return filter;
            }
        };
    }

    /** Where the form that signs people out may lead: a browser asks, because the provider is elsewhere. */
    String origin() {
        URI address = URI.create(issuer());
        return address.getScheme() + "://" + address.getAuthority();
    }

    private String issuer() {
        return Objects.requireNonNull(properties.issuer());
    }
}
