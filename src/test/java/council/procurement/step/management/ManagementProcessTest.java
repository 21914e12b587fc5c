package council.procurement.step.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.notice.NoticeFixture;
import council.procurement.notice.Obligation;
import council.procurement.process.ProcessWalk;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.RuleAnswer;
import council.procurement.register.Tier;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeDuty;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/6-management.bpmn}. */
class ManagementProcessTest extends ProcessWalk {

    private static final LocalDate END = LocalDate.of(2029, 3, 31);
    private static final Map<String, Object> REVIEWED = Map.of(
            "rating", "GOOD",
            "findings", "Grass cut on time in all parks; two complaints.",
            "criticality", "LOW",
            "supplierFailure", "LOW",
            "complexity", "LOW",
            "reputation", "LOW",
            "vulnerablePeople", "NO",
            "personalData", "NO");
    private static final Map<String, Object> ASSESSED =
            Map.of("finalRating", "GOOD", "finalAssessment", "All indicators met in all four years.");
    private static final Map<String, Object> HANDED_OVER =
            Map.of("exitPlanCarriedOut", "YES", "exitPlanNote", "Depot keys and asset list handed over.");

    @Autowired
    private ContractChanges changes;

    @Autowired
    private CaseRules rules;

    @Autowired
    private NoticeFixture notices;

    @Override
    protected String process() {
        return "management";
    }

