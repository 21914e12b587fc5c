package council.procurement.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A file that somebody sent cannot be taken; answered with a sentence. */
class RefusedUploadException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    RefusedUploadException(HttpStatus status, String sentence) {
        super(status, sentence);
        this.sentence = sentence;
    }

    /** What is wrong with the file, and what to do about it. */
    String sentence() {
        return sentence;
    }
}
