package council.procurement.web;

import council.procurement.document.DocumentIntake;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** What Octant says, in plain words, about a request that failed before a handler could say something better. */
@Component
class Sentences {

    /** Under this name a request keeps the sentence of a handler that did say something better. */
    static final String OWN = Sentences.class.getName() + ".own";

    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "The request cannot be understood.",
            401, "Nobody is signed in, or the user name or the password is wrong.",
            403, "This is not for you, or the page it was sent from is out of date.",
            404, "There is nothing at this address.",
            405, "This address does not take requests of this kind.",
            406, "This address has nothing in the format asked for.",
            415, "This address does not take content of this type.",
            429, "Too much was asked for within a short time. Try again in a minute.");

    private final UploadLimit limit;

    Sentences(UploadLimit limit) {
        this.limit = limit;
    }

    /** What is said on a status at an address: how large a file may be depends on where it is sent. */
    String on(HttpStatusCode status, String address) {
        return status.value() == HttpStatus.PAYLOAD_TOO_LARGE.value() && address.endsWith("/documents")
                ? DocumentIntake.tooLarge()
                : on(status);
    }

    String on(HttpStatusCode status) {
        if (status.value() == HttpStatus.PAYLOAD_TOO_LARGE.value()) {
            return limit.sentence();
        }
        return BY_STATUS.getOrDefault(
                status.value(),
                "Octant could not do this because of a fault of its own. Nothing was recorded. Try again later.");
    }
}
