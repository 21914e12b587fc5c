package council.procurement.step.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.approval.ApprovalFixture;
import council.procurement.approval.ApprovalState;
import council.procurement.approval.Approvals;
import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.Timers;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.register.DateKind;
import council.procurement.register.OpenDates;
import council.procurement.rules.ApprovalSubject;
import council.procurement.security.Person;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/shared/abandonment.bpmn}. */
class AbandonmentProcessTest extends ProcessWalk {

    private static final Person COLLEAGUE = person("procurement2", "corporate-procurement");
    private static final String REASON = "The service is shared with the neighbouring council instead.";
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE");
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "The neighbour has not agreed yet.");

    @Autowired
    private Cycles cycles;

    @Autowired
    private OpenDates dates;

    @Autowired
    private Messages messages;

    @Autowired
    private Approvals approvals;

    @Override
    protected String process() {
        return "abandonment";
    }

    @Test
    void cycleThatWaitsBeforeStepOneIsGivenUp() {
        ContractReference reference = successor();
        messages.startProcess("cycle", reference.value(), Map.of());
        ProcessInstance cycle = instance(reference, "cycle");
        ProcessInstance abandonment = start(OFFICER, proposal(reference));

        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", APPROVED);

        assertThat(abandonment).isEnded().hasPassed("EndEvent_CycleGivenUp");
        assertThat(cycle).isEnded().hasPassed("EndEvent_CycleAbandoned");
        assertThat(cycles.find(reference.value()).orElseThrow().outcome()).isEqualTo(Cycle.Outcome.ABANDONED);
        assertThat(story(reference))
                .containsExactly(
                        "It was proposed to give up the cycle: " + REASON,
                        "Giving up the cycle was approved.",
                        "The cycle is abandoned.");
    }

    @Test
    void whatAwaitsApprovalInTheCycleIsWithdrawn() {
        ContractReference reference = successor();
        messages.startProcess("cycle", reference.value(), Map.of());
        long number = approvals.ask(ApprovalFixture.request(reference.value(), ApprovalSubject.STRATEGY, 20_000));
        messages.startProcess("approval", reference.value(), Timers.NUMBER.of(number));
        start(OFFICER, proposal(reference));

        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", APPROVED);

        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(openTasks(reference)).isEmpty();
    }

    @Test
    void cycleWhoseProcessHasNotBegunIsGivenUpToo() {
        ContractReference reference = successor();
        start(OFFICER, proposal(reference));

        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", APPROVED);

        assertThat(cycles.find(reference.value()).orElseThrow().outcome()).isEqualTo(Cycle.Outcome.ABANDONED);
        assertThat(story(reference)).contains("The cycle is abandoned.");
    }

    @Test
    void refusedAbandonmentLetsTheCycleGoOn() {
        ContractReference reference = successor();
        messages.startProcess("cycle", reference.value(), Map.of());
        ProcessInstance abandonment = start(OFFICER, proposal(reference));

        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", REFUSED);

        assertThat(abandonment).isEnded().hasPassed("EndEvent_AbandonmentRefused");
        assertThat(instance(reference, "cycle")).isActive();
        assertThat(story(reference)).contains("Giving up the cycle was refused: The neighbour has not agreed yet.");
        start(OFFICER, proposal(reference));
    }

    @Test
    void approverSeesWhatIsGivenUpAndWhy() {
        ContractReference reference = successor();
        start(OFFICER, proposal(reference));

        assertThat(desk.open(
                        PROCUREMENT, task(reference, "Task_ApproveAbandonment").getId()))
                .containsEntry("cycleTitle", "Grounds maintenance from 2029")
                .containsEntry("cycleReference", reference.value())
                .containsEntry("cycleOpened", "20 November 2026")
                .containsEntry("proposedBy", "Olive Oakley")
                .containsEntry("reason", REASON);
    }

    @Test
    void whoProposedDoesNotApprove() {
        ContractReference reference = successor();
        start(PROCUREMENT, proposal(reference));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(PROCUREMENT, reference, "Task_ApproveAbandonment", APPROVED))
                .withMessageContaining("needs a second pair of eyes")
                .withMessageContaining("“Abandonment proposed”");

        complete(COLLEAGUE, reference, "Task_ApproveAbandonment", APPROVED);
        assertThat(cycles.find(reference.value()).orElseThrow().closed()).isNotNull();
    }

    @Test
    void cycleThatIsUnknownOrClosedIsNotGivenUp() {
        ContractReference closed = successor();
        start(OFFICER, proposal(closed));
        complete(PROCUREMENT, closed, "Task_ApproveAbandonment", APPROVED);

        assertRefused(
                proposal(new ContractReference("NO-SUCH")),
                "Cycle reference: there is no cycle “NO-SUCH”. Check the reference.");
        assertRefused(proposal(closed), "Cycle reference: the cycle " + closed + " was closed on 20 November 2026.");
    }

    @Test
    void cycleIsGivenUpOnceAtATime() {
        ContractReference reference = successor();
        start(OFFICER, proposal(reference));

        assertRefused(
                proposal(reference), "Cycle reference: giving up the cycle " + reference + " awaits approval already.");
    }

    @Test
    void cycleWithAContractInForceIsNotGivenUp() {
        ContractReference reference = contracts.aContract().inForce();

        assertRefused(
                proposal(reference),
                "Cycle reference: the contract " + reference
                        + " of this cycle is in force. End the contract early instead.");
    }

    @Test
    void cycleWhoseContractIsOverIsGivenUpOnlyOnceItIsClosedOut() {
        ContractReference reference = contracts.aContract().inForce();
        ProcessInstance cycle = instance(reference, "cycle");
        fire(reference, "Event_EndDateReached");
        String notClosedOut =
                "Cycle reference: the contract " + reference + " of this cycle is over but not closed out."
                        + " Finish its final assessment and its contract termination notice first.";
        assertRefused(proposal(reference), notClosedOut);
        complete(
                CONTRACTS,
                reference,
                "Task_AssessFinalPerformance",
                Map.of("finalRating", "GOOD", "finalAssessment", "All indicators met in all four years."));
        assertRefused(proposal(reference), notClosedOut);
        complete(
                PROCUREMENT,
                reference,
                "Task_DraftNotice",
                Map.of("outcome", "NOT_DUE", "notDueBecause", "Below the threshold when it was awarded."));

        start(OFFICER, proposal(reference));
        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", APPROVED);

        assertThat(cycle).isEnded().hasPassed("EndEvent_CycleAbandoned");
        assertThat(openTasks(reference)).isEmpty();
        assertThat(dates.has(reference, DateKind.REVIEW_OPENS)).isFalse();
        assertThat(dates.has(reference, DateKind.DECIDE_BY)).isFalse();
    }

    @Test
    void cycleThatGetsAContractMeanwhileIsNotGivenUp() {
        ContractReference reference = successor();
        start(OFFICER, proposal(reference));
        ContractReference awarded = contracts.aContract().registered();
        jdbc.sql("update cycle set contract_id = (select id from contract where reference = ?) where reference = ?")
                .params(awarded.value(), reference.value())
                .update();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(PROCUREMENT, reference, "Task_ApproveAbandonment", APPROVED))
                .withMessageContaining("is in force. End the contract early instead.");

        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", REFUSED);
        assertThat(cycles.find(reference.value()).orElseThrow().closed()).isNull();
    }

    @Test
    void contractManagersDoNotGiveUpCycles() {
        ContractReference reference = successor();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(CONTRACTS, proposal(reference)))
                .withMessage("There is no such process, or it is not for you to start.");
    }

    /** A cycle that a decision to procure again opened; it has no contract yet. */
    private ContractReference successor() {
        String predecessor = contracts.aContract().inForce().value();
        return new ContractReference(cycles.openForNeed(predecessor, "Grounds maintenance from 2029", "procurement"));
    }

    private void assertRefused(Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(OFFICER, fields))
                .withMessage(sentence);
    }

    private static Map<String, Object> proposal(ContractReference reference) {
        return Map.of("cycleReference", reference.value(), "reason", REASON);
    }
}
