package council.procurement.step.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.approval.Approval;
import council.procurement.approval.ApprovalRequest;
import council.procurement.approval.ApprovalState;
import council.procurement.approval.Approvals;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.Timers;
import council.procurement.process.ProcessWalk;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.security.Person;
import council.procurement.sourcing.Holds;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.TenderRoute;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/shared/revaluation.bpmn}. */
class RevaluationProcessTest extends ProcessWalk {

    private static final Map<String, Object> READ = Map.of("read", true);
    private static final Map<String, Object> READ_AND_DONE =
            Map.of("read", true, "willDo", "The strategy goes back to the director this week.");

    private static final Map<String, Object> ABANDONED =
            Map.of("next", "ABANDON", "agreed", "The head of service ends it and brings it in anew.");
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE", "noInterest", true);
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "The growth is not explained.");

    @Autowired
    private Approvals approvals;

    @Autowired
    private Holds holds;

    @Autowired
    private ProcurementFixture needs;

    @Autowired
    private Procurements procurements;

    @Autowired
    private CaseRules rules;

    @Autowired
    private Cycles cycles;

    @Override
    protected String process() {
        return "revaluation";
    }

    @ParameterizedTest(name = "£{0} without VAT: covered {1}")
    @CsvSource({"173099.99, false", "173100.00, true"})
    void coverageChangesAtTheThresholdToThePenny(BigDecimal pounds, boolean covered) {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);

        ProcessInstance revaluation = start(OFFICER, change(reference, pounds));

        Procurement.Estimate estimate = procurements.get(reference.value()).estimate();
        assertThat(estimate.exVat()).isEqualTo(Money.of(pounds));
        assertThat(estimate.incVat()).isEqualTo(Money.rounded(pounds.multiply(new BigDecimal("1.2"))));
        assertThat(estimate.kind()).isEqualTo(ContractKind.SERVICES);
        assertThat(estimate.termMonths()).isEqualTo(36);
        String changed = shown(reference, "Task_ReadWhatChanges", "changed");
        if (covered) {
            assertThat(changed)
                    .contains("The Act: before, it is below the threshold")
                    .contains("now, the procurement is covered")
                    .contains("an open tender below the threshold, is no longer permitted");
        } else {
            assertThat(changed).doesNotContain("The Act").doesNotContain("no longer permitted");
        }
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        if (covered) {
            assertThat(shown(reference, "Task_CheckCoverage", "changed")).contains("The Act: before");
            complete(
                    PROCUREMENT,
                    reference,
                    "Task_CheckCoverage",
                    Map.of("agreed", "It goes on as an open procedure, with a tender notice."));
            complete(PROCUREMENT, reference, "Task_SettleRouteByHand", ABANDONED);
        }
        assertThat(revaluation).isEnded();
        assertThat(revaluation)
                .hasPassed(covered ? "EndEvent_CoverageChecked" : "EndEvent_ValueChangeRead")
                .hasPassed("EndEvent_ApprovalsStand")
                .hasPassed(covered ? "EndEvent_RouteSettled" : "EndEvent_RouteStands")
                .hasNotPassed(covered ? "EndEvent_ValueChangeRead" : "EndEvent_CoverageChecked");
    }

    @Test
    void whatChangesIsSaidNextToWhatStaysAndTheTimelineHasNoFigures() {
        ContractReference reference = asked(20_000, TenderRoute.QUOTES);

        start(OFFICER, change(reference, new BigDecimal("21000.50")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "before"))
                .isEqualTo("£20,000 without VAT, £24,000 including VAT");
        assertThat(shown(reference, "Task_ReadWhatChanges", "now"))
                .isEqualTo("£21,000.50 without VAT, £25,200.60 including VAT");
        assertThat(shown(reference, "Task_ReadWhatChanges", "changed")).isEqualTo("nothing");
        assertThat(shown(reference, "Task_ReadWhatChanges", "same"))
                .contains("The Act: as before, it is below the threshold, without notices of the Act.")
                .contains("Route to market: as before, at least")
                .contains("Key performance indicators: it was not asked yet")
                .contains("Notices: they are considered with the new value when they come.");
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ);
        assertThat(story(reference))
                .containsExactly(
                        "The estimated value was changed, and the rules were asked again.",
                        "It was read that the new value changes nothing the rules say.");
    }

    @Test
    void whatWillBeDoneIsAskedForWhereSomethingChanges() {
        ContractReference reference = asked(20_000, TenderRoute.QUOTES);
        start(OFFICER, change(reference, new BigDecimal("120000")));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_ReadWhatChanges", READ))
                .withMessage(
                        "What will be done?: the rules say something else than before. Say what will be done about it.");

        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        assertThat(jdbc.sql("select will_do from revaluation_reading join revaluation on number = revaluation"
                                + " where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("The strategy goes back to the director this week.");
    }

    @Test
    void returnToAnOldValueIsComparedWithTheLatestAnswer() {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);
        start(OFFICER, change(reference, new BigDecimal("180000")));
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        complete(PROCUREMENT, reference, "Task_CheckCoverage", Map.of("agreed", "Legal services will be asked."));
        start(OFFICER, change(reference, new BigDecimal("120000")));
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        complete(PROCUREMENT, reference, "Task_CheckCoverage", Map.of("agreed", "It goes back to an open tender."));

        start(OFFICER, change(reference, new BigDecimal("180000")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "changed"))
                .contains("The Act: before, it is below the threshold")
                .contains("now, the procurement is covered");
    }

    @Test
    void valueOfATenderThatIsOutOpensTheNoticesThatItOwes() {
        ContractReference reference = asked(20_000, TenderRoute.OPEN_TENDER);
        procurements.published(reference.value(), TODAY);

        start(OFFICER, change(reference, new BigDecimal("180000")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "changed")).contains("Notices: before", "Tender notice");
        assertThat(openTasks(reference)).contains("Task_DraftNotice");
    }

    @Test
    void needThatNobodyHasEstimatedGetsItsFirstValue() {
        ContractReference reference = needs.aProcurement().opened();

        start(OFFICER, change(reference, new BigDecimal("50000")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "before")).isEqualTo("not estimated");
        assertThat(shown(reference, "Task_ReadWhatChanges", "same"))
                .contains("The Act: it was not asked yet")
                .doesNotContain("Approval of");
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ);
    }

    @Test
    void whatCannotBeRevaluedIsRefusedAndNothingChanges() {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);
        ContractReference signed = asked(120_000, TenderRoute.OPEN_TENDER);
        jdbc.sql("update procurement set entered_on = ? where reference = ?")
                .params(TODAY, signed.value())
                .update();
        ContractReference ended = asked(120_000, TenderRoute.OPEN_TENDER);
        cycles.close(ended.value(), Cycle.Outcome.ABANDONED);

        refused(
                change(new ContractReference("SBC-1999-0001"), BigDecimal.TEN),
                "Reference: there is no procurement SBC-1999-0001. Write it as the procurement file does.");
        refused(change(reference, BigDecimal.ZERO), "New value without VAT: give more than £0.");
        refused(change(reference, new BigDecimal("-0.01")), "New value without VAT: give more than £0.");
        refused(
                change(reference, new BigDecimal("120000.00")),
                "New value without VAT: " + reference
                        + " has that value and that rate of VAT already. Nothing is to be changed.");
        refused(
                change(signed, BigDecimal.TEN),
                "Reference: the contract of " + signed
                        + " was entered into on 20 November 2026. A change of its value is"
                        + " now a variation: start “Vary a contract” instead.");
        refused(
                change(ended, BigDecimal.TEN),
                "Reference: the cycle " + ended + " ended on 20 November 2026, so there is nothing left to value.");
        assertThat(procurements.get(reference.value()).estimate().exVat()).isEqualTo(Money.pounds(120_000));
        assertThat(jdbc.sql("select count(*) from revaluation where reference in (:all)")
                        .param("all", List.of(reference.value(), signed.value(), ended.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** By the table of approvers: each of its bounds, from below and from above, and what stays on one side of it. */
    @ParameterizedTest(name = "{0}: £{1} to £{2}: withdrawn {3}, then {4}")
    @CsvSource({
        "STRATEGY, 99999, 100000, true, 'directors, finance'",
        "STRATEGY, 100000, 499999, false, ''",
        "STRATEGY, 499999, 500000, true, 'directors, finance, members'",
        "STRATEGY, 500000, 499999, false, ''",
        "STRATEGY, 100000, 99999, true, heads-of-service",
        "STRATEGY, 5000000, 6000000, false, ''",
        "MANDATE, 499999, 500000, true, directors",
        "MANDATE, 100000, 499999, false, ''",
        "WAIVER, 99999, 100000, true, 'corporate-procurement, directors, legal'",
        "WAIVER, 499999, 500000, true, 'corporate-procurement, directors, directors, finance, legal'",
        "RELEASE, 99999, 100000, true, 'corporate-procurement, finance, legal'",
        "RELEASE, 100000, 99999, false, ''",
    })
    void approvalThatOthersHaveToGiveIsWithdrawnAndAskedForAgain(
            ApprovalSubject subject, long from, long to, boolean withdrawn, String groups) {
        ContractReference reference =
                needs.aProcurement().estimatedAt(ContractKind.SERVICES, from).opened();
        procurements.released(reference.value(), Instant.now());
        long given = given(reference, subject, from);

        ProcessInstance revaluation = start(OFFICER, change(reference, BigDecimal.valueOf(to)));

        assertThat(approvals.stateOf(given)).isEqualTo(withdrawn ? ApprovalState.WITHDRAWN : ApprovalState.APPROVED);
        assertThat(String.join(", ", groups(reference))).isEqualTo(groups);
        assertThat(holds.of(reference.value())).hasSize(withdrawn ? 1 : 0);
        if (withdrawn) {
            assertThat(story(reference))
                    .anyMatch(sentence -> sentence.startsWith(
                                    subject.title() + " was approved, and the approval does not hold any more:")
                            && sentence.contains("the value has changed"));
            decide(reference, APPROVED);
            runBackground(reference);
            assertThat(revaluation).hasPassed("EndEvent_ApprovedAgain");
            assertThat(holds.of(reference.value())).isEmpty();
            Approval again = approvals.latest(reference.value(), subject).orElseThrow();
            assertThat(again.state()).isEqualTo(ApprovalState.APPROVED);
            assertThat(again.number()).isNotEqualTo(given);
        }
    }

    @Test
    void approversSeeTheNewValueAndWhyTheyAreAskedAgain() {
        ContractReference reference =
                needs.aProcurement().estimatedAt(ContractKind.SERVICES, 120_000).opened();
        given(reference, ApprovalSubject.STRATEGY, 120_000);

        start(OFFICER, change(reference, new BigDecimal("600000")));

        Task seat = seats(reference).get(0);
        assertThat((String) desk.open(DIRECTOR, seat.getId()).get("facts"))
                .contains("**Value:** £600,000 without VAT, £720,000 including VAT")
                .contains("**Why the value changed:** More blocks are to be kept than were known.");
        assertThat(shown(reference, "Task_ReadWhatChanges", "changed"))
                .contains("Approval of the strategy: before, a director and finance; now, a director, finance and an"
                        + " elected member.");
    }

    @Test
    void refusalAtTheNewValueKeepsTheProcurementHeldUntilItIsGiven() {
        ContractReference reference =
                needs.aProcurement().estimatedAt(ContractKind.SERVICES, 90_000).opened();
        given(reference, ApprovalSubject.STRATEGY, 90_000);
        ProcessInstance revaluation = start(OFFICER, change(reference, new BigDecimal("120000")));

        decide(reference, REFUSED);
        runBackground(reference);
        assertThat(shown(reference, "Task_SettleRefusedApproval", "refusals")).contains("The growth is not explained.");
        complete(
                PROCUREMENT,
                reference,
                "Task_SettleRefusedApproval",
                Map.of("next", "ASK_AGAIN", "agreed", "The growth is explained in a note."));
        decide(reference, REFUSED);
        runBackground(reference);
        complete(
                PROCUREMENT,
                reference,
                "Task_SettleRefusedApproval",
                Map.of("next", "STOP", "agreed", "The value goes back to what it was."));

        assertThat(revaluation).hasPassed("EndEvent_ApprovalGivenUp").hasNotPassed("EndEvent_ApprovedAgain");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> holds.refuseIfHeld(reference.value()))
                .withMessage(
                        "This procurement may not go on yet. Its value has changed, and what was approved at the old"
                                + " value is being approved again.");
    }

    @Test
    void whatIsAskedAgainIsAskedOnceMoreWhenTheValueChangesAgain() {
        ContractReference reference =
                needs.aProcurement().estimatedAt(ContractKind.SERVICES, 90_000).opened();
        given(reference, ApprovalSubject.STRATEGY, 90_000);
        ProcessInstance first = start(OFFICER, change(reference, new BigDecimal("120000")));
        long asked = approvals
                .latest(reference.value(), ApprovalSubject.STRATEGY)
                .orElseThrow()
                .number();

        start(OFFICER, change(reference, new BigDecimal("600000")));

        assertThat(approvals.stateOf(asked)).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(groups(reference)).containsExactly("directors", "finance", "members");
        runBackground(reference);
        assertThat(first).hasPassed("EndEvent_ApprovedAgain");
        assertThat(holds.of(reference.value())).hasSize(1);
        decide(reference, APPROVED);
        runBackground(reference);
        assertThat(holds.of(reference.value())).isEmpty();
    }

    @ParameterizedTest(name = "from step {0}")
    @CsvSource({"CallActivity_Preparation, Task_WriteSpecification", "CallActivity_Tender, Task_DraftNotice"})
    void cycleGoesBackToTheRouteThatIsNotLawfulAnyMore(String step, String task) {
        ContractReference reference = asked(100_000, TenderRoute.OPEN_TENDER);
        jdbc.sql(
                        "update procurement set strategy_approved_on = ?, released_at = now(), delivery_model = 'BUY' where reference = ?")
                .params(TODAY, reference.value())
                .update();
        long given = given(reference, ApprovalSubject.STRATEGY, 100_000);
        ProcessInstance cycle = cycleAt(reference, step);
        assertThat(openTasks(reference)).contains(task);

        ProcessInstance revaluation = start(OFFICER, change(reference, new BigDecimal("200000")));
        runBackground(reference);
        runBackground(reference);

        assertThat(revaluation).hasPassed("EndEvent_RouteAskedAgain").hasNotPassed("Task_SettleRouteByHand");
        assertThat(cycle).isWaitingAt("CallActivity_Options");
        assertThat(openTasks(reference)).contains("Task_ChooseRoute").doesNotContain(task, "Task_GiveApproval");
        assertThat(approvals.stateOf(given)).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(procurements.get(reference.value()).route().byRule()).isEqualTo(TenderRoute.OPEN_PROCEDURE);
        assertThat(procurements.get(reference.value()).progress().released()).isNull();
        assertThat(holds.of(reference.value())).isEmpty();
        assertThat(story(reference))
                .contains(
                        "The value has changed, so the route to market is asked again, and the strategy is approved anew.");
        assertThat(desk.open(OFFICER, task(reference, "Task_ChooseRoute").getId())
                        .get("refused"))
                .asString()
                .contains("The strategy does not hold any more");
    }

    @Test
    void strategyThatIsBeingApprovedAtTheOldValueIsAskedAnewByStepTwo() {
        ContractReference reference = asked(100_000, TenderRoute.OPEN_TENDER);
        jdbc.sql("update procurement set delivery_model = 'BUY' where reference = ?")
                .param(reference.value())
                .update();
        ProcessInstance cycle = cycleAt(reference, "CallActivity_Options");
        long open = approvals.ask(request(reference, ApprovalSubject.STRATEGY, 100_000));

        start(OFFICER, change(reference, new BigDecimal("110000")));
        runBackground(reference);
        runBackground(reference);

        assertThat(approvals.stateOf(open)).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(cycle).isWaitingAt("CallActivity_Options");
        assertThat(openTasks(reference)).contains("Task_ChooseRoute");
    }

    @Test
    void routeOfATenderThatIsOutIsSettledByPeople() {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);
        procurements.published(reference.value(), TODAY);

        ProcessInstance revaluation = start(OFFICER, change(reference, new BigDecimal("180000")));

        assertThat(shown(reference, "Task_SettleRouteByHand", "state"))
                .isEqualTo("The tender has been out since 20 November 2026, so suppliers know of it.");
        assertThat(shown(reference, "Task_SettleRouteByHand", "held"))
                .contains(
                        "an open tender below the threshold is not permitted for a covered procurement (Procurement Act"
                                + " 2023 ss3 and 19)");
        assertThat(shown(reference, "Task_SettleRouteByHand", "steps"))
                .contains(
                        "Open no tender, recommend no award and sign nothing",
                        "start “Abandon a cycle” for " + reference);
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> holds.refuseIfHeld(reference.value()))
                .withMessageContaining("Corporate procurement settles how it goes on.");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        PROCUREMENT,
                        reference,
                        "Task_SettleRouteByHand",
                        Map.of("next", "GO_ON", "agreed", "It was a slip of the pen.")))
                .withMessageContaining("Who of legal services advised");
        complete(
                PROCUREMENT,
                reference,
                "Task_SettleRouteByHand",
                Map.of(
                        "next",
                        "GO_ON",
                        "adviceBy",
                        "Lena Lang",
                        "agreed",
                        "It can go on for the reasons in her note."));
        assertThat(revaluation).hasPassed("EndEvent_RouteSettled");
        assertThat(holds.of(reference.value())).isEmpty();
    }

    @Test
    void valueAtWhichTheRouteIsPossibleAgainEndsTheHold() {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);
        procurements.published(reference.value(), TODAY);
        start(OFFICER, change(reference, new BigDecimal("180000")));
        assertThat(holds.of(reference.value())).hasSize(1);

        start(OFFICER, change(reference, new BigDecimal("130000")));

        assertThat(holds.of(reference.value())).isEmpty();
    }

    private ProcessInstance cycleAt(ContractReference reference, String step) {
        ProcessInstance cycle = engine.getRuntimeService()
                .createProcessInstanceByKey("cycle")
                .businessKey(reference.value())
                .startBeforeActivity(step)
                .execute();
        runBackground(reference);
        return cycle;
    }

    /** An approval that all who were asked gave. */
    private long given(ContractReference reference, ApprovalSubject subject, long pounds) {
        long number = approvals.ask(request(reference, subject, pounds));
        engine.getRuntimeService().startProcessInstanceByKey("approval", reference.value(), Timers.NUMBER.of(number));
        decide(reference, APPROVED);
        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.APPROVED);
        return number;
    }

    private static ApprovalRequest request(ContractReference reference, ApprovalSubject subject, long pounds) {
        return new ApprovalRequest(
                reference.value(),
                subject,
                "Go on with the lifts.",
                new ApprovalRequest.Stakes(Money.pounds(pounds), false, RiskLevel.LOW),
                List.of(ApprovalRequest.Fact.of("Value", Money.pounds(pounds))),
                Set.of("officer2"),
                10);
    }

    private List<Task> seats(ContractReference reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .list();
    }

    private List<String> groups(ContractReference reference) {
        return seats(reference).stream().map(this::groupOf).sorted().toList();
    }

    private String groupOf(Task seat) {
        return engine.getTaskService().getIdentityLinksForTask(seat.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void decide(ContractReference reference, Map<String, Object> decision) {
        var people = new LinkedHashMap<String, List<Person>>(Map.of(
                "heads-of-service", List.of(HEAD),
                "directors", List.of(DIRECTOR, person("director2", "directors")),
                "finance", List.of(FINANCE),
                "legal", List.of(person("legal", "legal")),
                "corporate-procurement", List.of(PROCUREMENT),
                "members", List.of(MEMBER)));
        var asked = new HashSet<Person>();
        for (Task seat : seats(reference)) {
            if (engine.getTaskService().createTaskQuery().taskId(seat.getId()).count() == 0) {
                continue;
            }
            String group = groupOf(seat);
            Person approver = Objects.requireNonNull(people.get(group)).stream()
                    .filter(asked::add)
                    .findFirst()
                    .orElseThrow();
            var answers = new LinkedHashMap<>(decision);
            if (group.equals("members")) {
                answers.put("minute", "Cabinet, minute 7");
            }
            desk.claim(approver, seat.getId());
            desk.complete(approver, seat.getId(), answers);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revaluation",
                "revaluation_finding",
                "revaluation_reading",
                "revaluation_withdrawal",
                "revaluation_approval"
            })
    void nobodyRewritesWhatWasRevalued(String table) {
        assertThat(jdbc.sql("select has_table_privilege(current_user, ?, 'insert')"
                                + " and not has_table_privilege(current_user, ?, 'update')"
                                + " and not has_table_privilege(current_user, ?, 'delete')")
                        .params(table, table, table)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** A procurement of which the rules were asked as steps 1 and 2 ask them. */
    private ContractReference asked(long pounds, TenderRoute route) {
        ContractReference reference = needs.aProcurement()
                .estimatedAt(ContractKind.SERVICES, pounds)
                .by(route)
                .opened();
        Procurement.Estimate estimate = procurements.get(reference.value()).estimate();
        Money exVat = Objects.requireNonNull(estimate.exVat());
        rules.ask(
                reference.value(),
                "threshold",
                Map.of(
                        "kind",
                        ContractKind.SERVICES,
                        "valueIncVat",
                        Objects.requireNonNull(estimate.incVat()),
                        "commencedOn",
                        TODAY),
                "Describe category");
        rules.ask(
                reference.value(),
                "route-to-market",
                Map.of(
                        "kind",
                        ContractKind.SERVICES,
                        "valueExVat",
                        exVat,
                        "vatRate",
                        20,
                        "commencedOn",
                        TODAY,
                        "localSupplierExists",
                        false),
                "Choose route");
        rules.ask(
                reference.value(),
                "social-value",
                Map.of("kind", ContractKind.SERVICES, "valueExVat", exVat, "covered", false, "months", 36),
                "Settle approach");
        return reference;
    }

    private String shown(ContractReference reference, String task, String field) {
        Object value = desk.open(
                        task.equals("Task_ReadWhatChanges") ? OFFICER : PROCUREMENT,
                        task(reference, task).getId())
                .get(field);
        return String.valueOf(value);
    }

    private void refused(Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(OFFICER, fields))
                .withMessage(sentence);
    }

    private static Map<String, Object> change(ContractReference reference, BigDecimal pounds) {
        return new LinkedHashMap<>(Map.of(
                "reference",
                reference.value(),
                "newExVat",
                pounds,
                "vatRate",
                20,
                "reason",
                "More blocks are to be kept than were known."));
    }
}
