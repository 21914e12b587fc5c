package council.procurement.step.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.MarketPosition;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/1-engagement.bpmn}. */
class EngagementProcessTest extends ProcessWalk {

    private static final Person BOTH_HATS = new Person("sam", Set.of("procuring-officers", "heads-of-service"));
    private static final Map<String, Object> NEEDED =
            Map.of("joins", "The county has no such contract; ours covers all blocks.", "outcome", "NEEDED");
    private static final Map<String, Object> DROPPED = Map.of(
            "joins",
            "The county's contract takes us in.",
            "outcome",
            "DROPPED",
            "droppedBecause",
            "The county's framework covers all of it.");
    private static final Map<String, Object> CATEGORY = Map.of(
            "cpvCode", "50750000-7",
            "kind", "SERVICES",
            "category", "Building maintenance",
            "valueExVat", 180_000,
            "vatRate", 20,
            "termMonths", 36,
            "extensionMonths", 0,
            "supplyRisk", 2);
    private static final Map<String, Object> SUPPLIERS =
            Map.of("suppliers", "Six firms within the county.", "gap", "No social enterprise does this work.");
    private static final Map<String, Object> NO_ENGAGEMENT =
            Map.of("engage", "NO", "noEngagement", "The market is known from last year.");
    private static final Map<String, Object> ENGAGEMENT = Map.of(
            "engage", "YES",
            "how", "An open morning at the town hall, and a questionnaire.",
            "closesOn", "2026-12-11",
            "plannedNotice", "YES");
    private static final Map<String, Object> RECORD = Map.of(
            "report", "Inspections and repairs belong together; three years are long enough.",
            "levelled", "The slides become part of the tender documents.");
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE", "noInterest", true);
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "Wait until the budget is agreed.");

    @Autowired
    private ProcurementFixture needs;

    @Autowired
    private Procurements procurements;

    @Autowired
    private List<Sheet> sheets;

    @Override
    protected String process() {
        return "engagement";
    }

    @Test
    void needThatStandsIsDescribedAndGetsItsMandate() {
        ContractReference need = needs.aProcurement().opened();
        ProcessInstance engagement = begin(need);

        complete(OFFICER, need, "Task_ChallengeNeed", NEEDED);
        complete(OFFICER, need, "Task_DescribeCategory", CATEGORY);
        complete(OFFICER, need, "Task_ReviewSupplierBase", SUPPLIERS);
        complete(OFFICER, need, "Task_PlanEngagement", NO_ENGAGEMENT);
        complete(HEAD, need, "Task_GiveApproval", APPROVED);
        runBackground(need);

        assertThat(engagement).isEnded().hasPassed("EndEvent_MandateGiven").hasNotPassed("Task_OpenEngagementNotices");
        Procurement found = procurements.get(need.value());
        assertThat(found.estimate()).satisfies(estimate -> {
            assertThat(estimate.kind()).isEqualTo(ContractKind.SERVICES);
            assertThat(estimate.cpvCode()).isEqualTo("50750000");
            assertThat(estimate.incVat()).isEqualTo(Money.pounds(216_000));
        });
        assertThat(found.market().position()).isEqualTo(MarketPosition.ROUTINE);
        assertThat(found.market().beginsOn()).isEqualTo(TODAY);
        assertThat(found.market().engaged()).isFalse();
        assertThat(noticesOf(need)).isEmpty();
    }

    @Test
    void engagedMarketCallsForItsNoticeAndItsRecord() {
        ContractReference need = planned(ENGAGEMENT);

        assertThat(noticesOf(need)).containsExactlyInAnyOrder("MARKET_ENGAGEMENT", "PLANNED_PROCUREMENT");
        assertRefused(
                "Task_RecordEngagement",
                need,
                RECORD,
                "Engagement log: it is empty. Write down whom the council told what, on the page that the form links to; if"
                        + " nobody came, log the event itself.");
        log(need, "2026-11-19");
        complete(OFFICER, need, "Task_RecordEngagement", RECORD);
        complete(HEAD, need, "Task_GiveApproval", APPROVED);
        runBackground(need);

        assertThat(instance(need, "engagement")).isNull();
        assertThat(procurements.get(need.value()).market().engagementCloses()).isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    void recordThatIsLateIsChasedUntilItIsThere() {
        ContractReference need = planned(ENGAGEMENT);
        assertThat(due(need, "BoundaryEvent_EngagementLate")).isEqualTo(CouncilTime.endOf(LocalDate.of(2026, 12, 18)));

        fire(need, "BoundaryEvent_EngagementLate");
        assertThat(openTasks(need)).contains("Task_ChaseEngagement", "Task_RecordEngagement");
        log(need, "2026-12-11");
        complete(OFFICER, need, "Task_RecordEngagement", RECORD);

        assertThat(openTasks(need)).doesNotContain("Task_ChaseEngagement");
        assertThat(instance(need, "engagement")).hasPassed("EndEvent_NothingToChase");
    }

    @Test
    void corporateProcurementChasesALateRecord() {
        ContractReference need = planned(ENGAGEMENT);
        fire(need, "BoundaryEvent_EngagementLate");

        complete(PROCUREMENT, need, "Task_ChaseEngagement", Map.of("chased", "Olive writes it down tomorrow."));

        assertThat(instance(need, "engagement")).hasPassed("EndEvent_EngagementChased");
        assertThat(openTasks(need)).contains("Task_RecordEngagement");
    }

    @Test
    void needIsDroppedOnlyWhenAHeadOfServiceConfirms() {
        ContractReference need = needs.aProcurement().opened();
        ProcessInstance engagement = begin(need);
        complete(OFFICER, need, "Task_ChallengeNeed", DROPPED);

        complete(HEAD, need, "Task_ConfirmNeedIsDropped", Map.of("decision", "DROP"));

        assertThat(engagement).isEnded().hasPassed("EndEvent_NeedDropped");
        assertThat(story(need)).contains("The need was dropped.");
    }

    @Test
    void needThatIsKeptIsChallengedAgainWithTheReason() {
        ContractReference need = needs.aProcurement().opened();
        begin(need);
        complete(OFFICER, need, "Task_ChallengeNeed", DROPPED);

        complete(
                HEAD,
                need,
                "Task_ConfirmNeedIsDropped",
                Map.of("decision", "KEEP", "keptBecause", "The county's contract ends in May."));

        assertThat(desk.open(OFFICER, task(need, "Task_ChallengeNeed").getId()).get("kept"))
                .asString()
                .contains("The county's contract ends in May.");
        complete(OFFICER, need, "Task_ChallengeNeed", NEEDED);
        assertThat(openTasks(need)).containsExactly("Task_DescribeCategory");
    }

    @Test
    void whoProposedToDropANeedDoesNotConfirmIt() {
        ContractReference need = needs.aProcurement().opened();
        begin(need);
        complete(BOTH_HATS, need, "Task_ChallengeNeed", DROPPED);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(BOTH_HATS, need, "Task_ConfirmNeedIsDropped", Map.of("decision", "DROP")))
                .withMessageContaining("second pair of eyes");
    }

    @Test
    void refusedMandateGoesBackWithItsReason() {
        ContractReference need = planned(NO_ENGAGEMENT);

        complete(HEAD, need, "Task_GiveApproval", REFUSED);
        runBackground(need);

        assertThat(openTasks(need)).containsExactly("Task_ChallengeNeed");
        assertThat(desk.open(OFFICER, task(need, "Task_ChallengeNeed").getId()).get("refused"))
                .asString()
                .contains("Wait until the budget is agreed.");
    }

    @Test
    void contractsThatLieNearAreShownWithTheirEnds() {
        String category = "Lifts " + System.nanoTime();
        ContractReference near = contracts
                .aContract()
                .with("title", "Repair of lifts in schools")
                .with("service_category_label", category)
                .registered();
        ContractReference need = needs.aProcurement().with("category", category).opened();
        begin(need);

        assertThat(desk.open(OFFICER, task(need, "Task_ChallengeNeed").getId()).get("neighbours"))
                .asString()
                .contains("Repair of lifts in schools", near.value(), "until 31 March 2029");
    }

    @Test
    void successorBeginsWithWhatIsKnownOfTheContractBefore() {
        ContractReference before = contracts
                .aContract()
                .with("cpv_code", "77310000")
                .with("kind", "SERVICES")
                .with("organisational_unit", "Parks")
                .registered();
        String successor = needs.after(before);

        Procurement known = procurements.get(successor);

        assertThat(known.need().department()).isEqualTo("Parks");
        assertThat(known.need().existsToday())
                .isEqualTo("Contract " + before + " with Green & Sons Ltd until 31 March 2029");
        assertThat(known.need().wantedStart()).isEqualTo(LocalDate.of(2029, 4, 1));
        assertThat(known.estimate().kind()).isEqualTo(ContractKind.SERVICES);
        assertThat(known.estimate().exVat()).isEqualTo(Money.pounds(240_000));
        assertThat(known.estimate().termMonths()).isEqualTo(48);
    }

    @ParameterizedTest(name = "£{0} over {1} months, risk {2}: {3}")
    @CsvSource({
        "299999.99, 36, 3, ROUTINE",
        "300000, 36, 3, LEVERAGE",
        "299999.99, 36, 4, BOTTLENECK",
        "300000, 36, 4, STRATEGIC"
    })
    void positionFollowsTheValueOfAYearAndTheRisk(String value, int months, int risk, MarketPosition position) {
        ContractReference need = needs.aProcurement().opened();
        begin(need);
        complete(OFFICER, need, "Task_ChallengeNeed", NEEDED);

        complete(
                OFFICER,
                need,
                "Task_DescribeCategory",
                with(with(with(CATEGORY, "valueExVat", value), "termMonths", months), "supplyRisk", risk));

        assertThat(procurements.get(need.value()).market().position()).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "lifts...", "5075000"})
    void codeThatThereIsNotIsRefused(String code) {
        ContractReference need = needs.aProcurement().opened();
        begin(need);
        complete(OFFICER, need, "Task_ChallengeNeed", NEEDED);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, need, "Task_DescribeCategory", with(CATEGORY, "cpvCode", code)))
                .withMessageContaining("CPV code");
        assertThat(procurements.get(need.value()).estimate().cpvCode()).isNull();
    }

    @Test
    void engagementDoesNotCloseInThePast() {
        ContractReference need = needs.aProcurement().opened();
        begin(need);
        complete(OFFICER, need, "Task_ChallengeNeed", NEEDED);
        complete(OFFICER, need, "Task_DescribeCategory", CATEGORY);
        complete(OFFICER, need, "Task_ReviewSupplierBase", SUPPLIERS);

        assertRefused(
                "Task_PlanEngagement",
                need,
                with(ENGAGEMENT, "closesOn", "2026-11-19"),
                "Closes on: 19 November 2026 is past. Give today or a later day.");
    }

    @Test
    void logHoldsWhatHasHappenedOnly() {
        ContractReference need = planned(ENGAGEMENT);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> log(need, "2026-11-21"))
                .withMessage("Row 1, Day: 21 November 2026 is still to come. Log what has happened.");
        assertThat(sheet("engagement-log").rows(OFFICER, need.value())).isEmpty();
    }

    @Test
    void conflictsAreReadByWhoHasToAndNobodyElse() {
        ContractReference need = planned(ENGAGEMENT);
        Sheet conflicts = sheet("conflicts");

        assertThat(conflicts.mayRead(OFFICER, need.value())).isTrue();
        assertThat(conflicts.mayRead(PROCUREMENT, need.value())).isTrue();
        assertThat(conflicts.mayRead(person("officer2", "procuring-officers"), need.value()))
                .isFalse();
        assertThat(conflicts.mayRead(HEAD, need.value())).isFalse();
        assertThat(conflicts.mayRead(person("admin", "camunda-admin"), need.value()))
                .isFalse();
    }

    private ContractReference planned(Map<String, Object> plan) {
        ContractReference need = needs.aProcurement().opened();
        begin(need);
        complete(OFFICER, need, "Task_ChallengeNeed", NEEDED);
        complete(OFFICER, need, "Task_DescribeCategory", CATEGORY);
        complete(OFFICER, need, "Task_ReviewSupplierBase", SUPPLIERS);
        complete(OFFICER, need, "Task_PlanEngagement", plan);
        return need;
    }

    private ProcessInstance begin(ContractReference need) {
        return engine.getRuntimeService().startProcessInstanceByKey("engagement", need.value());
    }

    private Sheet sheet(String id) {
        return sheets.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private void log(ContractReference need, String day) {
        sheet("engagement-log")
                .save(
                        OFFICER,
                        need.value(),
                        List.of(Map.of(
                                "happened", LocalDate.parse(day),
                                "whom", "Four lift firms",
                                "told", "How many lifts there are, and how old.",
                                "learnt", "Spare parts are scarce.",
                                "shared", true)));
    }

    private List<String> noticesOf(ContractReference need) {
        return jdbc.sql("select duty from notice_obligation where reference = ?")
                .param(need.value())
                .query(String.class)
                .list();
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
