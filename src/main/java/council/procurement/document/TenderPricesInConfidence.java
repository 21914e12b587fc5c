package council.procurement.document;

import council.procurement.security.Person;
import council.procurement.sourcing.TenderAccess;
import org.springframework.stereotype.Component;

/**
 * Who may read what a supplier sent with prices in it: those who may read tenders, once the scores of quality are agreed, so
 * that no price sways a score.
 */
@Component
class TenderPricesInConfidence implements DocumentAccess {

    static final String KEY = "tender-prices";

    private final TenderAccess access;

    TenderPricesInConfidence(TenderAccess access) {
        this.access = access;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "those of this procurement who may read tenders, once the scores of quality are agreed";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return access.maySeePrices(person, document.reference());
    }

    @Override
    public boolean isSealed(String reference) {
        return !access.areOpened(reference);
    }
}
