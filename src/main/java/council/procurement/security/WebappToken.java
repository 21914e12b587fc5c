package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The token that the pages of the webapps carry and add to every call that changes something. A page from elsewhere does
 * not know it, so a call that carries it was not forged.
 */
public final class WebappToken {

    /** Where the webapps' own filter keeps the token it gave to the session's pages. */
    private static final String GIVEN = "CAMUNDA_CSRF_TOKEN";

    private static final String HEADER = "X-XSRF-TOKEN";

    private WebappToken() {}

    /** Whether the request carries the token of its session. */
    public static boolean isCarriedBy(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(GIVEN);
        return expected != null && expected.equals(request.getHeader(HEADER));
    }
}
