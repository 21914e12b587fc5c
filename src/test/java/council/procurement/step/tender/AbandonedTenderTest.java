package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_PROCEDURE;
import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static council.procurement.sourcing.TenderRoute.QUOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.NoticeFixture;
import council.procurement.notice.Obligation;
import council.procurement.notice.Obligations;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.sourcing.TenderRoute;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cycle is given up while tenders are asked for or scored: whatever is open of step 4 ends with it. */
class AbandonedTenderTest extends TenderWalk {

    private static final String REASON = "The council keeps the lifts with its own people.";
    private static final String PUBLISHED = "Task_PublishNotice";

    @Autowired
    private Cycles cycles;

    @Autowired
    private Obligations obligations;

    @Autowired
    private NoticeFixture notices;

    @Override
    protected String process() {
        return "abandonment";
    }

    @Override
    protected boolean walksAll() {
        return false;
    }

    /** The fourth step of its cycle, which waits for a notice or for invitations. */
    private ContractReference begun(TenderRoute route, long pounds) {
        ContractReference reference = released(route, pounds);
        engine.getRuntimeService()
                .createProcessInstanceByKey("cycle")
                .businessKey(reference.value())
                .startBeforeActivity("CallActivity_Tender")
                .execute();
        runBackground(reference);
        return reference;
    }

