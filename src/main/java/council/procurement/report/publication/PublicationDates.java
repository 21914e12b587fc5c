package council.procurement.report.publication;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import java.util.Date;

/**
 * Tells the models of publications when their timers fire and when their tasks are due; each takes the business key. Ends
 * of quarters are midnights in London, whatever the clocks there show.
 */
@ModelBean("publicationDates")
public class PublicationDates {

    private final Publications publications;

    PublicationDates(Publications publications) {
        this.publications = publications;
    }

    /** The check is due: at five in the afternoon of its last day. */
    public Date checkDue(String reference) {
        return Date.from(CouncilTime.closeOf(publications.get(reference).times().checkBy()));
    }

    /** Timer CheckLate: the check's last day is over. */
    public Date checkLate(String reference) {
        return Date.from(CouncilTime.endOf(publications.get(reference).times().checkBy()));
    }

    /** Timer PublicationDue: what is checked is published. */
    public Date publicationDue(String reference) {
        return Date.from(publications.get(reference).times().publishAt());
    }

    /** Timer PublicationDueUnchecked: what nobody has checked is published. */
    public Date publicationDueUnchecked(String reference) {
        return Date.from(publications.get(reference).times().uncheckedAt());
    }
}
