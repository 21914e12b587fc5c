package council.procurement.watch;

import council.procurement.security.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has every line of the log say whose request it comes of: the user name, and a number that all lines of the request share.
 * Which case it is about the engine says by itself ({@code logging-context-business-key}). Addresses are not logged, because
 * some are secrets.
 */
@Component
class LogSubjectFilter extends OncePerRequestFilter {

    /** The user name of who is signed in. */
    static final String USER = "user.name";

    /** Shared by all lines of one request, and of no other. */
    static final String REQUEST = "http.request.id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(REQUEST, UUID.randomUUID().toString());
        SignedIn.find().ifPresent(person -> MDC.put(USER, person.id()));
        chain.doFilter(request, response);
    }

    /** What goes wrong the server logs when all filters are left: the thread forgets the request only at its very end. */
    @Bean
    static ServletListenerRegistrationBean<ServletRequestListener> endOfRequest() {
        return new ServletListenerRegistrationBean<>(new ServletRequestListener() {
            @Override
            public void requestDestroyed(ServletRequestEvent event) {
                MDC.remove(USER);
                MDC.remove(REQUEST);
            }
        });
    }
}
