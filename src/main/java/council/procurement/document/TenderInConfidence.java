package council.procurement.document;

import council.procurement.security.Person;
import council.procurement.sourcing.TenderAccess;
import org.springframework.stereotype.Component;

/** Who may read what a supplier sent as its tender, without prices: those who may read tenders, once they are opened. */
@Component
class TenderInConfidence implements DocumentAccess {

    static final String KEY = "tender";

    private final TenderAccess access;

    TenderInConfidence(TenderAccess access) {
        this.access = access;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "those of this procurement who may read tenders, once two people have opened them";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return access.maySeeTenders(person, document.reference());
    }

    @Override
    public boolean isSealed(String reference) {
        return !access.areOpened(reference);
    }
}
