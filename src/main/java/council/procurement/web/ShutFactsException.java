package council.procurement.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Facts of a case are not for who asks; whoever may break the glass finds the way to it on the page that says so. */
class ShutFactsException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final String reference;

    /**
     * @param status 403, or 404 where nobody may tell whether there is anything
     * @param reference the case
     */
    ShutFactsException(HttpStatus status, String sentence, String reference) {
        super(status, sentence);
        this.reference = reference;
    }

    String reference() {
        return reference;
    }
}
