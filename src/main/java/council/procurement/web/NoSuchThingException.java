package council.procurement.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is nothing of that name; answered 404 with a sentence. */
class NoSuchThingException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    NoSuchThingException(String sentence) {
        super(HttpStatus.NOT_FOUND, sentence);
    }
}