    private ContractReference inPeriod(TenderRoute route, long pounds, NoticeDuty duty) {
        ContractReference reference = begun(route, pounds);
        notices.write(reference.value(), duty, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));
        complete(
                PROCUREMENT,
                reference,
                PUBLISHED,
                Map.of(
                        "outcome",
                        "PUBLISHED",
                        "noticeNumber",
                        "%06d-2026"
                                .formatted(notices.of(reference.value(), duty).id()),
                        "publishedOn",
                        TODAY.toString(),
                        "publishedAt",
                        "09:00"));
        runBackground(reference);
        if (openTasks(reference).contains("Task_SetDeadlineAnew")) {
            complete(
                    OFFICER,
                    reference,
                    "Task_SetDeadlineAnew",
                    Map.of(
                            "deadlineOn",
                            DEADLINE.plusDays(7).toString(),
                            "deadlineAt",
                            "12:00",
                            "questionsUntilOn",
                            DEADLINE.toString(),
                            "questionsUntilAt",
                            "17:00",
                            "reason",
                            "Not all documents come with the notice.",
                            "toldAll",
                            true));
        }
        return reference;
    }

    /** Opened by two people, checked, and before its evaluators. */
    private ContractReference scored(TenderRoute route, long pounds, NoticeDuty duty) {
        ContractReference reference = inPeriod(route, pounds, duty);
        declare(OFFICER, reference);
        declare(PROCUREMENT, reference);
        fire(reference, "Event_DeadlinePassed");
        save(
                OFFICER,
                TendersSheet.ID,
                reference,
                List.of(
                        row(
                                "supplier",
                                "Rise and Fall Ltd",
                                "receivedOn",
                                DEADLINE,
                                "receivedAt",
                                "10:00",
                                "price",
                                pounds - 1),
                        row(
                                "supplier",
                                "Green & Sons Ltd",
                                "receivedOn",
                                DEADLINE,
                                "receivedAt",
                                "10:00",
                                "price",
                                pounds)));
        complete(OFFICER, reference, "Task_RecordTenders", Map.of("allRecorded", true));
        complete(OFFICER, reference, "Task_OpenTenders", Map.of("counted", 2, "sealedUntilNow", true));
        complete(PROCUREMENT, reference, "Task_ConfirmOpening", Map.of("decision", "CONFIRM", "counted", 2));
        new EvaluationSteps(this, reference).checked();
        assertThat(openTasks(reference)).containsExactly("Task_ScoreQuality", "Task_ScoreQuality");
        return reference;
    }

    private void giveUp(ContractReference reference) {
        ProcessInstance cycle = instance(reference, "cycle");
        ProcessInstance tender = instance(reference, "tender");
        start(OFFICER, Map.of("cycleReference", reference.value(), "reason", REASON));
        assertThat(tender).as("until somebody else approves").isActive();
        complete(PROCUREMENT, reference, "Task_ApproveAbandonment", Map.of("decision", "APPROVE"));

        assertThat(cycle).isEnded().hasPassed("EndEvent_CycleAbandoned");
        assertThat(tender).isEnded();
        assertThat(cycles.find(reference.value()).orElseThrow().outcome()).isEqualTo(Cycle.Outcome.ABANDONED);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .list())
                .as("nothing runs on but the notice that is owed")
                .extracting(one -> one.getProcessDefinitionId().split(":", -1)[0])
                .allMatch("notice"::equals);
        assertThat(story(reference))
                .containsSubsequence(
                        "It was proposed to give up the cycle: " + REASON,
                        "Giving up the cycle was approved.",
                        "The cycle is abandoned.");
    }

    private List<NoticeDuty> owed(ContractReference reference) {
        return obligations.of(reference.value()).stream()
                .filter(Obligation::isOpen)
                .map(Obligation::duty)
                .toList();
    }

    @Test
    void scoringEndsAndTheTerminationOfAPublicProcurementIsOwed() {
        ContractReference reference = scored(OPEN_PROCEDURE, 500_000, NoticeDuty.TENDER);
        new EvaluationSteps(this, reference).scored(EVALUATOR_1, number -> 4).written(EVALUATOR_2, number -> 3);
        String mine = taskOf(EVALUATOR_2, reference).getId();

        giveUp(reference);

        assertThat(openTasks(reference)).containsExactly("Task_DraftNotice");
        assertThat(owed(reference)).containsExactly(NoticeDuty.PROCUREMENT_TERMINATION);
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .as("a form that is still open in a browser")
                .isThrownBy(() -> desk.complete(EVALUATOR_2, mine, Map.of("outcome", "SUBMIT", "noInterest", true)));
        refused(
                EVALUATOR_2,
                QualityScoresSheet.ID,
                reference,
                filled(EVALUATOR_2, QualityScoresSheet.ID, reference, row -> with(row, "score", 5)),
                "The cycle ended without a contract on ");
        assertThat(rows(EVALUATOR_1, QualityScoresSheet.ID, reference))
                .as("nobody reads another's scores for all that")
                .allMatch(row -> "4".equals(row.get("score")));

        notices.write(reference.value(), NoticeDuty.PROCUREMENT_TERMINATION, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));
        assertThat(openTasks(reference)).containsExactly(PUBLISHED);
    }

    @Test
    void scoringBelowTheThresholdEndsAndSuppliersAreOwedNoNotice() {
        ContractReference reference = scored(OPEN_TENDER, 100_000, NoticeDuty.BELOW_THRESHOLD_TENDER);

        giveUp(reference);

        assertThat(openTasks(reference)).isEmpty();
        assertThat(owed(reference)).isEmpty();
    }

    @Test
    void noticeInTheMakingIsWithdrawnWithItsTasks() {
        ContractReference reference = begun(OPEN_PROCEDURE, 500_000);
        assertThat(openTasks(reference)).containsExactly("Task_DraftNotice");

        giveUp(reference);

        assertThat(openTasks(reference)).isEmpty();
        assertThat(notices.of(reference.value(), NoticeDuty.TENDER).state()).isEqualTo(Obligation.State.WITHDRAWN);
        assertThat(owed(reference)).isEmpty();
    }

    @Test
    void tasksBeforeTheDeadlineGoWithTheDeadline() {
        ContractReference reference = begun(QUOTES, 60_000);
        save(
                OFFICER,
                InviteesSheet.ID,
                reference,
                List.of(
                        row("name", "Rise and Fall Ltd", "email", "a@example.org", "local", true),
                        row("name", "Green & Sons Ltd", "email", "b@example.org"),
                        row("name", "Upward Co-op", "email", "c@example.org")));
        complete(OFFICER, reference, "Task_InviteSuppliers", Map.of("invited", true));
        assertThat(waitsFor(reference, "Event_DeadlinePassed")).isTrue();

        giveUp(reference);

        assertThat(openTasks(reference)).isEmpty();
        assertThat(owed(reference)).isEmpty();
    }
}
