package council.procurement.step.options;

import council.procurement.approval.Approval;
import council.procurement.approval.ApprovalRequest;
import council.procurement.approval.Approvals;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.Procurements;
import council.procurement.timeline.Timeline;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has waivers and strategies approved, and notes that a strategy was. */
@Service
class Strategies {

    private static final int STEP = 2;
    private static final int DAYS = 10;
    private static final List<String> TASKS = List.of(
            "Task_AppraiseInHouseOption",
            "Task_AppraiseOptions",
            "Task_AssessRisks",
            "Task_DivideIntoLots",
            "Task_ChooseRoute",
            "Task_SettleApproach");

    private final Approvals approvals;
    private final Procurements procurements;
    private final ProcurementFacts facts;
    private final DeliveryOptions options;
    private final InHouseAppraisals inHouse;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    Strategies(
            Approvals approvals,
            Procurements procurements,
            ProcurementFacts facts,
            DeliveryOptions options,
            InHouseAppraisals inHouse,
            Timeline timeline,
            JdbcClient jdbc,
            Clock clock) {
        this.approvals = approvals;
        this.procurements = procurements;
        this.facts = facts;
        this.options = options;
        this.inHouse = inHouse;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for a waiver of the rule, and enters it in the waiver register; its number. */
    @Transactional
    long askForWaiver(String reference, String instance) {
        Procurement procurement = procurements.get(reference);
        Choice choice = choice(reference);
        String byRule = Objects.requireNonNull(procurement.route().byRule()).words();
        String wanted = Objects.requireNonNull(procurement.route().taken()).words();
        String reason = Objects.requireNonNull(choice.reason());
        long number = approvals.ask(new ApprovalRequest(
                reference,
                ApprovalSubject.WAIVER,
                "Take " + wanted + " for “" + procurement.title() + "”, where the rule gives " + byRule + ".",
                stakes(procurement),
                List.of(
                        ApprovalRequest.Fact.of(
                                "What is needed", procurement.need().need()),
                        ApprovalRequest.Fact.of("Route by the rule", byRule),
                        ApprovalRequest.Fact.of("Route that is wanted", wanted),
                        ApprovalRequest.Fact.of("Why", reason)),
                authors(procurement, instance),
                DAYS));
        jdbc.sql(
                        "insert into waiver (reference, approval, by_rule, wanted, reason, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(reference, number, byRule, wanted, reason, choice.by(), Timestamp.from(clock.instant()))
                .update();
        return number;
    }

    private record Choice(@Nullable String reason, String by) {}

    private Choice choice(String reference) {
        return jdbc.sql("select reason, chosen_by from route_choice where reference = ?")
                .param(reference)
                .query((row, index) -> new Choice(row.getString("reason"), row.getString("chosen_by")))
                .single();
    }

    /** Asks for the approval of the strategy; its number. */
    @Transactional
    long askForApproval(String reference, String instance) {
        Procurement procurement = procurements.get(reference);
        return approvals.ask(new ApprovalRequest(
                reference,
                ApprovalSubject.STRATEGY,
                "Meet the need “" + procurement.title() + "” "
                        + Objects.requireNonNull(procurement.route().model()).words() + ".",
                stakes(procurement).announcedFor(procurement.route().decisionOn()),
                shown(procurement),
                authors(procurement, instance),
                DAYS));
    }

    private List<ApprovalRequest.Fact> shown(Procurement procurement) {
        String reference = procurement.reference();
        Map<String, Object> known = facts.of(reference, STEP);
        var shown = new ArrayList<ApprovalRequest.Fact>();
        fact(shown, "What is needed", known.get("need"));
        fact(shown, "Value", known.get("value"));
        fact(shown, "Term", known.get("term"));
        inHouse.find(reference).ifPresent(appraisal -> {
            fact(shown, "What the service is like", appraisal.characteristics());
            fact(shown, "How ready the council is", appraisal.readiness());
            fact(shown, "Evidence against doing it in house", appraisal.evidenceAgainst());
        });
        List<DeliveryOptions.Criterion> criteria = options.criteria(reference);
        options.of(reference)
                .forEach(option -> fact(
                        shown,
                        "Option: " + option.model().words(),
                        option.total(criteria).toPlainString() + " of 100, " + option.wholeLifeCost()
                                + " over the whole life"));
        Procurement.Route route = procurement.route();
        fact(
                shown,
                "Highest risk",
                route.risk() == null ? null : route.risk().name().toLowerCase(Locale.UK));
        if (route.taken() != null) {
            fact(shown, "Route", route.taken().words());
            fact(shown, "Lots", route.lotsReason() == null ? "divided into lots" : "none: " + route.lotsReason());
            fact(
                    shown,
                    "Reserved for",
                    route.reservedFor() == null ? null : route.reservedFor().words());
            fact(shown, "Least weight of social value", route.socialValueWeight() + " per cent");
        }
        return shown;
    }

    private static void fact(List<ApprovalRequest.Fact> shown, String label, @Nullable Object text) {
        if (text != null) {
            shown.add(ApprovalRequest.Fact.of(label, text));
        }
    }

    private static ApprovalRequest.Stakes stakes(Procurement procurement) {
        return new ApprovalRequest.Stakes(
                Objects.requireNonNullElse(procurement.estimate().exVat(), Money.ZERO),
                Boolean.TRUE.equals(procurement.route().keyDecision()),
                Objects.requireNonNullElse(procurement.route().risk(), RiskLevel.LOW));
    }

    private Set<String> authors(Procurement procurement, String instance) {
        var authors = new TreeSet<String>(timeline.doersOf(instance, TASKS));
        authors.add(procurement.openedBy());
        return authors;
    }

    /** The strategy is approved: its lists are closed. */
    @Transactional
    void carryOut(String reference) {
        jdbc.sql("update procurement set strategy_approved_on = ?, strategy_taken_back = false where reference = ?")
                .params(CouncilTime.dayOf(clock.instant()), reference)
                .update();
        timeline.addByOctant(
                reference,
                "It is met "
                        + Objects.requireNonNull(
                                        procurements.get(reference).route().model())
                                .words() + ".");
    }

    /** Why the latest waiver or strategy that was asked for was refused or withdrawn, in a sentence; an empty text if neither. */
    String refusal(String reference, ApprovalSubject subject) {
        return approvals
                .latest(reference, subject)
                .map(last -> whyNot(last, subject == ApprovalSubject.WAIVER ? "The waiver" : "The strategy"))
                .orElse("");
    }

    private static String whyNot(Approval approval, String what) {
        String withdrawn = approval.withdrawnBecause();
        return withdrawn != null
                ? what + " does not hold any more: " + withdrawn
                : approval.refusal()
                        .map(refusal -> what + " was refused: " + refusal.reason())
                        .orElse("");
    }
}
