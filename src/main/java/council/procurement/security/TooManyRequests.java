package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What is answered to whoever asks too often: that, and when to ask again. */
public final class TooManyRequests {

    /** Request attribute: the sentence that says so, for the page or the problem that is shown. */
    public static final String SENTENCE = TooManyRequests.class.getName() + ".sentence";

    private TooManyRequests() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, String what, Duration wait)
            throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        request.setAttribute(SENTENCE, what + " Try again in " + inWords(seconds) + ".");
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static String inWords(long seconds) {
        if (seconds < 60) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
