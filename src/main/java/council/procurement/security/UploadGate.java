package council.procurement.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of whatever looks for a form's token, because to find it in a form with a file the whole form is read:
 * only the files of people who may send some are, and a file that is too large is answered as such and not as a forgery.
 */
final class UploadGate extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || WebSecurity.usesBasic(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!maySend(request)) {
            response.sendError(
                    SignedIn.find().isPresent() ? HttpStatus.FORBIDDEN.value() : HttpStatus.UNAUTHORIZED.value());
        } else if (isTooLarge(request)) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean maySend(HttpServletRequest request) {
        Predicate<StaffGroup> senders = sendersTo(
                request.getRequestURI().substring(request.getContextPath().length()));
        return SignedIn.find()
                .filter(person ->
                        Arrays.stream(StaffGroup.values()).anyMatch(group -> senders.test(group) && person.isIn(group)))
                .isPresent();
    }

    /** Registers are for those who import; lists of a procurement for all staff, of whom each list knows its own. */
    private static Predicate<StaffGroup> sendersTo(String path) {
        if (path.startsWith("/sheets/")) {
            return group -> true;
        }
        return path.equals("/documents") ? StaffGroup::hasTasks : StaffGroup::mayImport;
    }

    /** Reads the form. Whatever else is wrong with it shows again when it is used, and is answered there. */
    private static boolean isTooLarge(HttpServletRequest request) throws IOException {
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException e) {
            return true;
        } catch (ServletException e) {
            return false;
        }
    }
}
