package council.procurement.step.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.register.Tier;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.security.Person;
import council.procurement.sourcing.DeliveryModel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.TenderRoute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/2-options.bpmn}. */
class OptionsProcessTest extends ProcessWalk {

    private static final Map<String, Object> AGAINST = Map.of(
            "characteristics", "Safety work that certified engineers do.",
            "readiness", "No engineers, no parts store, none before 2029.",
            "verdict", "NOT_SUITABLE",
            "evidenceAgainst", "Three certified engineers would cost twice the contract.");
    private static final Map<String, Object> SUITABLE = Map.of(
            "characteristics", "Safety work that certified engineers do.",
            "readiness", "The housing team has two engineers already.",
            "verdict", "SUITABLE");
    private static final Map<String, Object> BUY = Map.of("model", "BUY");
    private static final Map<String, Object> COMPLETE = Map.of("complete", true);
    private static final Map<String, Object> NO_LOTS =
            Map.of("divided", "NO", "noLots", "One team keeps all lifts; parts of it would cost more.");
    private static final Map<String, Object> OPEN_TENDER = Map.of("route", "OPEN_TENDER", "localSupplier", "YES");
    private static final Map<String, Object> OPEN_PROCEDURE = Map.of("route", "OPEN_PROCEDURE", "localSupplier", "YES");
    private static final Map<String, Object> DIRECT_AWARD = Map.of(
            "route", "DIRECT_AWARD",
            "localSupplier", "NO",
            "reason", "Only the maker may open the controls (Schedule 5 paragraph 6).");
    private static final Map<String, Object> APPROACH =
            Map.of("reservation", "NOBODY", "vulnerablePeople", "NO", "personalData", "NO", "keyDecision", "NO");
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE", "noInterest", true);
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "Ask the county first.");

    @Autowired
    private ProcurementFixture needs;

    @Autowired
    private Procurements procurements;

    @Autowired
    private List<Sheet> sheets;

    @Override
    protected String process() {
        return "options";
    }

    @Test
    void strategyToBuyByTheRulesIsApproved() {
        ContractReference need = estimated(60_000 * 3);
        ProcessInstance options = begin(need);

        appraise(need, AGAINST, BUY);
        complete(OFFICER, need, "Task_DivideIntoLots", NO_LOTS);
        complete(OFFICER, need, "Task_ChooseRoute", OPEN_PROCEDURE);
        complete(OFFICER, need, "Task_SettleApproach", APPROACH);
        everybody(need, APPROVED);

        assertThat(options).isEnded().hasPassed("EndEvent_StrategyApproved").hasNotPassed("Task_AskForWaiver");
        Procurement.Route route = procurements.get(need.value()).route();
        assertThat(route.model()).isEqualTo(DeliveryModel.BUY);
        assertThat(route.byRule()).isEqualTo(TenderRoute.OPEN_PROCEDURE);
        assertThat(route.taken()).isEqualTo(TenderRoute.OPEN_PROCEDURE);
        assertThat(route.risk()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(route.tier()).isEqualTo(Tier.BRONZE);
        assertThat(route.keyDecision()).isFalse();
        assertThat(sheet("options").closed(OFFICER, need.value()))
                .hasValue("The strategy is approved, and this list is part of it.");
    }

    @Test
    void serviceThatTheCouncilDoesItselfEndsTheCycleWithoutAContract() {
        ContractReference need = estimated(180_000);
        ProcessInstance options = begin(need);

        appraise(
                need,
                SUITABLE,
                Map.of("model", "IN_HOUSE", "reason", "It keeps skills and costs no more in the long run."));
        everybody(need, APPROVED);

        assertThat(options).isEnded().hasPassed("EndEvent_ProvidedInHouse").hasNotPassed("Task_FindRoute");
    }

    @Test
    void routeThatDepartsFromTheRuleNeedsAWaiverThatIsOnTheRegister() {
        ContractReference need = estimated(180_000);
        ProcessInstance options = begin(need);
        appraise(need, AGAINST, BUY);
        complete(OFFICER, need, "Task_DivideIntoLots", NO_LOTS);

        complete(OFFICER, need, "Task_ChooseRoute", DIRECT_AWARD);
        everybody(need, REFUSED);
        assertThat(desk.open(OFFICER, task(need, "Task_ChooseRoute").getId()).get("waiverRefused"))
                .asString()
                .contains("Ask the county first.");
        complete(OFFICER, need, "Task_ChooseRoute", DIRECT_AWARD);
        everybody(need, APPROVED);
        complete(OFFICER, need, "Task_SettleApproach", APPROACH);
        everybody(need, APPROVED);

        assertThat(options).isEnded().hasPassed("EndEvent_StrategyApproved");
        assertThat(jdbc.sql("select wanted from waiver where reference = ?")
                        .param(need.value())
                        .query(String.class)
                        .list())
                .containsExactly("a direct award", "a direct award");
    }

    @Test
    void onlyTheRouteIsAskedAgainWhereAValueDoesNotAllowIt() {
        ContractReference need = estimated(180_000);
        jdbc.sql("update procurement set delivery_model = 'BUY', risk = 'LOW' where reference = ?")
                .param(need.value())
                .update();
        procurements.takenBack(need.value());

        ProcessInstance options = begin(need);

        assertThat(openTasks(need)).containsExactly("Task_ChooseRoute");
        assertThat(procurements.get(need.value()).route().byRule()).isEqualTo(TenderRoute.OPEN_PROCEDURE);
        complete(OFFICER, need, "Task_ChooseRoute", OPEN_PROCEDURE);
        complete(OFFICER, need, "Task_SettleApproach", APPROACH);
        everybody(need, APPROVED);
        assertThat(options).isEnded().hasPassed("EndEvent_StrategyApproved").hasNotPassed("Task_AppraiseOptions");
        assertThat(procurements.isTakenBack(need.value())).isFalse();
    }

    @Test
    void refusedStrategyIsAppraisedAgain() {
        ContractReference need = estimated(180_000);
        begin(need);
        appraise(
                need,
                SUITABLE,
                Map.of("model", "IN_HOUSE", "reason", "It keeps skills and costs no more in the long run."));

        everybody(need, REFUSED);

        assertThat(openTasks(need)).containsExactly("Task_AppraiseInHouseOption");
        assertThat(desk.open(OFFICER, task(need, "Task_AppraiseInHouseOption").getId())
                        .get("refused"))
                .asString()
                .contains("Ask the county first.");
    }

    @Test
    void anotherWayThanInHouseNeedsEvidence() {
        ContractReference need = estimated(180_000);
        begin(need);
        lists(need);
        complete(OFFICER, need, "Task_AppraiseInHouseOption", SUITABLE);

        assertRefused(
                "Task_AppraiseOptions",
                need,
                BUY,
                "Which way is recommended?: doing it in house is the default, and no evidence against it is on record."
                        + " Recommend it, or have the in-house option appraised again.");
    }

    @Test
    void wayThatDoesNotScoreHighestNeedsAReason() {
        ContractReference need = estimated(180_000);
        begin(need);
        lists(need);
        complete(OFFICER, need, "Task_AppraiseInHouseOption", AGAINST);

        assertRefused(
                "Task_AppraiseOptions",
                need,
                Map.of("model", "IN_HOUSE"),
                "Why not the way that scores highest?: that is “by a supplier from the open market”. Say why another is"
                        + " recommended.");
        assertRefused(
                "Task_AppraiseOptions",
                need,
                Map.of("model", "SHARE"),
                "Which way is recommended?: shared with others was not appraised. Add it to the options first.");
    }

    @ParameterizedTest(name = "weights of {0} and {1}")
    @CsvSource({"60, 39.99, 99.99", "60, 40.01, 100.01"})
    void weightsThatDoNotMakeAHundredAreRefused(BigDecimal one, BigDecimal other, String sum) {
        ContractReference need = estimated(180_000);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> weigh(need, one, other))
                .withMessage("The weights make " + sum + " per cent. Change them so that they make 100.");
        weigh(need, BigDecimal.valueOf(60), BigDecimal.valueOf(40));
        assertThat(sheet("option-criteria").rows(OFFICER, need.value())).hasSize(2);
    }

    @ParameterizedTest(name = "£{0} without VAT: {1}")
    @CsvSource({"173099, OPEN_TENDER", "173100, OPEN_PROCEDURE"})
    void routeFollowsTheThreshold(long pounds, TenderRoute route) {
        ContractReference need = estimated(pounds);
        begin(need);
        appraise(need, AGAINST, BUY);

        complete(OFFICER, need, "Task_DivideIntoLots", NO_LOTS);

        assertThat(procurements.get(need.value()).route().byRule()).isEqualTo(route);
    }

    @Test
    void routesThatTheLawDoesNotAllowAreRefused() {
        ContractReference covered = atRoute(180_000);
        assertRefused(
                "Task_ChooseRoute",
                covered,
                OPEN_TENDER,
                "Which route is taken?: at this value the Procurement Act 2023 applies in full (sections 3 and 19), so that"
                        + " an open tender below the threshold is not possible.");
        ContractReference below = atRoute(100_000);
        assertRefused(
                "Task_ChooseRoute",
                below,
                OPEN_PROCEDURE,
                "Which route is taken?: the open procedure is for covered procurements, and this value is below the"
                        + " threshold. Take an open tender.");
        assertRefused(
                "Task_ChooseRoute",
                below,
                Map.of("route", "QUOTES", "localSupplier", "NO"),
                "Why depart from the rule?: the rule gives an open tender below the threshold. Say why, with the ground of"
                        + " the law or of standing orders.");
    }

    @Test
    void localReservationIsForContractsBelowTheThreshold() {
        ContractReference covered = atRoute(180_000);
        complete(OFFICER, covered, "Task_ChooseRoute", OPEN_PROCEDURE);
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        OFFICER, covered, "Task_SettleApproach", with(APPROACH, "reservation", "LOCAL_SUPPLIERS")))
                .withMessageContaining("SI 2026/94");

        ContractReference below = atRoute(100_000);
        complete(OFFICER, below, "Task_ChooseRoute", OPEN_TENDER);
        complete(OFFICER, below, "Task_SettleApproach", with(APPROACH, "reservation", "LOCAL_SUPPLIERS"));
    }

    @Test
    void keyDecisionIsAnnouncedTwentyEightClearDaysBefore() {
        ContractReference need = atRoute(180_000);
        complete(OFFICER, need, "Task_ChooseRoute", OPEN_PROCEDURE);
        Map<String, Object> key = with(APPROACH, "keyDecision", "YES");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, need, "Task_SettleApproach", with(key, "decisionOn", "2026-12-18")))
                .withMessageContaining("28 clear days");
        complete(OFFICER, need, "Task_SettleApproach", with(key, "decisionOn", "2026-12-19"));

        assertThat(procurements.get(need.value()).route().keyDecision()).isTrue();
        assertThat(procurements.get(need.value()).route().decisionOn()).isEqualTo("2026-12-19");
        assertThat(story(need))
                .anyMatch(sentence -> sentence.startsWith("The strategy is put before")
                        && sentence.contains("to be decided from 19 December 2026 on and by "));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> everybody(need, APPROVED))
                .withMessageContaining("nobody may approve the strategy before 19 December 2026");
    }

    @Test
    void strategyThatIsRefusedBeforeItsDayNeedsNoSecondAnnouncement() {
        ContractReference need = atRoute(180_000);
        Map<String, Object> key = with(with(APPROACH, "keyDecision", "YES"), "decisionOn", "2026-12-19");
        complete(OFFICER, need, "Task_ChooseRoute", OPEN_PROCEDURE);
        complete(OFFICER, need, "Task_SettleApproach", key);
        everybody(need, REFUSED);
        at(LocalDate.of(2026, 12, 19), 9);
        appraiseAgain(need);

        complete(OFFICER, need, "Task_SettleApproach", key);
        everybody(need, APPROVED);

        assertThat(procurements.get(need.value()).route().decisionOn()).isEqualTo("2026-12-19");
        assertThat(openTasks(need)).isEmpty();
    }

    private void appraiseAgain(ContractReference need) {
        complete(OFFICER, need, "Task_AppraiseInHouseOption", AGAINST);
        complete(OFFICER, need, "Task_AppraiseOptions", BUY);
        complete(OFFICER, need, "Task_AssessRisks", COMPLETE);
        complete(OFFICER, need, "Task_DivideIntoLots", NO_LOTS);
        complete(OFFICER, need, "Task_ChooseRoute", OPEN_PROCEDURE);
    }

    @Test
    void lotsAndReasonsForNoneDoNotGoTogether() {
        ContractReference need = estimated(180_000);
        begin(need);
        appraise(need, AGAINST, BUY);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, need, "Task_DivideIntoLots", Map.of("divided", "YES")))
                .withMessageContaining("none is on record");
        sheet("lots")
                .save(
                        OFFICER,
                        need.value(),
                        List.of(
                                Map.of("title", "North", "description", "Six blocks"),
                                Map.of("title", "South", "description", "Six blocks")));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, need, "Task_DivideIntoLots", NO_LOTS))
                .withMessageContaining("lots are on record");
        complete(OFFICER, need, "Task_DivideIntoLots", Map.of("divided", "YES"));
    }

    @ParameterizedTest(name = "{0} times {1}: {2}")
    @CsvSource({"3, 3, LOW", "2, 5, MEDIUM", "3, 5, MEDIUM", "4, 4, HIGH"})
    void riskFollowsTheHighestOfAll(int likelihood, int impact, RiskLevel level) {
        ContractReference need = estimated(180_000);
        begin(need);
        lists(need);
        risk(need, likelihood, impact);
        complete(OFFICER, need, "Task_AppraiseInHouseOption", AGAINST);
        complete(OFFICER, need, "Task_AppraiseOptions", BUY);

        complete(OFFICER, need, "Task_AssessRisks", COMPLETE);

        assertThat(procurements.get(need.value()).route().risk()).isEqualTo(level);
    }

    private ContractReference estimated(long pounds) {
        return needs.aProcurement().estimatedAt(ContractKind.SERVICES, pounds).opened();
    }

    private ContractReference atRoute(long pounds) {
        ContractReference need = estimated(pounds);
        begin(need);
        appraise(need, AGAINST, BUY);
        complete(OFFICER, need, "Task_DivideIntoLots", NO_LOTS);
        return need;
    }

    private ProcessInstance begin(ContractReference need) {
        return engine.getRuntimeService().startProcessInstanceByKey("options", need.value());
    }

    private void appraise(ContractReference need, Map<String, Object> inHouse, Map<String, Object> choice) {
        lists(need);
        complete(OFFICER, need, "Task_AppraiseInHouseOption", inHouse);
        complete(OFFICER, need, "Task_AppraiseOptions", choice);
        complete(OFFICER, need, "Task_AssessRisks", COMPLETE);
    }

    /** Buying scores 80, doing it in house 52; the highest risk has twelve points. */
    private void lists(ContractReference need) {
        weigh(need, BigDecimal.valueOf(60), BigDecimal.valueOf(40));
        sheet("options")
                .save(OFFICER, need.value(), List.of(option("IN_HOUSE", 400_000, 3, 2), option("BUY", 180_000, 4, 4)));
        risk(need, 3, 4);
    }

    private void weigh(ContractReference need, BigDecimal quality, BigDecimal cost) {
        sheet("option-criteria")
                .save(
                        OFFICER,
                        need.value(),
                        List.of(Map.of("name", "Quality", "weight", quality), Map.of("name", "Cost", "weight", cost)));
    }

    private static Map<String, Object> option(String model, long cost, int quality, int price) {
        return Map.of(
                "model", model,
                "description", "As described in the paper.",
                "cost", Money.pounds(cost),
                "score1", BigDecimal.valueOf(quality),
                "score2", BigDecimal.valueOf(price));
    }

    private void risk(ContractReference need, int likelihood, int impact) {
        sheet("risks")
                .save(
                        OFFICER,
                        need.value(),
                        List.of(Map.of(
                                "class", "SUPPLY",
                                "risk", "The only maker of spare parts gives up.",
                                "likelihood", BigDecimal.valueOf(likelihood),
                                "impact", BigDecimal.valueOf(impact),
                                "mitigation", "Keep a store of parts.",
                                "owner", "Jo Smith",
                                "known", true)));
    }

    private Sheet sheet(String id) {
        return sheets.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Everybody who is asked for an approval decides alike. */
    private void everybody(ContractReference need, Map<String, Object> decision) {
        var people = Map.of(
                "heads-of-service", HEAD,
                "directors", DIRECTOR,
                "finance", FINANCE,
                "legal", person("legal", "legal"),
                "corporate-procurement", PROCUREMENT,
                "members", MEMBER);
        for (Task seat : engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(need.value())
                .taskDefinitionKey("Task_GiveApproval")
                .list()) {
            boolean open = engine.getTaskService()
                            .createTaskQuery()
                            .taskId(seat.getId())
                            .count()
                    == 1;
            if (open) {
                String group = engine.getTaskService()
                        .getIdentityLinksForTask(seat.getId())
                        .get(0)
                        .getGroupId();
                Person approver = Objects.requireNonNull(people.get(group), group);
                desk.claim(approver, seat.getId());
                desk.complete(
                        approver,
                        seat.getId(),
                        group.equals("members") ? with(decision, "minute", "Cabinet, minute 7") : decision);
            }
        }
        runBackground(need);
    }

    private void assertRefused(String key, ContractReference need, Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, need, key, fields))
                .withMessage(sentence);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String key, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(key, value);
        return changed;
    }
}
