package council.procurement.step.award;

import council.procurement.approval.ApprovalRequest;
import council.procurement.approval.ApprovalRequest.Stakes;
import council.procurement.approval.Approvals;
import council.procurement.document.writing.DocumentWriter;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts awards before those who approve them. Who brought the need in, evaluated, moderated or recommended does not. */
@Service
class AwardRequests {

    private static final int WORKING_DAYS = 10;
    private static final Set<String> RECOMMENDING = Set.of("Task_RecommendAward", "Task_SettleStoppedAward");

    private final Procurements procurements;
    private final Tenders tenders;
    private final Panel panel;
    private final AwardRequestFacts facts;
    private final Timeline timeline;
    private final Approvals approvals;
    private final Awards awards;
    private final DocumentWriter writer;

    AwardRequests(
            Procurements procurements,
            Tenders tenders,
            Panel panel,
            AwardRequestFacts facts,
            Timeline timeline,
            Approvals approvals,
            Awards awards,
            DocumentWriter writer) {
        this.procurements = procurements;
        this.tenders = tenders;
        this.panel = panel;
        this.facts = facts;
        this.timeline = timeline;
        this.approvals = approvals;
        this.awards = awards;
        this.writer = writer;
    }

    /**
     * Asks for the approval of the award that is recommended. Whoever approves it reads the report, which may not be
     * written yet.
     *
     * @return the approval's number
     */
    @Transactional
    public long ask(String reference) {
        awards.asked(reference);
        writer.writeOrdered(reference);
        return approvals.ask(request(reference));
    }

    /** Whether the award that was approved is the one that is recommended now, with all that was said of it. */
    boolean stillStands(String reference) {
        return approvals.stillStands(request(reference));
    }

    /**
     * The tender that is recommended.
     *
     * @throws IllegalStateException if none is
     */
    Tender recommended(String reference) {
        Integer number = procurements.get(reference).progress().recommendedTender();
        if (number == null) {
            throw new IllegalStateException("No tender is recommended under " + reference);
        }
        return tenders.get(reference, number);
    }

    private ApprovalRequest request(String reference) {
        Procurement procurement = procurements.get(reference);
        Tender tender = recommended(reference);
        RiskLevel risk = procurement.route().risk();
        return new ApprovalRequest(
                reference,
                ApprovalSubject.AWARD,
                "Award the contract “" + procurement.title() + "” to "
                        + tender.bidder().name() + ".",
                new Stakes(
                        worth(procurement, tender),
                        Boolean.TRUE.equals(procurement.route().keyDecision()),
                        risk == null ? RiskLevel.MEDIUM : risk,
                        procurement.route().decisionOn()),
                facts.of(reference, tender),
                authors(reference, procurement),
                WORKING_DAYS);
    }

    /** The price of the tender; where none is entered, what it was estimated at. */
    static Money worth(Procurement procurement, Tender tender) {
        if (tender.price() != null) {
            return tender.price();
        }
        return Objects.requireNonNullElse(procurement.estimate().exVat(), Money.ZERO);
    }

    private Set<String> authors(String reference, Procurement procurement) {
        var authors = new TreeSet<String>();
        authors.add(procurement.openedBy());
        panel.of(reference).stream().map(PanelMember::person).forEach(authors::add);
        timeline.of(reference).stream()
                .filter(entry -> entry.task() != null
                        && RECOMMENDING.contains(entry.task().key()))
                .map(TimelineEntry::who)
                .forEach(authors::add);
        return authors;
    }
}
