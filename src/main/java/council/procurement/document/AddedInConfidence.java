package council.procurement.document;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import org.springframework.stereotype.Component;

/** Who may read what somebody added to a case as confidential: they themselves, corporate procurement and legal. */
@Component
class AddedInConfidence implements DocumentAccess {

    static final String KEY = "added-in-confidence";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "whoever added it, corporate procurement and legal";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return person.id().equals(document.storedBy())
                || person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                || person.isIn(StaffGroup.LEGAL);
    }
}
