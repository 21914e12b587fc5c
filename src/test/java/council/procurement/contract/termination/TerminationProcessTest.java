package council.procurement.contract.termination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/contract/termination.bpmn}. */
class TerminationProcessTest extends ProcessWalk {

    private static final LocalDate END = LocalDate.of(2029, 3, 31);
    private static final String REASON = "No deliveries since 2 November; clause 22.1.";
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE");
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "Give the supplier until January.");

    @Autowired
    private ContractChanges changes;

    @Override
    protected String process() {
        return "termination";
    }

    @Test
    void contractThatEndsEarlyRunsUntilItsNewLastDayIsOver() {
        ContractReference reference = contracts.aContract().inForce();
        ProcessInstance termination = start(CONTRACTS, proposal(reference, "2027-01-31"));
        assertThat(contracts.now(reference).term().end()).isEqualTo(END);

        complete(HEAD, reference, "Task_ApproveEarlyEnd", APPROVED);

        assertThat(termination).isEnded().hasPassed("EndEvent_ContractEndedEarly");
        assertThat(contracts.now(reference).isOver()).isFalse();
        assertThat(due(reference, "Event_EndDateReached")).isEqualTo(CouncilTime.endOf(LocalDate.of(2027, 1, 31)));
        assertThat(story(reference))
                .contains(
                        "An early end was proposed. Breach of contract: " + REASON,
                        "The early end was approved.",
                        "The contract ends early: its last day is 31 January 2027.");
        assertThat(terminationReason(reference)).isEqualTo("Breach of contract: " + REASON);
    }

    @Test
    void contractThatEndedInThePastIsClosedOutAtOnce() {
        ContractReference reference = contracts.aContract().inForce();
        start(OFFICER, proposal(reference, "2026-11-17"));

        complete(HEAD, reference, "Task_ApproveEarlyEnd", APPROVED);

        assertThat(contracts.now(reference).term().ended()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(openTasks(reference))
                .contains("Task_AssessFinalPerformance", "Task_ConfirmExitPlan", "Task_DraftNotice");
        assertThat(story(reference)).contains("The contract was ended early on 17 November 2026.");
    }

    @Test
    void contractWithoutAnEndIsOverWhenTheTimerOfItsFirstEndHasFired() {
        ContractReference reference =
                contracts.aContract().running(LocalDate.of(2020, 4, 1), null).inForce();
        start(CONTRACTS, proposal(reference, "2026-11-17"));

        complete(HEAD, reference, "Task_ApproveEarlyEnd", APPROVED);
        fire(reference, "Event_EndDateReached");

        assertThat(contracts.now(reference).term().ended()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(openTasks(reference)).contains("Task_AssessFinalPerformance");
    }

    @Test
    void refusedEarlyEndLetsTheContractRunOn() {
        ContractReference reference = contracts.aContract().inForce();
        ProcessInstance termination = start(CONTRACTS, proposal(reference, "2027-01-31"));

        complete(HEAD, reference, "Task_ApproveEarlyEnd", REFUSED);

        assertThat(termination).isEnded().hasPassed("EndEvent_EarlyEndRefused");
        assertThat(contracts.now(reference).term().end()).isEqualTo(END);
        assertThat(story(reference)).contains("The early end was refused: Give the supplier until January.");
    }

    @Test
    void approverSeesGroundReasonAndBothDays() {
        ContractReference reference = contracts.aContract().inForce();
        start(CONTRACTS, proposal(reference, "2027-01-31"));

        assertThat(desk.open(HEAD, task(reference, "Task_ApproveEarlyEnd").getId()))
                .containsEntry("contractEnds", "31 March 2029")
                .containsEntry("lastDay", "31 January 2027")
                .containsEntry("ground", "Breach of contract")
                .containsEntry("reason", REASON)
                .containsEntry("proposedBy", "Cora Calloway");
    }

    @Test
    void whoProposedDoesNotApprove() {
        ContractReference reference = contracts.aContract().inForce();
        var both = new Person("contracts", Set.of("contract-managers", "heads-of-service"));
        start(both, proposal(reference, "2027-01-31"));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(both, reference, "Task_ApproveEarlyEnd", APPROVED))
                .withMessageContaining("needs a second pair of eyes")
                .withMessageContaining("“Early end proposed”");

        assertThat(contracts.now(reference).term().end()).isEqualTo(END);
    }

    @Test
    void earlyEndIsEarlierThanTheEndAndNotBeforeTheStart() {
        ContractReference reference = contracts.aContract().inForce();

        assertRefused(
                proposal(reference, "2029-03-31"),
                "Last day: the contract ends on 31 March 2029 anyway. Give an earlier day, or start “Vary a contract” to"
                        + " have it end later.");
        assertRefused(
                proposal(reference, "2025-03-31"),
                "Last day: the contract cannot end on 31 March 2025, before it starts on 1 April 2025.");
        start(CONTRACTS, proposal(reference, "2029-03-30"));
    }

    @Test
    void oneEarlyEndOfAContractAwaitsApprovalAtATime() {
        ContractReference reference = contracts.aContract().inForce();
        start(CONTRACTS, proposal(reference, "2027-01-31"));

        assertRefused(
                proposal(reference, "2027-02-28"),
                "Contract reference: an early end of " + reference
                        + " awaits approval already, proposed by Cora Calloway on 20 November 2026.");

        complete(HEAD, reference, "Task_ApproveEarlyEnd", REFUSED);
        start(CONTRACTS, proposal(reference, "2027-02-28"));
    }

    @Test
    void contractThatIsUnknownOrOverDoesNotEndEarly() {
        ContractReference over = contracts.aContract().inForce();
        changes.endEarly(over, TODAY.minusDays(3), "The supplier is insolvent");

        assertRefused(
                proposal(new ContractReference("NO-SUCH"), "2027-01-31"),
                "Contract reference: the register has no contract “NO-SUCH”. Check the reference.");
        assertRefused(
                proposal(over, "2026-11-10"),
                "Contract reference: the contract " + over + " ended on 17 November 2026 and cannot be changed.");
    }

    @Test
    void earlyEndThatHasBeenOvertakenIsNotCarriedOut() {
        ContractReference reference = contracts.aContract().inForce();
        start(CONTRACTS, proposal(reference, "2027-01-31"));
        changes.vary(reference, LocalDate.of(2026, 12, 31), null, "Shortened", TODAY, "contracts", "head");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(HEAD, reference, "Task_ApproveEarlyEnd", APPROVED))
                .withMessageStartingWith("Ending early means before 31 December 2026");

        assertThat(openTasks(reference)).contains("Task_ApproveEarlyEnd");
        assertThat(story(reference)).doesNotContain("The early end was approved.");
    }

    @Test
    void earlyEndIsNotForHeadsOfServiceToPropose() {
        ContractReference reference = contracts.aContract().inForce();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(HEAD, proposal(reference, "2027-01-31")))
                .withMessage("There is no such process, or it is not for you to start.");
    }

    private void assertRefused(Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(CONTRACTS, fields))
                .withMessage(sentence);
    }

    private String terminationReason(ContractReference reference) {
        return jdbc.sql("select termination_reason from contract where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> proposal(ContractReference reference, String lastDay) {
        return Map.of("contractReference", reference.value(), "lastDay", lastDay, "ground", "BREACH", "reason", REASON);
    }
}
