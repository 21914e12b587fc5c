package council.procurement.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where people go who have signed out in a webapp. Its script signs them out by a call, which leads nobody to another page;
 * so the place waits in the session that they have then, until the script goes to {@value #PATH}.
 */
final class WayOut extends OncePerRequestFilter implements RedirectStrategy {

    /** Where people find that they have signed out. */
    static final String SIGNED_OUT = "/sign-in?logout";

    private static final String PATH = "/signed-out";
    private static final String PLACE = WayOut.class.getName();

    private final RedirectStrategy pages = new DefaultRedirectStrategy();

    /** Keeps the place instead of leading there. */
    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String place) {
        request.getSession().setAttribute(PLACE, place);
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain further)
            throws ServletException, IOException {
        pages.sendRedirect(request, response, takePlace(request.getSession(false)));
    }

    /** Once only: whoever comes again has been there. */
    private static String takePlace(@Nullable HttpSession session) {
        if (session != null && session.getAttribute(PLACE) instanceof String place) {
            session.removeAttribute(PLACE);
            return place;
        }
        return SIGNED_OUT;
    }
}
