package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Temporary: records. */
@Component
class WebappCalls implements RequestMatcher {
    private static final Logger log = LoggerFactory.getLogger(WebappCalls.class);

    @Override
    public boolean matches(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        log.info("CALL {} {} {}", who == null ? "-" : who.getName(), request.getMethod(), request.getRequestURI());
        return who != null && who.isAuthenticated() && !"anonymousUser".equals(who.getName());
    }
}
