package council.procurement.web;

import council.procurement.security.ProgramPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what Spring finds wrong with a request into a problem (RFC 9457) with a plain sentence where a program asked, and
 * into the error page where a person did.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (fault instanceof ResponseStatusException refusal && refusal.getReason() != null) {
            request.setAttribute(Sentences.OWN, refusal.getReason(), RequestAttributes.SCOPE_REQUEST);
        }
        if (fault instanceof ShutFactsException shut) {
            request.setAttribute(ErrorPage.CASE, shut.reference(), RequestAttributes.SCOPE_REQUEST);
        }
        if (ProgramPaths.include(((ServletWebRequest) request).getRequest())) {
            return super.handleExceptionInternal(fault, body, headers, status, request);
        }
        try {
            Objects.requireNonNull(((ServletWebRequest) request).getResponse()).sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException("The error page cannot be shown", e);
        }
        return null;
    }

    /**
     * A handler's own sentence is the best there is; without one, a bad request's own words say which input is wrong, and
     * in all other cases the status says it all.
     */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && status.value() != HttpStatus.BAD_REQUEST.value()
                && request.getAttribute(Sentences.OWN, RequestAttributes.SCOPE_REQUEST) == null) {
            problem.setDetail(sentences.on(status));
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
