package council.procurement.notice.ocds;

import org.springframework.stereotype.Component;

/** Tells what the register has to tell when a test says so. */
@Component
public class OcdsRounds {

    private final ReleaseWriter writer;

    OcdsRounds(ReleaseWriter writer) {
        this.writer = writer;
    }

    /** Tells all that there is to tell. */
    public void tell() {
        writer.tell();
    }
}
