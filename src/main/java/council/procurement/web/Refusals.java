package council.procurement.web;

import council.procurement.engine.RefusedSubmissionException;
import org.springframework.http.HttpStatus;

/** How pages answer what the domain has refused. */
final class Refusals {

    private Refusals() {}

    static HttpStatus statusOf(RefusedSubmissionException refusal) {
        return switch (refusal.ground()) {
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ALREADY_DONE -> HttpStatus.CONFLICT;
            case MALFORMED, NOT_ACCEPTABLE -> HttpStatus.BAD_REQUEST;
        };
    }
}
