package council.procurement.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;

/** What is answered to whoever gave a wrong password, on the sign-in page or with a call. */
final class SignInRefusals implements AuthenticationFailureHandler, AuthenticationEntryPoint {

    private static final String SENTENCE =
            "There were too many wrong passwords for this user name or from your address.";

    private final AuthenticationFailureHandler page = new SimpleUrlAuthenticationFailureHandler("/sign-in?error");
    private final BasicAuthenticationEntryPoint program = new BasicAuthenticationEntryPoint();

    SignInRefusals() {
        program.setRealmName("Octant");
    }

    /** To somebody who filled in the sign-in page. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof TooManyWrongPasswordsException tooMany) {
            TooManyRequests.answer(request, response, SENTENCE, tooMany.remaining());
        } else {
            page.onAuthenticationFailure(request, response, reason);
        }
    }

    /** To a call. A script in a page is not asked for a password by the browser. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyWrongPasswordsException tooMany) {
            TooManyRequests.answer(request, response, SENTENCE, tooMany.remaining());
        } else if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            program.commence(request, response, reason);
        }
    }
}
