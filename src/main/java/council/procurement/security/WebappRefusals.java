package council.procurement.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What is answered to a call of the webapps that is not allowed: a sentence to a script, a page to a person. */
@Component
class WebappRefusals implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final String CALLS = "/camunda/api/";

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final WebappCalls calls;
    private final ObjectMapper json;

    WebappRefusals(WebappCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (isCall(request)) {
            answer(response, HttpStatus.UNAUTHORIZED, "NotSignedIn", "Nobody is signed in. Sign in, then try again.");
        } else {
            signIn.commence(request, response, reason);
        }
    }

    /** Somebody is signed in, but may not do this. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (!isCall(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (calls.know(request)) {
            answer(response, HttpStatus.FORBIDDEN, "NotAllowed", "This is for other groups than yours.");
        } else {
            answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "NotOffered",
                    "Octant does not offer this to anybody. Work on tasks through their forms; nothing else changes a"
                            + " process.");
        }
    }

    private static boolean isCall(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(CALLS);
    }

    private void answer(HttpServletResponse response, HttpStatus status, String type, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("type", type, "message", sentence));
    }
}
