package council.procurement.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.web.client.RestClient;

/** Sign-in by the council's identity provider, with OpenID Connect; only in the profile {@code sso}. */
@Configuration(proxyBeanMethods = false)
@Profile("sso")
class Sso {

    private final SsoProperties properties;
    private final ClientHttpRequestFactory calls;

    Sso(SsoProperties properties) {
        this.properties = properties;
        calls = calls(properties);
    }

    @Bean
    ClientRegistrationRepository identityProvider() {
        return new IdentityProvider(properties, calls);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> tokensOfIdentityProvider() {
        return new SsoTokens(calls);
    }

    /** Adds it to the ways of signing in and out. */
    void addTo(HttpSecurity http, ClientRegistrationRepository provider, SsoPeople people) throws Exception {
        var failures = new SsoFailures();
        var questions = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(failures)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(questions))
                        .authorizedClientRepository(new NoTokensKept())
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(answers()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                        .withObjectPostProcessor(whenItDoesNotAnswer(failures)))
                .logout(logout -> logout.logoutSuccessHandler(signOut(provider)));
    }

    /** Signs people out at the provider as well, if it was that which signed them in. */
    SimpleUrlLogoutSuccessHandler signOut(ClientRegistrationRepository provider) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(provider);
        signOut.setDefaultTargetUrl(WayOut.SIGNED_OUT);
        signOut.setPostLogoutRedirectUri("{baseUrl}" + WayOut.SIGNED_OUT);
        return signOut;
    }

    /** Exchanges the code that a browser brings for a token; the same as Spring Security's, with our calls. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> answers() {
        var answers = new RestClientAuthorizationCodeTokenResponseClient();
        answers.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return answers;
    }

    /** What all calls to the provider go through, so that one which hangs keeps nobody waiting. */
    private static ClientHttpRequestFactory calls(SsoProperties properties) {
        var calls = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        calls.setReadTimeout(properties.readTimeout());
        return calls;
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
