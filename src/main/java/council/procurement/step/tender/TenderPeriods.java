package council.procurement.step.tender;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.TenderRoute;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time in which suppliers may tender. */
@Service
class TenderPeriods {

    private final Procurements procurements;
    private final InvitedSuppliers invitations;
    private final TenderNotices notices;
    private final TenderLaw law;
    private final TenderStages stages;
    private final Timeline timeline;
    private final Clock clock;

    TenderPeriods(
            Procurements procurements,
            InvitedSuppliers invitations,
            TenderNotices notices,
            TenderLaw law,
            TenderStages stages,
            Timeline timeline,
            Clock clock) {
        this.procurements = procurements;
        this.invitations = invitations;
        this.notices = notices;
        this.law = law;
        this.stages = stages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether the council chooses whom it asks, because not everybody may tender. */
    @Transactional(readOnly = true)
    boolean hasSuppliersToInvite(String reference) {
        TenderRoute route = procurements.get(reference).route().taken();
        return route == null || !route.isOpen();
    }

    /**
     * Begins the period, on the day on which suppliers were invited or the notice was published; on today where neither was
     * needed.
     */
    @Transactional
    void begin(String reference) {
        LocalDate published = invitations
                .sent(reference)
                .map(CouncilTime::dayOf)
                .or(() -> notices.published(reference))
                .orElseGet(() -> CouncilTime.dayOf(clock.instant()));
        procurements.published(reference, published);
        law.askPeriod(reference, published);
        stages.reach(reference, TenderStage.PERIOD_BEGUN, TimelineEntry.OCTANT);
        timeline.addByOctant(reference, "Suppliers may tender since " + WrittenDate.of(published) + ".");
    }
}
