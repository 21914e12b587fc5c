package council.procurement.document;

import council.procurement.security.Person;
import council.procurement.sourcing.TenderAccess;
import org.springframework.stereotype.Component;

/** Who may read a tender that came in after the deadline: nobody. It is kept as proof of what came in, and stays shut. */
@Component
class LateTenderInConfidence implements DocumentAccess {

    static final String KEY = "late-tender";

    private final TenderAccess access;

    LateTenderInConfidence(TenderAccess access) {
        this.access = access;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "nobody: it came in late and stays shut";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return false;
    }

    @Override
    public boolean isSealed(String reference) {
        return !access.areOpened(reference);
    }
}
