package council.procurement.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets nobody read the engine empty by one call of a webapp. The engine refuses a query that asks for more than {@code
 * query-max-results-limit} rows, or for all of them; as the webapps do ask so here and there, what they ask for is
 * brought down to that limit first.
 */
@Component
class BoundedQueries extends OncePerRequestFilter {

    private static final String PARAMETER = "maxResults";
    private static final Set<String> QUERIES = Set.of("GET", "POST");

    private final int limit;

    BoundedQueries(ProcessEngine engine) {
        limit = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getQueryMaxResultsLimit();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !QUERIES.contains(request.getMethod())
                || !request.getRequestURI()
                        .substring(request.getContextPath().length())
                        .startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isWithinLimit(request.getParameter(PARAMETER)) ? request : new Bounded(request), response);
    }

    private boolean isWithinLimit(@Nullable String asked) {
        try {
            return asked != null && Integer.parseInt(asked) <= limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The same request, asking for as many rows as the limit allows. */
    private final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getQueryString() {
            return UriComponentsBuilder.newInstance()
                    .query(super.getQueryString())
                    .replaceQueryParam(PARAMETER, limit)
                    .build()
                    .getQuery();
        }
    }
}
