package council.procurement.step.engagement;

import council.procurement.approval.ApprovalRequest;
import council.procurement.approval.Approvals;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.Procurements;
import council.procurement.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the mandate to go on from a need to its options. */
@Service
class Mandates {

    private static final int STEP = 1;
    private static final int DAYS = 10;
    private static final List<String> TASKS = List.of(
            "Task_ChallengeNeed",
            "Task_DescribeCategory",
            "Task_ReviewSupplierBase",
            "Task_PlanEngagement",
            "Task_RecordEngagement");

    private final Approvals approvals;
    private final Procurements procurements;
    private final ProcurementFacts facts;
    private final MarketAnalyses analyses;
    private final Timeline timeline;

    Mandates(
            Approvals approvals,
            Procurements procurements,
            ProcurementFacts facts,
            MarketAnalyses analyses,
            Timeline timeline) {
        this.approvals = approvals;
        this.procurements = procurements;
        this.facts = facts;
        this.analyses = analyses;
        this.timeline = timeline;
    }

    /**
     * Puts what is known before whoever gives the mandate.
     *
     * @param instance the process instance, whose workers may not approve what they prepared
     * @return the number of the approval
     */
    @Transactional
    long ask(String reference, String instance) {
        Procurement procurement = procurements.get(reference);
        return approvals.ask(new ApprovalRequest(
                reference,
                ApprovalSubject.MANDATE,
                "Go on with “" + procurement.title() + "”: appraise the options.",
                new ApprovalRequest.Stakes(
                        Objects.requireNonNullElse(procurement.estimate().exVat(), Money.ZERO), false, RiskLevel.LOW),
                shown(reference),
                authors(procurement, instance),
                DAYS));
    }

    private List<ApprovalRequest.Fact> shown(String reference) {
        Map<String, Object> known = facts.of(reference, STEP);
        var shown = new ArrayList<ApprovalRequest.Fact>();
        fact(shown, "What is needed", known.get("need"));
        fact(shown, "For whom", known.get("forWhom"));
        fact(shown, "Why now", known.get("whyNow"));
        fact(shown, "What there is today", known.get("existsToday"));
        fact(shown, "Value", known.get("value"));
        fact(shown, "Budget", known.get("budget"));
        fact(shown, "Term", known.get("term"));
        fact(shown, "Category", known.get("cpv"));
        analyses.find(reference).ifPresent(analysis -> {
            fact(shown, "Who could supply it", analysis.suppliers());
            fact(shown, "What is missing", analysis.gap());
            fact(shown, "Why the market was not engaged", analysis.noEngagement());
            fact(shown, "What came of the engagement", analysis.report());
        });
        return shown;
    }

    private static void fact(List<ApprovalRequest.Fact> shown, String label, @Nullable Object text) {
        if (text != null) {
            shown.add(ApprovalRequest.Fact.of(label, text));
        }
    }

    private Set<String> authors(Procurement procurement, String instance) {
        var authors = new TreeSet<String>();
        authors.add(procurement.openedBy());
        authors.addAll(timeline.doersOf(instance, TASKS));
        return authors;
    }
}
