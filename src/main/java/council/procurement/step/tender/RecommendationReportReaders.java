package council.procurement.step.tender;

import council.procurement.document.Document;
import council.procurement.document.DocumentAccess;
import council.procurement.security.Person;
import council.procurement.sourcing.TenderAccess;
import org.springframework.stereotype.Component;

/** Who may read the award recommendation report: those who may read the whole evaluation, scores and prices. */
@Component
class RecommendationReportReaders implements DocumentAccess {

    static final String KEY = "award-recommendation";

    private final TenderAccess access;

    RecommendationReportReaders(TenderAccess access) {
        this.access = access;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "those of this procurement who may read its tenders, scores and prices";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return access.maySeePrices(person, document.reference()) && access.maySeeScores(person, document.reference());
    }
}
