package council.procurement.step.award;

import council.procurement.document.Document;
import council.procurement.document.DocumentAccess;
import council.procurement.security.Person;
import org.springframework.stereotype.Component;

/** Who may read what bidders are sent: whoever may read the assessment summaries, once the award is approved. */
@Component
class AwardPapers implements DocumentAccess {

    static final String KEY = "award-papers";

    private final AssessmentSummariesSheet summaries;

    AwardPapers(AssessmentSummariesSheet summaries) {
        this.summaries = summaries;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "corporate procurement, whoever's procurement it is, and members of the panel, once the award is approved";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return summaries.mayRead(person, document.reference());
    }
}
