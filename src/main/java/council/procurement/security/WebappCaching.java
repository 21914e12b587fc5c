package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * How long a browser may keep what the webapps are made of. Camunda's files, five megabytes of them, never change;
 * Octant's change with a release, and are asked for again; what the webapps show is kept nowhere.
 */
final class WebappCaching implements HeaderWriter {

    private static final Pattern OCTANTS =
            Pattern.compile("/camunda/(assets/octant/.*|app/[a-z]+/(scripts|styles|locales)/.*)");
    private static final Pattern CAMUNDAS = Pattern.compile(
            "/camunda/(lib/.*|assets/.*|app/[a-z]+/camunda-[a-z]+-bootstrap\\.(js|css)|api/[a-z]+/plugin/[A-Za-z]+/static/.*)");

    private final WebappCalls allowed;

    WebappCaching(WebappCalls allowed) {
        this.allowed = allowed;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, directive(request));
    }

    /** A refusal is not kept either; its status is not yet known here. */
    private String directive(HttpServletRequest request) {
        if (!allowed.matches(request)) {
            return "no-store";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (OCTANTS.matcher(path).matches()) {
            return "private, no-cache";
        }
        return CAMUNDAS.matcher(path).matches() ? "private, max-age=604800, immutable" : "no-store";
    }
}
