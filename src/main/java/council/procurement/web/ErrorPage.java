package council.procurement.web;

import council.procurement.breakglass.BreakGlass;
import council.procurement.security.ProgramPaths;
import council.procurement.security.SignedIn;
import council.procurement.security.TooManyRequests;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered where a request has failed: a page to a person, a problem (RFC 9457) to a program. Neither says
 * anything of how Octant works inside.
 */
@Controller
class ErrorPage implements ErrorController {

    /** Request attribute: the case whose facts are not for who asked; not there where it was about something else. */
    static final String CASE = ErrorPage.class.getName() + ".case";

    private final Sentences sentences;
    private final BreakGlass breakGlass;

    ErrorPage(Sentences sentences, BreakGlass breakGlass) {
        this.sentences = sentences;
        this.breakGlass = breakGlass;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        Object said = Objects.requireNonNullElse(
                request.getAttribute(Sentences.OWN),
                Objects.requireNonNullElse(request.getAttribute(TooManyRequests.SENTENCE), ""));
        boolean own = !said.equals("");
        String address = Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI())
                .toString();
        String sentence = own ? said.toString() : sentences.on(status, address);
        if (ProgramPaths.include(request, address)) {
            var problem = ProblemDetail.forStatusAndDetail(status, sentence);
            problem.setInstance(URI.create(address));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(
                "error",
                Map.of(
                        "sentence",
                        sentence,
                        "own",
                        own,
                        "status",
                        status.value(),
                        "address",
                        address,
                        "breakGlass",
                        breakGlass(request)),
                status);
    }

    /** The address at which who asked may break the glass of the case; empty if they may not, or there is no such case. */
    private String breakGlass(HttpServletRequest request) {
        return request.getAttribute(CASE) instanceof String reference
                        && SignedIn.find().filter(breakGlass::mayAsk).isPresent()
                        && breakGlass.titleOf(reference).isPresent()
                ? BreakGlassPage.addressOf(reference)
                : "";
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
