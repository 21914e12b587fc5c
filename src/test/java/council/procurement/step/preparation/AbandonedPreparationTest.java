package council.procurement.step.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.approval.Approval;
import council.procurement.approval.ApprovalState;
import council.procurement.approval.Approvals;
import council.procurement.notice.NoticeFixture;
import council.procurement.notice.Obligation;
import council.procurement.notice.Obligations;
import council.procurement.notice.ProcurementNotices;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.sourcing.Saving;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cycle is given up while people work on its tender: whatever is open of step 3 ends with it. */
class AbandonedPreparationTest extends PreparationWalk {

    private static final String REASON = "The service is shared with the neighbouring council instead.";

    @Autowired
    private Cycles cycles;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ProcurementNotices procurementNotices;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private Approvals approvals;

    @Override
    protected String process() {
        return "abandonment";
    }

    @Override
    protected boolean walksAll() {
        return false;
    }

    /** A preparation as the third step of its cycle. */
    @Override
    ProcessInstance begin(ContractReference reference) {
        engine.getRuntimeService()
                .createProcessInstanceByKey("cycle")
                .businessKey(reference.value())
                .startBeforeActivity("CallActivity_Preparation")
                .execute();
        runBackground(reference);
        return instance(reference, "preparation");
    }

    private void giveUp(ContractReference reference) {
        ProcessInstance cycle = instance(reference, "cycle");
        ProcessInstance preparation = instance(reference, "preparation");

        start(OFFICER, Map.of("cycleReference", reference.value(), "reason", REASON));
        assertThat(preparation).as("until somebody else approves").isActive();
        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", Map.of("decision", "APPROVE"));

        assertThat(cycle).isEnded().hasPassed("EndEvent_CycleAbandoned");
        assertThat(preparation).isEnded().hasNotPassed("EndEvent_TenderReleased");
        assertThat(cycles.find(reference.value()).orElseThrow().outcome()).isEqualTo(Cycle.Outcome.ABANDONED);
        assertThat(openTasks(reference)).isEmpty();
        // What was confirmed before is written all the same: it stays on record.
        runBackground(reference);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .list())
                .as("nothing runs on")
                .isEmpty();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(preparation.getId())
                        .list())
                .as("no timer waits")
                .isEmpty();
        assertThat(obligations.of(reference.value())).noneMatch(Obligation::isOpen);
        assertThat(story(reference))
                .containsSubsequence(
                        "It was proposed to give up the cycle: " + REASON,
                        "Giving up the cycle was approved.",
                        "The cycle is abandoned.");
    }

    @Test
    void taskOfAnOfficerGoesAndTheListsAreClosed() {
        ContractReference reference = toCriteria(aStrategy());
        writeCriteria(reference, "45", "5", "10", "40");
        assertThat(openTasks(reference)).containsExactly("Task_SetAwardCriteria");

        giveUp(reference);

        assertThat(save(OFFICER, reference, "award-criteria", List.of()))
                .isInstanceOfSatisfying(
                        Saving.Closed.class,
                        closed -> assertThat(closed.sentence())
                                .isEqualTo(
                                        "The cycle ended without a contract on 20 November 2026. Nothing of this list changes"
                                                + " any more."));
        assertThat(sheets.open(OFFICER, "award-criteria", reference.value())
                        .orElseThrow()
                        .rows())
                .as("what was written stays on record")
                .hasSize(4);
        assertThat(sheets.open(OFFICER, "conflicts", reference.value())
                        .orElseThrow()
                        .closed())
                .as("conflicts are kept under review all the same")
                .isEmpty();
    }

    @Test
    void declarationsAndTheTaskThatChasesThemGo() {
        ContractReference reference = toDeclarations(aStrategy());
        declare(EVALUATOR1, reference, NOTHING_TO_DECLARE);
        fire(reference, "BoundaryEvent_DeclarationsLate");
        assertThat(openTasks(reference))
                .containsExactly(
                        "Task_ChaseDeclarations",
                        "Task_DeclareInterests",
                        "Task_DeclareInterests",
                        "Task_DeclareInterests");

        giveUp(reference);
    }

    @Test
    void releaseThatAwaitsApprovalIsWithdrawn() {
        ContractReference reference = toGate(aStrategy());
        assertThat(openTasks(reference)).hasSize(3).containsOnly("Task_GiveApproval");
        decide(PROCUREMENT, reference, APPROVE);

        giveUp(reference);

        assertThat(approvals.of(reference.value()))
                .isNotEmpty()
                .extracting(Approval::state)
                .containsOnly(ApprovalState.WITHDRAWN);
    }

    @Test
    void noticeThatIsNotOutIsWithdrawnWithItsTasksAndNoneIsOwed() {
        ContractReference reference = toCriteria(aStrategy());
        assertThat(procurementNotices.openByChoice(
                        reference.value(), NoticeEvent.PROCUREMENT_PLANNED, NoticeDuty.PLANNED_PROCUREMENT))
                .isPresent();
        assertThat(openTasks(reference)).containsExactly("Task_DraftNotice", "Task_SetAwardCriteria");

        giveUp(reference);

        assertThat(notices.of(reference.value(), NoticeDuty.PLANNED_PROCUREMENT).state())
                .isEqualTo(Obligation.State.WITHDRAWN);
        assertThat(obligations.of(reference.value()))
                .as("suppliers were never asked for tenders, so nobody is told that none will be awarded (s55)")
                .extracting(Obligation::duty)
                .doesNotContain(NoticeDuty.PROCUREMENT_TERMINATION);
    }
}
