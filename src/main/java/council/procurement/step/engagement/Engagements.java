package council.procurement.step.engagement;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.ProcurementNotices;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Engagements of the market before a procurement begins.
 *
 * <p>Source: Procurement Act 2023 s15 (planned procurement notices), s16 (engagement) and s17 (its notice).
 */
@Service
class Engagements {

    private final Procurements procurements;
    private final MarketAnalyses analyses;
    private final EngagementLog log;
    private final ProcurementNotices notices;
    private final Messages messages;
    private final Clock clock;

    Engagements(
            Procurements procurements,
            MarketAnalyses analyses,
            EngagementLog log,
            ProcurementNotices notices,
            Messages messages,
            Clock clock) {
        this.procurements = procurements;
        this.analyses = analyses;
        this.log = log;
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Records whether and how the market is engaged.
     *
     * @param how how; null if it is not
     * @param closes the day on which it closes; null if it is not
     * @param noEngagement why not; null if it is
     * @throws RefusedSubmissionException if it would close in the past
     */
    @Transactional
    void plan(
            String reference,
            @Nullable String how,
            @Nullable LocalDate closes,
            boolean plannedNotice,
            @Nullable String noEngagement) {
        if (closes != null && closes.isBefore(today())) {
            throw new RefusedSubmissionException(
                    "Closes on: " + WrittenDate.of(closes) + " is past. Give today or a later day.");
        }
        analyses.plan(reference, how, noEngagement, plannedNotice);
        Procurement.Market market = procurements.get(reference).market();
        procurements.market(
                reference,
                new Procurement.Market(market.supplyRisk(), market.position(), market.beginsOn(), how != null, closes));
    }

    /** Opens the notices that the engagement calls for, and the planned procurement notice if it is wanted. */
    @Transactional
    void openNotices(String reference) {
        notices.open(reference, NoticeEvent.MARKET_ENGAGED);
        if (analyses.find(reference)
                .filter(MarketAnalyses.Analysis::plannedNotice)
                .isPresent()) {
            notices.openByChoice(reference, NoticeEvent.PROCUREMENT_PLANNED, NoticeDuty.PLANNED_PROCUREMENT);
        }
    }

    /**
     * Records what came of the engagement; nobody chases it any more.
     *
     * @throws RefusedSubmissionException if nothing is in its log
     */
    @Transactional
    void record(String reference, String report, String levelled) {
        if (log.of(reference).isEmpty()) {
            throw new RefusedSubmissionException(
                    "Engagement log: it is empty. Write down whom the council told what, on the page that the form links to;"
                            + " if nobody came, log the event itself.");
        }
        analyses.report(reference, report, levelled, today());
        messages.tell("engagement.engagementRecorded", reference);
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
