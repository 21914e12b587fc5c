package council.procurement.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Nothing is open unless it is named here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Pages and data for everybody. */
    private static final String[] PUBLIC = {
        "/",
        "/sign-in",
        "/accessibility",
        "/register",
        "/rules/notices",
        "/register/**",
        "/register.csv",
        "/pipeline",
        "/pipeline/**",
        "/pipeline.csv",
        "/ocds/**",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/calendar/*",
        "/error",
        "/actuator/health/**"
    };

    private static final String[] STAFF =
            Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toArray(String[]::new);

    private static final String[] IMPORTERS =
            StaffRights.IMPORTERS.stream().map(StaffGroup::id).toArray(String[]::new);

    private static final String[] READERS_OF_ANSWERS =
            StaffRights.READERS_OF_ANSWERS.stream().map(StaffGroup::id).toArray(String[]::new);

    private static final String[] ONLOOKERS =
            StaffRights.ONLOOKERS.stream().map(StaffGroup::id).toArray(String[]::new);

    private static final String[] READERS_OF_WAIVERS =
            StaffRights.READERS_OF_WAIVERS.stream().map(StaffGroup::id).toArray(String[]::new);

    private static final String[] KEEPERS_OF_RULES =
            StaffRights.KEEPERS_OF_RULES.stream().map(StaffGroup::id).toArray(String[]::new);

    private static final String[] WITH_TASKS =
            StaffRights.WITH_TASKS.stream().map(StaffGroup::id).toArray(String[]::new);

    private static final String WEBAPP_SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Patterns are of whole paths, whichever servlet answers. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Addresses that could mean two things are refused, before anything looks at them. */
    @Bean
    HttpFirewall firewall() {
        return new AddressGuard();
    }

    /** What limits are measured by: they run down by themselves, whatever time the demonstration shows. */
    @Bean
    TimeMeter timeOfLimits() {
        return TimeMeter.SYSTEM_MILLISECONDS;
    }

    /** The webapps and the calls they make. Their own filter guards them against forged requests. */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(
            HttpSecurity http,
            WebappCalls allowed,
            WebappRefusals refusals,
            ObjectProvider<Sso> sso,
            ObjectProvider<ClientRegistrationRepository> provider)
            throws Exception {
        return http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(allowed)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, WEBAPP_SIGN_OUT))
                        .logoutSuccessHandler(signOut(sso, provider)))
                .requestCache(cache -> cache.requestCache(wherePeopleWere()))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new WebappCaching(allowed))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    /** Our own pages and interface. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            LimitProperties limits,
            TimeMeter time,
            ObjectProvider<Sso> sso,
            ObjectProvider<ClientRegistrationRepository> provider,
            ObjectProvider<SsoPeople> people)
            throws Exception {
        var refusals = new SignInRefusals();
        AuthenticationDetailsSource<HttpServletRequest, CallerDetails> from =
                request -> new CallerDetails(CallerAddress.of(request, limits.trustedProxies()));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority(StaffGroup.ADMINISTRATORS.id(), StaffGroup.MANAGERS.id())
                        .requestMatchers("/api/demo/**")
                        .hasAuthority(StaffGroup.ADMINISTRATORS.id())
                        .requestMatchers("/imports/**", "/api/imports/**")
                        .hasAnyAuthority(IMPORTERS)
                        .requestMatchers(HttpMethod.POST, "/rules/**")
                        .hasAnyAuthority(KEEPERS_OF_RULES)
                        .requestMatchers(HttpMethod.POST, "/documents/**")
                        .hasAnyAuthority(WITH_TASKS)
                        .requestMatchers("/api/rules/answers/**", "/rules/answers/**")
                        .hasAnyAuthority(READERS_OF_ANSWERS)
                        .requestMatchers("/api/portfolio/**")
                        .hasAnyAuthority(ONLOOKERS)
                        .requestMatchers("/waivers", "/waivers.csv")
                        .hasAnyAuthority(READERS_OF_WAIVERS)
                        .requestMatchers(
                                "/api/**",
                                "/rules/**",
                                "/publications/**",
                                "/notices/**",
                                "/delegations/**",
                                "/reminders/**",
                                "/sheets/**",
                                "/documents/**",
                                "/break-glass/**",
                                "/cpv",
                                "/v3/api-docs/**",
                                "/file/**",
                                "/search",
                                "/admin/**")
                        .hasAnyAuthority(STAFF)
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(refusals)
                        .authenticationDetailsSource(from))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(WayOut.SIGNED_OUT))
                .requestCache(cache -> cache.requestCache(wherePeopleWere()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals).authenticationDetailsSource(from))
                .csrf(csrf -> csrf.ignoringRequestMatchers(WebSecurity::usesBasic, WebappToken::isCarriedBy))
                .addFilterBefore(new UploadGate(), CsrfFilter.class)
                .addFilterBefore(new WayOut(), AuthorizationFilter.class)
                .addFilterBefore(new AskingLimit(limits, time), AuthorizationFilter.class)
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                                (request, response, reason) -> response.sendError(HttpStatus.UNAUTHORIZED.value()),
                                ProgramPaths::include)
                        .accessDeniedHandler((request, response, reason) ->
                                response.sendError(refusalOf(request).value())))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(sso)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()));
        if (sso.stream().findAny().isPresent()) {
            sso.getObject().addTo(http, provider.getObject(), people.getObject());
        }
        return http.build();
    }

    /** Shows whoever signs out of a webapp the way out: past the provider, if it signed them in. */
    private static LogoutSuccessHandler signOut(
            ObjectProvider<Sso> sso, ObjectProvider<ClientRegistrationRepository> provider) {
        SimpleUrlLogoutSuccessHandler signOut = sso.stream()
                .findAny()
                .map(one -> one.signOut(provider.getObject()))
                .orElseGet(WebSecurity::signOutOfOctant);
        signOut.setRedirectStrategy(new WayOut());
        return signOut;
    }

    private static SimpleUrlLogoutSuccessHandler signOutOfOctant() {
        var signOut = new SimpleUrlLogoutSuccessHandler();
        signOut.setDefaultTargetUrl(WayOut.SIGNED_OUT);
        return signOut;
    }

    private static String contentPolicy(ObjectProvider<Sso> sso) {
        return sso.stream()
                .map(Sso::origin)
                .map(origin -> CONTENT_POLICY.replace("form-action 'self'", "form-action 'self' " + origin))
                .findAny()
                .orElse(CONTENT_POLICY);
    }

    /** A program that forgot its credentials is told so, and not that it sent a forged form. */
    private static HttpStatus refusalOf(HttpServletRequest request) {
        return ProgramPaths.include(request) && SignedIn.find().isEmpty()
                ? HttpStatus.UNAUTHORIZED
                : HttpStatus.FORBIDDEN;
    }

    /** After signing in, people come back to the page they asked for; never to a call or a file of it. */
    private static RequestCache wherePeopleWere() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(WebSecurity::isForAPage);
        return cache;
    }

    private static boolean isForAPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** A browser never adds these credentials by itself to a forged request, unlike a session's cookie. */
    static boolean usesBasic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }
}
