package council.procurement.web;

import council.procurement.rules.catalogue.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A rule cannot be asked like that; answered 400 with everything that is wrong, in a sentence and as a list. */
class RefusedInputsException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    RefusedInputsException(List<Fault> faults) {
        super(HttpStatus.BAD_REQUEST, faults.stream().map(Fault::sentence).collect(Collectors.joining(" ")));
        getBody().setProperty("faults", faults);
    }
}
