package council.procurement.document.writing;

import council.procurement.document.Document;
import council.procurement.document.DocumentAccess;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import org.springframework.stereotype.Component;

/**
 * Who may read conflicts assessments, in which stands what members of the panel declared: corporate procurement and legal, who
 * decide on what is declared.
 */
@Component
class ConflictsAssessmentReaders implements DocumentAccess {

    static final String KEY = "conflicts-assessment";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "corporate procurement and legal";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return person.isIn(StaffGroup.CORPORATE_PROCUREMENT) || person.isIn(StaffGroup.LEGAL);
    }
}
