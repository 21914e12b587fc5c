package council.procurement.web;

import council.procurement.sourcing.SheetCheck.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Rows of a sheet cannot be kept; answered 400 with everything that is wrong, in sentences and as a list. */
class RefusedRowsException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    RefusedRowsException(List<Fault> faults) {
        super(HttpStatus.BAD_REQUEST, faults.stream().map(Fault::sentence).collect(Collectors.joining(" ")));
        getBody().setProperty("faults", faults);
    }
}
