package council.procurement.step.tender;

import council.procurement.notice.Obligation;
import council.procurement.notice.ProcurementNotices;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.rules.notices.NoticeFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notice by which a procurement begins: a tender notice, or a transparency notice before a direct award. */
@Service
class TenderNotices {

    private static final List<NoticeDuty> BEGIN = NoticeEvent.TENDER_PREPARED.duties();

    private final ProcurementNotices notices;

    TenderNotices(ProcurementNotices notices) {
        this.notices = notices;
    }

    /**
     * Opens the notice that is owed before suppliers may be asked.
     *
     * @return its number, for the process that brings it out; empty if none is owed, or it is published already
     */
    @Transactional
    Optional<Long> open(String reference) {
        return notices.consider(reference, NoticeEvent.TENDER_PREPARED).stream()
                .filter(NoticeFinding::isOpen)
                .map(NoticeFinding::duty)
                .findFirst()
                .flatMap(duty -> notices.openForCaller(reference, NoticeEvent.TENDER_PREPARED, duty))
                .map(Obligation::id);
    }

    /** The day on which it was published; empty if it was not. */
    @Transactional(readOnly = true)
    Optional<LocalDate> published(String reference) {
        return BEGIN.stream()
                .flatMap(duty -> notices.published(reference, duty).stream())
                .findFirst();
    }
}