    @Test
    void contractWaitsForItsEndAndItsFirstReviewOfPerformance() {
        ContractReference reference = contracts.aContract().inForce();

        assertThat(due(reference, "Event_EndDateReached")).isEqualTo(CouncilTime.endOf(END));
        assertThat(contracts.now(reference).management().tier()).isEqualTo(Tier.BRONZE);
        assertThat(due(reference, "Event_PerformanceReviewDue"))
                .as("a year from registration, moved from a Saturday to the Friday before")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2027, 11, 19)));
    }

    @Test
    void contractIsClosedOutWhenItsLastDayIsOver() {
        ContractReference reference = contracts.aContract().inForce();
        ProcessInstance management = instance(reference, "management");

        fire(reference, "Event_EndDateReached");

        assertThat(management)
                .isWaitingAt("Task_AssessFinalPerformance", "Task_ConfirmExitPlan", "CallActivity_TerminationNotice")
                .hasNotPassed("EndEvent_ContractClosed");
        assertThat(contracts.now(reference).term().ended()).isEqualTo(END);
        complete(CONTRACTS, reference, "Task_AssessFinalPerformance", ASSESSED);
        complete(CONTRACTS, reference, "Task_ConfirmExitPlan", HANDED_OVER);
        notices.write(reference.value(), NoticeDuty.TERMINATION, "contracts");
        complete(CONTRACTS, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));
        complete(
                PROCUREMENT,
                reference,
                "Task_PublishNotice",
                Map.of(
                        "outcome", "PUBLISHED",
                        "noticeNumber", "012345-2029",
                        "publishedOn", "2029-04-01",
                        "publishedAt", "00:00"));
        assertThat(management).isEnded().hasPassed("EndEvent_ContractClosed");
        assertThat(story(reference))
                .contains(
                        "The contract ended on 31 March 2029.",
                        "Final assessment: Good.",
                        "The exit plan was carried out.",
                        "The contract termination notice was published as 012345-2029.");
        assertThat(kept(reference, "termination_notice")).isEqualTo("012345-2029");
        assertThat(rules.of(reference.value()))
                .filteredOn(kept -> !kept.rule().equals("contract-tier"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.rule()).isEqualTo("termination-notice");
                    assertThat(answer.citation()).isEqualTo("Procurement Act 2023 s80");
                    assertThat(answer.outcome()).containsEntry("noticeBy", "2029-04-29");
                });
    }

    @Test
    void closeOutKeepsWhyNoNoticeIsDue() {
        ContractReference reference = contracts.aContract().inForce();
        fire(reference, "Event_EndDateReached");

        complete(
                PROCUREMENT,
                reference,
                "Task_DraftNotice",
                Map.of("outcome", "NOT_DUE", "notDueBecause", "Below the threshold when it was awarded."));

        assertThat(openTasks(reference)).containsExactly("Task_AssessFinalPerformance", "Task_ConfirmExitPlan");
        assertThat(kept(reference, "notice_not_due_because")).isEqualTo("Below the threshold when it was awarded.");
    }

    @Test
    void endOfALargeContractCallsForItsFinalPerformanceNoticeAndWithdrawsTheYearlyOne() {
        ContractReference reference = contracts
                .aContract()
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", 600_000_000L)
                .inForce();
        assertThat(notices.of(reference.value(), NoticeDuty.PERFORMANCE).dueDay())
                .isEqualTo(LocalDate.of(2026, 12, 31));

        fire(reference, "Event_EndDateReached");

        Obligation last = notices.of(reference.value(), NoticeDuty.PERFORMANCE);
        assertThat(last.occasion()).isEqualTo("end of contract");
        assertThat(last.dueByLaw()).isFalse();
        Obligation termination = notices.of(reference.value(), NoticeDuty.TERMINATION);
        assertThat(termination.certain()).isTrue();
        assertThat(termination.dueDay()).isEqualTo(LocalDate.of(2029, 4, 29));
        assertThat(story(reference))
                .contains("The contract performance notice (key performance indicators) is not needed any more: The"
                        + " contract ended; its final notice takes the place of the yearly one.");
    }

    private String kept(ContractReference reference, String column) {
        return jdbc.sql("select " + column + " from close_out x join contract c on c.id = x.contract_id"
                        + " where c.reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    @Test
    void contractOfTheOldRegulationsOwesNoTerminationNotice() {
        ContractReference reference =
                contracts.aContract().with("regime", "PCR2015").inForce();

        fire(reference, "Event_EndDateReached");

        assertThat(openTasks(reference)).containsExactly("Task_AssessFinalPerformance", "Task_ConfirmExitPlan");
        assertThat(rules.of(reference.value())).extracting(RuleAnswer::rule).doesNotContain("termination-notice");
        complete(CONTRACTS, reference, "Task_AssessFinalPerformance", ASSESSED);
        complete(
                CONTRACTS,
                reference,
                "Task_ConfirmExitPlan",
                Map.of("exitPlanCarriedOut", "PARTLY", "exitPlanNote", "Vehicles follow in May, by Jo Smith."));
        assertThat(story(reference)).contains("The exit left something to do.");
        assertThat(instance(reference, "management")).isNull();
    }

    @Test
    void lateCloseOutIsChasedTheDayAfterItsLastDay() {
        ContractReference reference = contracts.aContract().inForce();
        fire(reference, "Event_EndDateReached");

        assertThat(due(reference, "BoundaryEvent_NoticeOverdue"))
                .as("30 days beginning with 31 March are over with 29 April")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2029, 4, 30)));
        fire(reference, "BoundaryEvent_NoticeOverdue");
        fire(reference, "BoundaryEvent_FinalAssessmentLate");

        complete(
                PROCUREMENT, reference, "Task_ResolveOverdueNotice", Map.of("agreed", "Priya publishes it on Monday."));
        complete(HEAD, reference, "Task_ChaseFinalAssessment", Map.of("chased", "Cora writes it by Friday."));
        assertThat(openTasks(reference))
                .containsExactly("Task_AssessFinalPerformance", "Task_ConfirmExitPlan", "Task_DraftNotice");
    }

    @Test
    void nobodyIsChasedOnceTheContractIsClosed() {
        ContractReference reference =
                contracts.aContract().with("regime", "PCR2015").inForce();
        fire(reference, "Event_EndDateReached");
        fire(reference, "BoundaryEvent_FinalAssessmentLate");

        complete(CONTRACTS, reference, "Task_AssessFinalPerformance", ASSESSED);
        complete(
                CONTRACTS,
                reference,
                "Task_ConfirmExitPlan",
                Map.of("exitPlanCarriedOut", "PARTLY", "exitPlanNote", "Vehicles follow in May, by Jo Smith."));

        assertThat(openTasks(reference)).doesNotContain("Task_ChaseFinalAssessment");
        assertThat(instance(reference, "management")).isNull();
    }

    @Test
    void performanceIsReviewedAgainAndAgain() {
        ContractReference reference = contracts.aContract().inForce();

        fire(reference, "Event_PerformanceReviewDue");
        assertThat(openTasks(reference)).contains("Task_ReviewPerformance");
        assertThat(waitsFor(reference, "Event_PerformanceReviewDue")).isFalse();
        complete(CONTRACTS, reference, "Task_ReviewPerformance", REVIEWED);

        assertThat(due(reference, "Event_PerformanceReviewDue"))
                .as("a year from the review, moved from a Sunday to the Friday before")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2028, 11, 17)));
        fire(reference, "Event_PerformanceReviewDue");
        assertThat(openTasks(reference)).contains("Task_ReviewPerformance");
    }

    @Test
    void contractWithoutAnEndWaitsUntilOneIsAgreed() {
        ContractReference reference =
                contracts.aContract().running(LocalDate.of(2020, 4, 1), null).inForce();
        assertThat(instance(reference, "management")).isWaitingAt("Event_EndDateAgreed");

        changes.vary(reference, END, null, "End agreed at last", TODAY, "contracts", "head");

        assertThat(due(reference, "Event_EndDateReached")).isEqualTo(CouncilTime.endOf(END));
    }

    @Test
    void variationMovesTheTimersInTheSameBreath() {
        ContractReference reference = contracts.aContract().inForce();

        changes.vary(reference, LocalDate.of(2028, 2, 29), null, "Shortened", TODAY, "contracts", "head");

        assertThat(due(reference, "Event_EndDateReached")).isEqualTo(CouncilTime.endOf(LocalDate.of(2028, 2, 29)));
        assertThat(due(reference, "Event_ReviewDue"))
                .as("28 February 2026 is a Saturday")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2026, 2, 27)));
    }

    @Test
    void contractEndedEarlyInThePastIsOverAtOnce() {
        ContractReference reference = contracts.aContract().inForce();

        changes.endEarly(reference, TODAY.minusDays(3), "The supplier is insolvent");

        assertThat(openTasks(reference)).contains("Task_AssessFinalPerformance");
        assertThat(contracts.now(reference).term().ended()).isEqualTo(TODAY.minusDays(3));
        assertThat(story(reference)).contains("The contract was ended early on 17 November 2026.");
    }

    @Test
    void contractEndedEarlyInTheFutureRunsUntilThen() {
        ContractReference reference = contracts.aContract().inForce();

        changes.endEarly(reference, LocalDate.of(2027, 1, 31), "Both sides agreed");

        assertThat(contracts.now(reference).isOver()).isFalse();
        fire(reference, "Event_EndDateReached");
        assertThat(contracts.now(reference).term().ended()).isEqualTo(LocalDate.of(2027, 1, 31));
    }
}
