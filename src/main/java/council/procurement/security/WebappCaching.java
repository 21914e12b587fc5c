package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, directive(request, response));
    }

    private static String directive(HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus();
        if (status != HttpStatus.OK.value() && status != HttpStatus.NOT_MODIFIED.value()) {
            return "no-store";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (OCTANTS.matcher(path).matches()) {
            return "private, no-cache";
        }
        return CAMUNDAS.matcher(path).matches() ? "private, max-age=604800, immutable" : "no-store";
    }
}
