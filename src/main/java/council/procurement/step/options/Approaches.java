package council.procurement.step.options;

import council.procurement.engine.Decisions;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.CaseRules;
import council.procurement.register.Tier;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.Lots;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Reservation;
import council.procurement.sourcing.TenderRoute;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How suppliers are asked: the route that the rules give, the one that is taken, and what goes with it. */
@Service
class Approaches {

    private static final int MEDIUM_RISK_SCORE = 3;
    private static final int HIGH_RISK_SCORE = 6;
    private static final Money FIVE_MILLION = Money.pounds(5_000_000);

    private final Procurements procurements;
    private final Lots lots;
    private final CaseRules rules;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Approaches(
            Procurements procurements, Lots lots, CaseRules rules, Decisions decisions, JdbcClient jdbc, Clock clock) {
        this.procurements = procurements;
        this.lots = lots;
        this.rules = rules;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records whether it is divided into lots.
     *
     * @param noLots why it is not; null if it is
     * @throws RefusedSubmissionException if lots are on record and reasons for none are given, or the other way round
     */
    @Transactional
    void divide(String reference, @Nullable String noLots) {
        boolean divided = !lots.of(reference).isEmpty();
        if (divided == (noLots != null)) {
            throw new RefusedSubmissionException(
                    divided
                            ? "Is it divided into lots?: lots are on record. Remove them on their page, or answer yes."
                            : "Is it divided into lots?: none is on record. Write them on the page that the form links to, or"
                                    + " answer no and say why.");
        }
        procurements.route(
                reference, OptionsRoutes.without(procurements.get(reference).route(), noLots));
    }

    /** Asks the rules for the route and for social value, and notes what they answer. */
    @Transactional
    void find(String reference) {
        Procurement procurement = procurements.get(reference);
        Reply.Answer answer = rules.ask(reference, "route-to-market", purchase(procurement, false), "Choose route");
        TenderRoute byRule = TenderRoute.ofRule(
                (String) Objects.requireNonNull(answer.outcome().get("procedure")));
        Procurement.Estimate estimate = procurement.estimate();
        Reply.Answer socialValue = rules.ask(
                reference,
                "social-value",
                Map.of(
                        "kind",
                        kind(estimate),
                        "valueExVat",
                        exVat(estimate),
                        "covered",
                        byRule == TenderRoute.OPEN_PROCEDURE,
                        "months",
                        Objects.requireNonNull(estimate.termMonths()) + estimate.extensionMonths()),
                "Settle approach");
        Procurement.Route now = procurement.route();
        procurements.route(
                reference,
                new Procurement.Route(
                        now.model(),
                        byRule,
                        now.taken(),
                        (Integer) answer.outcome().get("minimumQuotes"),
                        (Boolean) answer.outcome().get("openAdvert"),
                        now.inviteLocalSupplier(),
                        now.lotsReason(),
                        now.reservedFor(),
                        (String) socialValue.outcome().get("method"),
                        weight(socialValue.outcome().get("minimumWeightPercent")),
                        now.tier(),
                        now.risk(),
                        now.keyDecision(),
                        now.decisionOn()));
    }

    private static int weight(@Nullable Object percent) {
        return percent == null ? 0 : new BigDecimal(percent.toString()).intValue();
    }

    /**
     * Chooses the route.
     *
     * @param reason why it departs from the rule; null if it does not
     * @return whether it departs from the rule, so that a waiver is needed
     * @throws RefusedSubmissionException if the law does not allow it at this value, or the reason is missing
     */
    @Transactional
    boolean choose(String reference, TenderRoute route, boolean localSupplier, @Nullable String reason, String by) {
        Procurement procurement = procurements.get(reference);
        Procurement.Route now = procurement.route();
        TenderRoute byRule = Objects.requireNonNull(now.byRule());
        boolean covered = byRule == TenderRoute.OPEN_PROCEDURE;
        if (covered && !route.isPermitted(true)) {
            throw new RefusedSubmissionException(
                    "Which route is taken?: at this value the Procurement Act 2023 applies in"
                            + " full (sections 3 and 19), so that " + route.words() + " is not possible.");
        }
        if (!covered && !route.isPermitted(false)) {
            throw new RefusedSubmissionException("Which route is taken?: " + route.words()
                    + " is for covered procurements, and this value is below the threshold. Take an open tender.");
        }
        boolean departs = route.departsFrom(byRule);
        if (departs && reason == null) {
            throw new RefusedSubmissionException("Why depart from the rule?: the rule gives " + byRule.words()
                    + ". Say why, with the ground of the law or of standing orders.");
        }
        Reply.Answer answer =
                rules.ask(reference, "route-to-market", purchase(procurement, localSupplier), "Choose route");
        procurements.route(
                reference,
                new Procurement.Route(
                        now.model(),
                        byRule,
                        route,
                        route.isOpen() ? Integer.valueOf(0) : now.minimumQuotes(),
                        route.isOpen(),
                        route == TenderRoute.QUOTES
                                && Boolean.TRUE.equals(answer.outcome().get("inviteLocalSupplier")),
                        now.lotsReason(),
                        now.reservedFor(),
                        now.socialValueMethod(),
                        now.socialValueWeight(),
                        now.tier(),
                        now.risk(),
                        now.keyDecision(),
                        now.decisionOn()));
        jdbc.sql("""
                        insert into route_choice (reference, reason, chosen_by, local_supplier) values (?, ?, ?, ?)
                            on conflict (reference) do update
                           set reason = excluded.reason, chosen_by = excluded.chosen_by,
                               local_supplier = excluded.local_supplier
                        """)
                .params(reference, departs ? reason : null, by, localSupplier)
                .update();
        return departs;
    }

    /**
     * Settles what goes with the route.
     *
     * @param decisionOn the day of the key decision; null if it is none
     * @return the last day to announce the key decision, in a sentence; an empty text if it is none
     * @throws RefusedSubmissionException if it cannot be reserved like that, or the announcement comes too late
     */
    @Transactional
    String settle(
            String reference,
            Reservation reservation,
            boolean vulnerablePeople,
            boolean personalData,
            @Nullable LocalDate decisionOn) {
        Procurement procurement = procurements.get(reference);
        Procurement.Route now = procurement.route();
        if (reservation.isBelowThresholdOnly() && now.byRule() == TenderRoute.OPEN_PROCEDURE) {
            throw new RefusedSubmissionException(
                    "Is it reserved?: above the threshold it cannot be reserved for " + reservation.words()
                            + " (SI 2026/94 is for contracts below it; Procurement Act 2023 section 90).");
        }
        String announce = "";
        if (decisionOn != null) {
            LocalDate today = CouncilTime.dayOf(clock.instant());
            Reply.Answer answer =
                    rules.ask(reference, "key-decision", Map.of("decisionOn", decisionOn), "Settle approach");
            LocalDate by = LocalDate.parse(String.valueOf(answer.outcome().get("publishBy")));
            if (by.isBefore(today) && !isAnnounced(now, decisionOn, today)) {
                throw new RefusedSubmissionException(
                        "Day of the decision: " + answer.because()
                                + " That day is past. Give a later day, or ask the monitoring officer about the general exception.");
            }
            announce = " " + answer.because();
        }
        procurements.route(
                reference,
                new Procurement.Route(
                        now.model(),
                        now.byRule(),
                        now.taken(),
                        now.minimumQuotes(),
                        now.openAdvert(),
                        now.inviteLocalSupplier(),
                        now.lotsReason(),
                        reservation,
                        now.socialValueMethod(),
                        now.socialValueWeight(),
                        tier(procurement, vulnerablePeople, personalData),
                        now.risk(),
                        decisionOn != null,
                        decisionOn));
        return announce;
    }

    /** A strategy that was refused before its day is decided on that day after all, and needs no second announcement. */
    private static boolean isAnnounced(Procurement.Route now, LocalDate decisionOn, LocalDate today) {
        return decisionOn.equals(now.decisionOn()) && !decisionOn.isBefore(today);
    }

    private Tier tier(Procurement procurement, boolean vulnerablePeople, boolean personalData) {
        Money incVat = Objects.requireNonNull(procurement.estimate().incVat());
        int score = switch (Objects.requireNonNull(procurement.route().risk())) {
            case LOW -> 0;
            case MEDIUM -> MEDIUM_RISK_SCORE;
            case HIGH -> HIGH_RISK_SCORE;
        };
        return Tier.valueOf((String) Objects.requireNonNull(decisions
                .row(
                        "contract-tier",
                        Map.of(
                                "score", score,
                                "overFiveMillion", incVat.compareTo(FIVE_MILLION) > 0,
                                "vulnerablePeople", vulnerablePeople,
                                "personalData", personalData))
                .get("tier")));
    }

    private Map<String, Object> purchase(Procurement procurement, boolean localSupplier) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("kind", kind(procurement.estimate()));
        asked.put("valueExVat", exVat(procurement.estimate()));
        asked.put("vatRate", Objects.requireNonNull(procurement.estimate().vatRate()));
        asked.put("commencedOn", Objects.requireNonNull(procurement.market().beginsOn()));
        asked.put("localSupplierExists", localSupplier);
        return asked;
    }

    private static ContractKind kind(Procurement.Estimate estimate) {
        return Objects.requireNonNull(estimate.kind());
    }

    private static Money exVat(Procurement.Estimate estimate) {
        return Objects.requireNonNull(estimate.exVat());
    }
}
