package council.procurement.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.notice.NoticeCheck.Problem;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/portfolio/notice-check.bpmn}: no notice is open that nobody works on, and the other way round. */
class NoticeCheckProcessTest extends ProcessWalk {

    @Autowired
    private NoticeCheck check;

    @Autowired
    private NoticeDuties duties;

    @Autowired
    private Obligations obligations;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private MeterRegistry metrics;

    @Override
    protected String process() {
        return "notice-check";
    }

    /** Other tests leave notices behind whose time stands still somewhere; the check looks at all there are. */
    @BeforeEach
    void beginWithNothingOpen() {
        jdbc.sql(
                        "update notice_obligation set state = 'WITHDRAWN', closed_because = 'Another test', closed_by = 'test',"
                                + " closed_at = now() where state = 'OPEN'")
                .update();
        jdbc.sql("update cycle set closed_at = now(), outcome = 'COMPLETED' where closed_at is null")
                .update();
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .forEach(instance ->
                        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "another test's"));
    }

    private ContractReference entered() {
        ContractReference reference = contracts
                .aContract()
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", 30_000_000L)
                .registered();
        duties.open(new NoticeCall(
                reference.value(),
                NoticeEvent.CONTRACT_ENTERED,
                TODAY,
                "entered",
                duties.caseOf(reference.value()).orElseThrow(),
                Map.of()));
        return reference;
    }

    /** Lets the night fall, and returns what its check goes by. */
    private ContractReference fallOfNight() {
        Job night = management
                .createJobQuery()
                .processDefinitionKey("notice-check")
                .timers()
                .singleResult();
        moveTo(night.getDuedate().toInstant());
        management.executeJob(night.getId());
        return new ContractReference(
                "notice-check " + CouncilTime.dayOf(night.getDuedate().toInstant()));
    }

    @Test
    void nightWithEveryNoticeInHandCallsNobody() {
        entered();

        ContractReference night = fallOfNight();

        assertThat(check.unresolved()).isEmpty();
        assertThat(openTasks(night)).isEmpty();
    }

    @Test
    void openNoticeWithoutAProcessIsFoundAndRepaired() {
        ContractReference lost = entered();
        engine.getRuntimeService()
                .deleteProcessInstance(instance(lost, "notice").getId(), "lost");

        ContractReference night = fallOfNight();

        assertThat(openTasks(night)).containsExactly("Task_ResolveNoticeDifferences");
        assertThat(metrics.get("octant.notices.differences").gauge().value()).isEqualTo(1);
        assertThat(check.unresolved())
                .containsExactly(
                        lost + ": Contract details notice - nobody is asked to publish it, because no process works"
                                + " on it");
        complete(
                PROCUREMENT,
                night,
                "Task_ResolveNoticeDifferences",
                Map.of("answer", "REPAIR", "note", "Deleted by mistake in Cockpit."));
        assertThat(instance(lost, "notice")).isWaitingAt("Task_DraftNotice");
        assertThat(check.run()).isEmpty();
    }

    @Test
    void processWithoutAnOpenNoticeAndTimersOfAnotherMomentAreFound() {
        ContractReference settled = entered();
        ContractReference moved = entered();
        obligations.closed(
                notices.of(settled.value(), NoticeDuty.DETAILS).id(), Obligation.State.NOT_DUE, "By hand", "admin");
        ProcessInstance notice = instance(moved, "notice");
        Job overdue = management
                .createJobQuery()
                .processInstanceId(notice.getId())
                .activityId("BoundaryEvent_NoticeOverdue")
                .singleResult();
        management.setJobDuedate(overdue.getId(), Date.from(Instant.parse("2027-01-01T00:00:00Z")));

        assertThat(check.run())
                .extracting(NoticeCheck.Difference::reference, NoticeCheck.Difference::problem)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(settled.value(), Problem.NO_OBLIGATION),
                        org.assertj.core.groups.Tuple.tuple(moved.value(), Problem.WRONG_MOMENT));
        check.repair();
        assertThat(check.run()).extracting(NoticeCheck.Difference::problem).containsExactly(Problem.NO_OBLIGATION);

        management.deleteJob(overdue.getId());
        assertThat(check.run()).extracting(NoticeCheck.Difference::problem).contains(Problem.NO_TIMER);
    }

    @Test
    void correctedRegisterOpensAndWithdrawsYearlyNotices() {
        ContractReference reference = contracts
                .aContract()
                .running(LocalDate.of(2026, 4, 1), LocalDate.of(2030, 3, 31))
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .inForce();
        assertThat(obligations.of(reference.value()))
                .as("its value is not known")
                .isEmpty();

        value(reference, 500_000_001L);
        check.run();
        assertThat(notices.of(reference.value(), NoticeDuty.PERFORMANCE).isOpen())
                .isTrue();
        assertThat(check.run()).isEmpty();

        value(reference, 500_000_000L);
        check.run();
        assertThat(notices.of(reference.value(), NoticeDuty.PERFORMANCE).state())
                .isEqualTo(Obligation.State.WITHDRAWN);
        assertThat(instance(reference, "notice")).isNull();
    }

    private void value(ContractReference reference, long pence) {
        jdbc.sql("update contract set value_inc_vat_pence = ? where reference = ?")
                .params(pence, reference.value())
                .update();
    }

    @Test
    void figuresCountWhatIsOpenAndWhatIsOverdue() {
        entered();
        assertThat(metrics.get("octant.notices.open").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("octant.notices.overdue").gauge().value()).isZero();

        at(LocalDate.of(2026, 12, 19), 23);
        assertThat(metrics.get("octant.notices.overdue").gauge().value()).isZero();
        at(LocalDate.of(2026, 12, 20), 0);
        assertThat(metrics.get("octant.notices.overdue").gauge().value()).isEqualTo(1);
    }

    @Test
    void taskIsForCorporateProcurement() {
        ContractReference lost = entered();
        engine.getRuntimeService()
                .deleteProcessInstance(instance(lost, "notice").getId(), "lost");
        Task task = task(fallOfNight(), "Task_ResolveNoticeDifferences");
        assertThat(task).hasCandidateGroup("corporate-procurement");
    }
}
