package council.procurement.web;

import council.procurement.report.OpenLicence;
import council.procurement.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** How whatever everybody can read is handed out: how long it may be kept, under which licence, and files as such. */
final class PublicFile {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String LICENCE = "<" + OpenLicence.ADDRESS + ">; rel=\"license\"";

    private PublicFile() {}

    /** Pages of people who have signed in bear their name, and are kept nowhere. */
    static void publish(HttpServletResponse response) {
        response.setHeader(HttpHeaders.LINK, LICENCE);
        if (SignedIn.find().isEmpty()) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
    }

    /** Begins a file with the names of its columns; rows follow in the way {@code FileRows} writes them. */
    static void begin(HttpServletResponse response, String name, List<String> header) throws IOException {
        response.setContentType(Commits.CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        publish(response);
        response.getOutputStream()
                .write(("\uFEFF" + String.join(",", header) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
