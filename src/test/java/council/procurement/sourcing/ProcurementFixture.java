package council.procurement.sourcing;

import council.procurement.register.ContractReference;
import council.procurement.register.Cycles;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up procurements for tests, as far along as a test needs them. */
@Component
public class ProcurementFixture {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Procurements procurements;
    private final AwardCriteria criteria;
    private final Panel panel;
    private final Tenders tenders;
    private final ModeratedScores moderated;
    private final Indicators indicators;
    private final TenderStages stages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProcurementFixture(
            JdbcClient jdbc,
            Cycles cycles,
            Procurements procurements,
            AwardCriteria criteria,
            Panel panel,
            Tenders tenders,
            ModeratedScores moderated,
            Indicators indicators,
            TenderStages stages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.procurements = procurements;
        this.criteria = criteria;
        this.panel = panel;
        this.tenders = tenders;
        this.moderated = moderated;
        this.indicators = indicators;
        this.stages = stages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Maintenance of lifts for three years, £180,000 without VAT, brought in by {@code officer}. */
    public Draft aProcurement() {
        return new Draft();
    }

    /** Opens the procurement of a successor of a contract, without a process. */
    public String after(ContractReference contract) {
        return Objects.requireNonNull(transaction.execute(status -> {
            String reference = cycles.openForNeed(null, "Again", "octant");
            procurements.openAfter(reference, contract.value());
            return reference;
        }));
    }

    /** A procurement in the making. Each method adds what one step finds out. */
    public final class Draft {

        private final List<java.util.function.Consumer<String>> parts = new ArrayList<>();
        private final Map<String, Object> columns = new LinkedHashMap<>();

        private Draft() {}

        /** Sets any column of the table procurement. */
        public Draft with(String column, @Nullable Object value) {
            columns.put(column, value);
            return this;
        }

        /** What step 1 finds out: services worth so many pounds without VAT, 20 per cent VAT, three years. */
        public Draft estimatedAt(ContractKind kind, long pounds) {
            Money exVat = Money.pounds(pounds);
            var estimate = new Procurement.Estimate(
                    kind,
                    exVat,
                    BigDecimal.valueOf(20),
                    Money.rounded(exVat.inPounds().multiply(new BigDecimal("1.2"))),
                    36,
                    0,
                    "50750000",
                    "Lift-maintenance services",
                    "Building maintenance");
            parts.add(reference -> procurements.estimate(reference, estimate));
            parts.add(reference -> procurements.market(
                    reference,
                    new Procurement.Market(
                            2, MarketPosition.ROUTINE, CouncilTime.dayOf(clock.instant()), false, null)));
            return this;
        }

        /** What step 2 finds out: bought, by that route. */
        public Draft by(TenderRoute route) {
            parts.add(reference -> procurements.route(
                    reference,
                    new Procurement.Route(
                            DeliveryModel.BUY,
                            route,
                            route,
                            route.isOpen() ? 0 : 3,
                            route.isOpen(),
                            !route.isOpen(),
                            "One team keeps all lifts; parts of it would cost more.",
                            Reservation.NOBODY,
                            "IN_HOUSE",
                            10,
                            null,
                            RiskLevel.LOW,
                            false,
                            null)));
            return this;
        }

        /** What step 3 finds out: two criteria of quality and social value, price, a panel of three, tenders until then. */
        public Draft prepared(LocalDate publishOn, LocalDate tendersUntil) {
            Instant noon = tendersUntil
                    .atTime(LocalTime.NOON)
                    .atZone(CouncilTime.LONDON)
                    .toInstant();
            parts.add(reference -> {
                criteria.write(
                        reference,
                        List.of(
                                new AwardCriterion(
                                        1,
                                        "How the work is done",
                                        CriterionPart.QUALITY,
                                        BigDecimal.valueOf(50),
                                        5,
                                        "0 none, 5 full"),
                                new AwardCriterion(
                                        2,
                                        "Jobs for local people",
                                        CriterionPart.SOCIAL_VALUE,
                                        BigDecimal.TEN,
                                        5,
                                        "0 none, 5 full"),
                                new AwardCriterion(
                                        3,
                                        "Price",
                                        CriterionPart.PRICE,
                                        BigDecimal.valueOf(40),
                                        100,
                                        "Lowest price, divided by the price")));
                indicators.write(
                        reference,
                        List.of(
                                new Indicator(1, "Lifts in order", "99 per cent", "From the log of each lift", 3, true),
                                new Indicator(
                                        2, "Faults mended in a day", "95 per cent", "From the log of faults", 3, true),
                                new Indicator(3, "Visits kept", "All", "From the plan of visits", 6, true)));
                procurements.timetable(
                        reference,
                        new Procurement.Timetable(
                                publishOn,
                                noon.minusSeconds(7 * 86_400),
                                noon,
                                tendersUntil.plusDays(60),
                                tendersUntil.plusDays(60).plusYears(3).minusDays(1)));
                panel.appoint(reference, "evaluator1", PanelPart.QUALITY, "officer");
                panel.appoint(reference, "evaluator2", PanelPart.QUALITY, "officer");
                panel.appoint(reference, "evaluator3", PanelPart.PRICE, "officer");
                panel.appoint(reference, "moderator", PanelPart.MODERATOR, "officer");
            });
            return this;
        }

        /** All of the panel have declared that they have no conflict. */
        public Draft declared() {
            parts.add(reference ->
                    panel.of(reference).forEach(member -> panel.declare(reference, member.person(), null)));
            return this;
        }

        /** What step 4 finds out: two tenders, moderated; the first is recommended. */
        public Draft evaluated() {
            parts.add(reference -> {
                Instant now = clock.instant();
                tender(reference, 1, "Rise and Fall Ltd", "01234567", 170_000, now);
                tender(reference, 2, "Green & Sons Ltd", "07654321", 190_000, now);
                score(reference, 1, "5", "4", "100");
                score(reference, 2, "4", "3", "89.47");
                procurements.published(reference, CouncilTime.dayOf(now));
                procurements.opened(reference, now);
                procurements.recommended(reference, 1);
                for (TenderStage stage : TenderStage.values()) {
                    stages.reach(reference, stage, "moderator");
                }
            });
            return this;
        }

        private void tender(String reference, int number, String name, String company, long pounds, Instant now) {
            tenders.write(
                    reference,
                    new Tender(
                            number,
                            new Tender.Bidder(
                                    name, company, null, "SG1 1AA", "bids@example.org", null, null, true, false, true),
                            now,
                            false,
                            Money.pounds(pounds),
                            null),
                    "procurement");
        }

        private void score(String reference, int tender, String... scores) {
            for (int criterion = 1; criterion <= scores.length; criterion++) {
                moderated.write(
                        reference,
                        new ModeratedScore(
                                tender,
                                criterion,
                                new BigDecimal(scores[criterion - 1]),
                                "As described in the tender."),
                        "moderator");
            }
        }

        /** Opens it, without a process. */
        public ContractReference opened() {
            return new ContractReference(Objects.requireNonNull(transaction.execute(status -> open())));
        }

        private String open() {
            String reference = cycles.openForNeed(null, "Maintenance of lifts", "officer");
            procurements.open(
                    reference,
                    "Maintenance of lifts",
                    "officer",
                    null,
                    new Procurement.Need(
                            "Housing",
                            "Lifts in twelve blocks that work and are safe.",
                            "1,400 tenants",
                            "The contract ends and lifts have to be inspected by law.",
                            "A contract that ends in a year",
                            Money.pounds(200_000),
                            CouncilTime.dayOf(clock.instant()).plusYears(1)));
            parts.forEach(part -> part.accept(reference));
            columns.forEach((column, value) -> jdbc.sql("update procurement set " + column + " = ? where reference = ?")
                    .params(value, reference)
                    .update());
            return reference;
        }
    }
}
