package council.procurement.security;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often somebody may search and take public files: far more often than people do, less often than a program that asks
 * without end. Who is signed in is counted by name, everybody else by address.
 */
final class AskingLimit extends OncePerRequestFilter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern FILES =
            Pattern.compile("/register\\.csv|/pipeline\\.csv|/(register|pipeline)/.+\\.csv|/ocds/.+");
    private static final Set<String> SEARCHES = Set.of("/register", "/pipeline", "/search", "/cpv");

    private final LimitProperties properties;
    private final Allowance searches;
    private final Allowance files;

    AskingLimit(LimitProperties properties, TimeMeter time) {
        this.properties = properties;
        searches = new Allowance(properties.searchesAMinute(), MINUTE, time);
        files = new Allowance(properties.filesAMinute(), MINUTE, time);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Duration wait = Duration.ZERO;
        if (FILES.matcher(path).matches()) {
            wait = files.take(whoAsks(request));
        } else if (SEARCHES.contains(path) && request.getQueryString() != null) {
            wait = searches.take(whoAsks(request));
        }
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            TooManyRequests.answer(
                    request,
                    response,
                    "You, or others at your address, have asked for too much within a minute.",
                    wait);
        }
    }

    private String whoAsks(HttpServletRequest request) {
        return SignedIn.find()
                .map(person -> "person " + person.id())
                .orElseGet(() -> "address " + CallerAddress.of(request, properties.trustedProxies()));
    }
}
