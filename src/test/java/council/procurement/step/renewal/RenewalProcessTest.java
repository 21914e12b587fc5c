package council.procurement.step.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.register.DateKind;
import council.procurement.register.ExtensionOption;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Walks every path of {@code bpmn/8-renewal.bpmn}, from the day the review opens. */
class RenewalProcessTest extends ProcessWalk {

    private static final Person COLLEAGUE = person("contracts2", "contract-managers");
    private static final String EVIDENCE =
            "Three comparable councils pay a third more in house, and no depot in the borough is for sale.";

    @Autowired
    private Cycles cycles;

    @Autowired
    private CaseRules rules;

    @Override
    protected String process() {
        return "renewal";
    }

    @Test
    void reviewOpensOnItsDayAndBeginsWithTheDebrief() {
        ContractReference reference = opened(contracts.aContract());

        assertThat(openTasks(reference)).containsExactly("Task_RecordDebrief");
        assertThat(story(reference)).contains("The expiry review was opened.");
        assertThat(due(reference, "BoundaryEvent_DecisionLate"))
                .as("30 September 2027 has to be over")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2027, 10, 1)));
    }

    @Test
    void whyTheReviewOpensStaysWithTheContract() {
        ContractReference reference = opened(contracts.aContract());

        assertThat(rules.of(reference.value()))
                .filteredOn(kept -> !kept.rule().equals("contract-tier"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.rule()).isEqualTo("expiry-review");
                    assertThat(answer.askedFor()).isEqualTo("Open the expiry review");
                    assertThat(answer.outcome())
                            .containsEntry("opens", "2027-03-31")
                            .containsEntry("decideBy", "2027-09-30");
                    assertThat(answer.because())
                            .startsWith("The contract ends on 31 March 2029. Its review opens on 31 March 2027");
                });
    }

    @Test
    void serviceComesInHouseWithoutAnyEvidence() {
        ContractReference reference = forTheBoard(contracts.aContract().with("value_ex_vat_pence", 9_999_999L));

        complete(BOARD, reference, "Task_DecideWhatFollows", decision("INSOURCE"));

        assertThat(renewal(reference)).isWaitingAt("CallActivity_BringInHouse");
        assertThat(story(reference))
                .contains(
                        "The board decided to bring the service in house.",
                        "It stands decided to bring the service in house.");
        assertThat(waitsFor(reference, "BoundaryEvent_DecisionLate"))
                .as("nobody is chased any more")
                .isFalse();
    }

    @Test
    void renewalEndsOnceTheServiceRunsInHouse() {
        ContractReference reference = forTheBoard(contracts
                .aContract()
                .with("value_ex_vat_pence", 9_999_999L)
                .running(LocalDate.of(2025, 4, 1), LocalDate.of(2028, 6, 30)));
        complete(BOARD, reference, "Task_DecideWhatFollows", decision("INSOURCE"));
        ProcessInstance renewal = renewal(reference);

        complete(
                OFFICER,
                reference,
                "Task_PlanTransition",
                Map.of(
                        "specification", "Grass, beds and trees of all parks.",
                        "budget", 310000,
                        "targetGoLive", "2028-07-03",
                        "transitionLead", "Jo Smith"));
        complete(
                CONTRACTS,
                reference,
                "Task_PlanStaffTransfer",
                Map.of(
                        "staffInScope", 11,
                        "tupe", "YES",
                        "pensions", "All join the Local Government Pension Scheme.",
                        "consultationStarts", "2028-01-10"));
        complete(
                CONTRACTS,
                reference,
                "Task_ActivateExitPlan",
                Map.of(
                        "supplierToldOn", TODAY.toString(),
                        "assets", "Four mowers and the keys of the depot.",
                        "data", "The tree survey as a spreadsheet.",
                        "licences", "None to transfer.",
                        "exitLead", "Jo Smith"));
        at(LocalDate.of(2028, 7, 3), 10);
        complete(
                CONTRACTS,
                reference,
                "Task_ConfirmGoLive",
                Map.of("wentLiveOn", "2028-07-03", "leftToDo", "Signs at the parks."));
        complete(
                CONTRACTS,
                reference,
                "Task_WriteCaseStudy",
                Map.of(
                        "worked", "Consulting staff a year ahead.",
                        "didNotWork", "The mowers came a month late.",
                        "savingsAYear", 9500,
                        "doAgain", "YES"));

        assertThat(renewal).isEnded().hasPassed("EndEvent_BroughtInHouse");
    }

    @ParameterizedTest
    @EnumSource(value = Decision.class, names = "INSOURCE", mode = Mode.EXCLUDE)
    void nothingElseIsDecidedWithoutEvidenceOnRecord(Decision decision) {
        ContractReference reference = forTheBoard(contracts.aContract().withOption(12, LocalDate.of(2028, 9, 30)));

        assertRefused(BOARD, reference, "Task_DecideWhatFollows", decision(decision.name()), "evidence");
        assertRefused(
                BOARD,
                reference,
                "Task_DecideWhatFollows",
                with(with(decision(decision.name()), "evidence", "x".repeat(49)), "evidenceReference", "DOC-1"),
                "at least 50 characters");
        assertRefused(
                BOARD,
                reference,
                "Task_DecideWhatFollows",
                with(decision(decision.name()), "evidence", EVIDENCE),
                "Where is that evidence kept?");
        assertThat(openTasks(reference)).contains("Task_DecideWhatFollows");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as("nor past the form, straight into the table")
                .isThrownBy(() -> jdbc.sql("""
                                insert into review_decision (review_id, version, decision, reasons, author, decided_by, decided_on)
                                select max(id), 99, ?, 'because', 'contracts', 'board', date '2027-04-01' from review
                                """).param(decision.name()).update());
    }

    @Test
    void extensionUsesAnOptionAndWaitsForTheReviewOfTheLongerTerm() {
        ContractReference reference = forTheBoard(
                contracts.aContract().with("value_ex_vat_pence", 9_999_999L).withOption(24, LocalDate.of(2028, 9, 30)));

        complete(BOARD, reference, "Task_DecideWhatFollows", decided("EXTEND"));

        assertThat(contracts.now(reference).term().end()).isEqualTo(LocalDate.of(2031, 3, 31));
        assertThat(contracts.now(reference).options())
                .extracting(ExtensionOption::state)
                .containsExactly(ExtensionOption.State.EXERCISED);
        assertThat(due(reference, "Event_EndDateReached")).isEqualTo(CouncilTime.endOf(LocalDate.of(2031, 3, 31)));
        assertThat(due(reference, "Event_ReviewDue"))
                .as("the extension is a term of two years, reviewed from its first day")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2029, 4, 1)));
        assertThat(contracts.dates(reference)).doesNotContainKey(DateKind.OPTION_DECIDE_BY);
        assertThat(jdbc.sql("select kind from variation where contract_id = ?")
                        .param(contracts.now(reference).id())
                        .query(String.class)
                        .list())
                .containsExactly("EXTENSION");
    }

    @Test
    void contractWithoutAnOptionIsNotExtended() {
        ContractReference reference = forTheBoard(contracts.aContract());

        assertRefused(
                BOARD,
                reference,
                "Task_DecideWhatFollows",
                decided("EXTEND"),
                "The contract has no open option to extend.");
    }

    @Test
    void contractWithoutAnEndRunsOnForAnotherYear() {
        ContractReference reference = forTheBoard(
                contracts.aContract().with("value_ex_vat_pence", 5_000_000L).running(LocalDate.of(2019, 4, 1), null));

        complete(BOARD, reference, "Task_DecideWhatFollows", decided("EXTEND"));

        assertThat(due(reference, "Event_ReviewDue")).isEqualTo(CouncilTime.startOf(LocalDate.of(2028, 3, 31)));
    }

    @Test
    void procuringAgainOpensACycleLinkedBothWays() {
        ContractReference reference = forTheBoard(contracts.aContract().with("value_ex_vat_pence", 9_999_999L));

        complete(BOARD, reference, "Task_DecideWhatFollows", decided("REPROCURE"));

        assertThat(cycles.about(reference)).hasSize(2).last().satisfies(successor -> {
            assertThat(successor.reference()).matches("SBC-2027-\\d{4}");
            assertThat(successor.predecessor()).isEqualTo(reference.value());
            assertThat(successor.entrance()).isEqualTo(Cycle.Entrance.NEED_IDENTIFIED);
            var waiting = new ContractReference(successor.reference());
            assertThat(instance(waiting, "cycle")).isWaitingAt("CallActivity_Engagement");
            assertThat(story(waiting)).containsExactly("This cycle follows the contract " + reference + ".");
            assertThat(story(reference))
                    .contains("The cycle " + successor.reference() + " was opened to procure again.");
        });
    }

    @Test
    void commercialRouteIsRecordedWithItsNextStep() {
        ContractReference reference = forTheBoard(contracts.aContract().with("value_ex_vat_pence", 9_999_999L));
        complete(BOARD, reference, "Task_DecideWhatFollows", decided("COMMERCIALISE"));

        assertRefused(
                OFFICER,
                reference,
                "Task_PlanCommercialRoute",
                Map.of("nextStep", "Business case for trade waste", "dueOn", "2020-01-01"),
                "By when: 1 January 2020 is past.");
        complete(
                OFFICER,
                reference,
                "Task_PlanCommercialRoute",
                Map.of("nextStep", "Business case for trade waste", "dueOn", "2028-06-30"));

        assertThat(instance(reference, "renewal")).isNull();
    }

    @Test
    void collaborationIsRecordedWithItsPartner() {
        ContractReference reference = forTheBoard(contracts.aContract().with("value_ex_vat_pence", 9_999_999L));
        complete(BOARD, reference, "Task_DecideWhatFollows", decided("COLLABORATE"));

        complete(
                CONTRACTS,
                reference,
                "Task_AgreeCollaboration",
                Map.of(
                        "partner",
                        "The neighbouring borough",
                        "nextStep",
                        "Draft a joint agreement",
                        "dueOn",
                        "2028-06-30"));

        assertThat(story(reference)).contains("The service will be shared with The neighbouring borough.");
    }

    @Test
    void serviceThatCeasesIsWoundDown() {
        ContractReference reference = forTheBoard(contracts.aContract().with("value_ex_vat_pence", 9_999_999L));
        complete(BOARD, reference, "Task_DecideWhatFollows", decided("CEASE"));

        Map<String, Object> plan =
                Map.of("nextStep", "Tell the users by letter and at the centre", "dueOn", "2028-12-31");
        assertRefused(
                CONTRACTS,
                reference,
                "Task_DecommissionService",
                with(plan, "equalityConsidered", false),
                "must be confirmed");
        complete(CONTRACTS, reference, "Task_DecommissionService", with(plan, "equalityConsidered", true));

        assertThat(jdbc.sql("""
                        select f.equality_considered
                          from review_follow_up f
                          join review r on r.id = f.review_id
                          join contract c on c.id = r.contract_id
                         where c.reference = ?
                        """).param(reference.value()).query(Boolean.class).single())
                .isTrue();
        assertThat(instance(reference, "renewal")).isNull();
    }

    @Test
    void financeReturnsFiguresThatAreWrong() {
        ContractReference reference = figuresSetOut(contracts.aContract());

        assertRefused(
                FINANCE, reference, "Task_CountersignFigures", Map.of("answer", "RETURN"), "What has to be mended?");
        complete(
                FINANCE,
                reference,
                "Task_CountersignFigures",
                Map.of("answer", "RETURN", "financeComment", "The pension costs are missing."));

        String task = task(reference, "Task_SetOutOptionsAndCosts").getId();
        assertThat(desk.open(CONTRACTS, task))
                .containsEntry("returned", "Finance returned the figures: The pension costs are missing.")
                .containsEntry("recommendation", "INSOURCE")
                .containsKey("inHouse");
        complete(CONTRACTS, reference, "Task_SetOutOptionsAndCosts", figures("NO"));
        complete(FINANCE, reference, "Task_CountersignFigures", Map.of("answer", "COUNTERSIGN"));
        assertThat(openTasks(reference)).contains("Task_DecideWhatFollows");
    }

    @Test
    void authorOfTheFiguresDoesNotVouchForThemNorDecide() {
        ContractReference reference = figuresSetOut(contracts.aContract());
        Person author = new Person("contracts", java.util.Set.of("contract-managers", "finance", "insourcing-board"));

        assertRefused(
                author,
                reference,
                "Task_CountersignFigures",
                Map.of("answer", "COUNTERSIGN"),
                "needs a second pair of eyes");
        complete(FINANCE, reference, "Task_CountersignFigures", Map.of("answer", "COUNTERSIGN"));
        assertRefused(author, reference, "Task_DecideWhatFollows", decision("INSOURCE"), "needs a second pair of eyes");
    }

    @Test
    void whoeverPreparedAnyPartDoesNotDecide() {
        ContractReference reference = debriefed(contracts.aContract());
        complete(COLLEAGUE, reference, "Task_AssessContractPerformance", assessed());
        prepared(reference);
        Person colleague = new Person("contracts2", java.util.Set.of("insourcing-board"));

        assertRefused(
                colleague, reference, "Task_DecideWhatFollows", decision("INSOURCE"), "needs a second pair of eyes");
    }

    @ParameterizedTest(name = "{0} pence, key decision {1}: {2}")
    @org.junit.jupiter.params.provider.CsvSource({
        "9999999,  NO,  ''",
        "10000000, NO,  Task_ConfirmDecision",
        "49999999, NO,  Task_ConfirmDecision",
        "50000000, NO,  Task_ConfirmKeyDecision",
        "100,      YES, Task_ConfirmKeyDecision"
    })
    void valueAndKeyDecisionSayWhoConfirms(long pence, String keyDecision, String task) {
        ContractReference reference = debriefed(contracts.aContract().with("value_ex_vat_pence", pence));
        complete(CONTRACTS, reference, "Task_AssessContractPerformance", assessed());
        appraised(reference);
        complete(CONTRACTS, reference, "Task_SetOutOptionsAndCosts", figures(keyDecision));
        complete(FINANCE, reference, "Task_CountersignFigures", Map.of("answer", "COUNTERSIGN"));

        complete(BOARD, reference, "Task_DecideWhatFollows", decided("CEASE"));

        assertThat(openTasks(reference)).contains(task.isEmpty() ? "Task_DecommissionService" : task);
    }

    @Test
    void directorSendsADecisionBackToTheBoard() {
        ContractReference reference = forTheBoard(contracts.aContract());
        complete(BOARD, reference, "Task_DecideWhatFollows", decided("CEASE"));

        complete(
                DIRECTOR,
                reference,
                "Task_ConfirmDecision",
                Map.of("answer", "RETURN", "confirmerComment", "Residents were not asked."));

        String task = task(reference, "Task_DecideWhatFollows").getId();
        assertThat(desk.open(BOARD, task))
                .hasEntrySatisfying(
                        "sentBack", text -> assertThat(text.toString()).contains("Residents were not asked."))
                .containsEntry("evidence", EVIDENCE);
        complete(BOARD, reference, "Task_DecideWhatFollows", decision("INSOURCE"));
        complete(DIRECTOR, reference, "Task_ConfirmDecision", Map.of("answer", "CONFIRM"));
        assertThat(renewal(reference)).isWaitingAt("CallActivity_BringInHouse");
    }

    @Test
    void membersConfirmOnceTheirMeetingHasTakenTheDecision() {
        ContractReference reference = forTheBoard(contracts.aContract().with("value_ex_vat_pence", 90_000_000L));
        complete(BOARD, reference, "Task_DecideWhatFollows", decision("INSOURCE"));

        Map<String, Object> minute = Map.of("answer", "CONFIRM", "minute", "CAB/27/14");
        assertRefused(
                MEMBER,
                reference,
                "Task_ConfirmKeyDecision",
                with(minute, "meetingOn", "2030-01-01"),
                "record the decision once it has been taken");
        complete(MEMBER, reference, "Task_ConfirmKeyDecision", with(minute, "meetingOn", "2027-03-31"));

        assertThat(story(reference)).contains("Members confirmed the board's decision (CAB/27/14).");
        assertThat(timeline.of(reference.value()).stream()
                        .filter(entry -> entry.sentence().startsWith("Members"))
                        .findFirst())
                .get()
                .satisfies(
                        entry -> assertThat(CouncilTime.dayOf(entry.happened())).isEqualTo("2027-03-31"));
    }

    @Test
    void undecidedReviewIsEscalatedTwiceAndSaysWhatIsMissing() {
        ContractReference reference = opened(contracts.aContract());

        fire(reference, "BoundaryEvent_DecisionLate");

        String late = task(reference, "Task_ChaseLateReview").getId();
        assertThat(desk.open(DIRECTOR, late))
                .hasEntrySatisfying(
                        "missing",
                        text -> assertThat(text.toString())
                                .contains(
                                        "the debrief",
                                        "the assessment of performance",
                                        "options and costs",
                                        "the board"));
        complete(DIRECTOR, reference, "Task_ChaseLateReview", Map.of("chased", "Cora does it by the end of May."));
        assertThat(openTasks(reference)).as("nothing was interrupted").contains("Task_RecordDebrief");
        debriefDone(reference);
        complete(CONTRACTS, reference, "Task_AssessContractPerformance", assessed());
        fire(reference, "BoundaryEvent_DecisionVeryLate");
        String veryLate = task(reference, "Task_StepInOnLateReview").getId();
        assertThat(desk.open(BOARD, veryLate))
                .hasEntrySatisfying(
                        "missing",
                        text -> assertThat(text.toString())
                                .doesNotContain("the debrief", "the assessment of performance")
                                .contains("part 1 of the insourcing appraisal"));
        complete(BOARD, reference, "Task_StepInOnLateReview", Map.of("chased", "The board meets in extra session."));
    }

    @Test
    void decisionEndsTheChasingAndTheNextReviewIsArmed() {
        ContractReference reference = forTheBoard(
                contracts.aContract().with("value_ex_vat_pence", 9_999_999L).withOption(12, LocalDate.of(2028, 9, 30)));
        fire(reference, "BoundaryEvent_DecisionLate");
        fire(reference, "BoundaryEvent_DecisionVeryLate");
        ProcessInstance renewal = renewal(reference);

        complete(BOARD, reference, "Task_DecideWhatFollows", decided("EXTEND"));

        assertThat(renewal)
                .isEnded()
                .hasPassed("EndEvent_ChaseOver", "EndEvent_StepInOver", "EndEvent_ContractExtended")
                .hasNotPassed("EndEvent_ReviewChased", "EndEvent_BoardSteppedIn");
        assertThat(waitsFor(reference, "Event_ReviewDue")).isTrue();
    }

    @Test
    void contractImportedWithTenMonthsLeftIsEscalatedAtOnce() {
        ContractReference reference = contracts
                .aContract()
                .running(LocalDate.of(2022, 10, 1), LocalDate.of(2027, 9, 30))
                .inForce();
        fire(reference, "Event_ReviewDue");

        fire(reference, "BoundaryEvent_DecisionLate");
        fire(reference, "BoundaryEvent_DecisionVeryLate");

        assertThat(openTasks(reference))
                .containsExactlyInAnyOrder("Task_RecordDebrief", "Task_ChaseLateReview", "Task_StepInOnLateReview");
    }

    private ContractReference opened(ContractFixture.Draft draft) {
        ContractReference reference = draft.inForce();
        fire(reference, "Event_ReviewDue");
        return reference;
    }

    private ContractReference debriefed(ContractFixture.Draft draft) {
        ContractReference reference = opened(draft);
        debriefDone(reference);
        return reference;
    }

    private void debriefDone(ContractReference reference) {
        complete(
                CONTRACTS,
                reference,
                "Task_RecordDebrief",
                Map.of(
                        "wentWell", "Grass was cut on time in every park.",
                        "wentBadly", "Litter was left on Mondays.",
                        "lesson", "Put litter into the same round as mowing.",
                        "helpsInStep", "PREPARATION",
                        "actionToFollowUp", "NO"));
        complete(PROCUREMENT, reference, "Task_ReviewLessons", Map.of("decision", "ACCEPT"));
    }

    private ContractReference figuresSetOut(ContractFixture.Draft draft) {
        ContractReference reference = debriefed(draft);
        complete(CONTRACTS, reference, "Task_AssessContractPerformance", assessed());
        appraised(reference);
        complete(CONTRACTS, reference, "Task_SetOutOptionsAndCosts", figures("NO"));
        return reference;
    }

    private ContractReference forTheBoard(ContractFixture.Draft draft) {
        ContractReference reference = figuresSetOut(draft);
        complete(FINANCE, reference, "Task_CountersignFigures", Map.of("answer", "COUNTERSIGN"));
        return reference;
    }

    private void prepared(ContractReference reference) {
        appraised(reference);
        complete(CONTRACTS, reference, "Task_SetOutOptionsAndCosts", figures("NO"));
        complete(FINANCE, reference, "Task_CountersignFigures", Map.of("answer", "COUNTERSIGN"));
    }

    private void appraised(ContractReference reference) {
        complete(
                CONTRACTS,
                reference,
                "Task_AppraiseServiceCharacteristics",
                Map.of(
                        "valueForMoneyInHouse", "STRONGER",
                        "socialValueInHouse", "STRONGER",
                        "controlInHouse", "SIMILAR",
                        "marketWithoutUs", "NOTHING",
                        "evidence", "Figures of the last three years and of two neighbours."));
        complete(
                CONTRACTS,
                reference,
                "Task_AppraiseReadinessToInsource",
                Map.of(
                        "people", "WITHIN_A_YEAR",
                        "assets", "READY",
                        "systems", "READY",
                        "monthsNeeded", 9,
                        "evidence", "Personnel, property and the depot were asked in April."));
    }

    private static Map<String, Object> assessed() {
        return Map.of("rating", "GOOD", "valueForMoney", "Cheaper than the two neighbours, and better rated.");
    }

    private static Map<String, Object> figures(String keyDecision) {
        return Map.ofEntries(
                Map.entry("inHouse", 118000),
                Map.entry("procureAgain", 127500.5),
                Map.entry("transition", 40000),
                Map.entry("staffInScope", 11),
                Map.entry("tupe", "YES"),
                Map.entry("financialImplications", "Within the budget of parks from the second year."),
                Map.entry("resourceImplications", "Eleven staff, two vehicles, the depot at Fairlands."),
                Map.entry("recommendation", "INSOURCE"),
                Map.entry("reasons", "Better and in the end cheaper in house."),
                Map.entry("keyDecision", keyDecision));
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "reasons", "The appraisal points this way.");
    }

    private static Map<String, Object> decided(String decision) {
        return with(with(decision(decision), "evidence", EVIDENCE), "evidenceReference", "DOC-2027-118");
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return more;
    }

    private void assertRefused(
            Person person, ContractReference reference, String task, Map<String, Object> fields, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(person, reference, task, fields))
                .withMessageContaining(words);
    }

    private ProcessInstance renewal(ContractReference reference) {
        return instance(reference, "renewal");
    }
}
