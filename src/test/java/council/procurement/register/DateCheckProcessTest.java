package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.process.ProcessWalk;
import council.procurement.rules.CouncilTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/portfolio/date-check.bpmn}, and shows that every date names a timer that waits. */
class DateCheckProcessTest extends ProcessWalk {

    @Autowired
    private DateCheck check;

    @Autowired
    private ContractChanges changes;

    @Autowired
    private MeterRegistry metrics;

    @Override
    protected String process() {
        return "date-check";
    }

    /** Other tests leave contracts behind whose time stands still somewhere; the check looks at all there are. */
    @BeforeEach
    void beginWithDatesThatAgree() {
        check.repair();
        jdbc.sql("update cycle set closed_at = now(), outcome = 'COMPLETED' where closed_at is null")
                .update();
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .forEach(instance ->
                        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "another test's"));
    }

    @Test
    void everyDateOfEveryKindOfContractNamesItsTimer() {
        contracts.aContract().inForce();
        contracts.aContract().running(LocalDate.of(2019, 4, 1), null).inForce();
        contracts
                .aContract()
                .running(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 31))
                .inForce();
        contracts
                .aContract()
                .with("notice_days", 90)
                .withOption(24, LocalDate.of(2028, 9, 30))
                .inForce();

        assertThat(check.run()).isEmpty();

        ContractReference varied = contracts.aContract().with("notice_days", 30).inForce();
        changes.vary(varied, LocalDate.of(2030, 6, 30), null, "Longer", TODAY, "contracts", "head");
        changes.addOption(varied, 12, LocalDate.of(2030, 1, 31));
        assertThat(check.run()).isEmpty();
    }

    @Test
    void reviewThatWasLateAndThenGotMoreTimeIsNotMissingItsTimer() {
        ContractReference late = contracts
                .aContract()
                .running(LocalDate.of(2025, 4, 1), TODAY.plusMonths(12))
                .inForce();
        assertThat(check.run()).as("its timers are just about to fire").isEmpty();
        fire(late, "Event_ReviewDue");
        runBackground(late);
        fire(late, "BoundaryEvent_DecisionLate");

        changes.vary(late, TODAY.plusYears(4), null, "More time", TODAY, "contracts", "head");

        assertThat(check.run()).isEmpty();
    }

    @Test
    void nightWithoutDifferencesCallsNobody() {
        contracts.aContract().inForce();

        ProcessInstance night = fallOfNight();

        assertThat(night).isEnded().hasPassed("EndEvent_DatesAndTimersAgree");
    }

    @Test
    void dateWithoutATimerAndTimerOnAnotherMomentRaiseATask() {
        ContractReference lost = contracts.aContract().inForce();
        ContractReference moved = contracts.aContract().inForce();
        management.deleteJob(timer(lost, "Event_EndDateReached").getId());
        management.setJobDuedate(
                timer(moved, "Event_ReviewDue").getId(), Date.from(Instant.parse("2027-01-01T00:00:00Z")));

        ProcessInstance night = fallOfNight();

        assertThat(night).isWaitingAt("Task_ResolveDateDifferences");
        assertThat(metrics.get("octant.dates.differences").gauge().value()).isEqualTo(2);
        assertThat(check.unresolved())
                .containsExactlyInAnyOrder(
                        lost + ": Contract ends - no timer waits for it",
                        moved + ": Expiry review opens - its timer waits for another moment");
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(night.getId())
                .singleResult();
        desk.claim(PROCUREMENT, task.getId());
        assertThat(desk.open(PROCUREMENT, task.getId()))
                .hasEntrySatisfying(
                        "differences", list -> assertThat(list.toString()).contains("Expiry review opens"));
        desk.complete(PROCUREMENT, task.getId(), Map.of("answer", "REPAIR", "note", "A timer was moved by hand."));
        assertThat(night).isEnded().hasPassed("EndEvent_DifferencesResolved");
        assertThat(due(moved, "Event_ReviewDue")).isEqualTo(CouncilTime.startOf(LocalDate.of(2027, 3, 31)));
        assertThat(metrics.get("octant.dates.differences").gauge().value()).isZero();
    }

    @Test
    void timerWithoutADateIsFoundToo() {
        ContractReference reference = contracts.aContract().inForce();
        jdbc.sql("update contract_date set settled_at = now() where kind = 'REVIEW_OPENS' and contract_id = ?")
                .param(contracts.now(reference).id())
                .update();

        assertThat(check.run()).singleElement().satisfies(difference -> {
            assertThat(difference.problem()).isEqualTo(DateCheck.Problem.NO_DATE);
            assertThat(difference.timer().name()).isEqualTo("ReviewDue");
        });
    }

    @Test
    void everyKindOfDateNamesATimerOfAModel() {
        List<String> unknown = java.util.Arrays.stream(DateKind.values())
                .filter(kind -> {
                    var model = engine.getRepositoryService()
                            .getBpmnModelInstance(engine.getRepositoryService()
                                    .createProcessDefinitionQuery()
                                    .processDefinitionKey(kind.process())
                                    .latestVersion()
                                    .singleResult()
                                    .getId());
                    return model.getModelElementById("Event_" + kind.timer()) == null
                            && model.getModelElementById("BoundaryEvent_" + kind.timer()) == null;
                })
                .map(DateKind::name)
                .toList();

        assertThat(unknown).as("kinds of dates that no model has a timer for").isEmpty();
    }

    private ProcessInstance fallOfNight() {
        Job night = management
                .createJobQuery()
                .processDefinitionKey("date-check")
                .timers()
                .singleResult();
        moveTo(night.getDuedate().toInstant());
        management.executeJob(night.getId());
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("date-check")
                .list()
                .stream()
                .findFirst()
                .orElseGet(this::lastNight);
    }

    /** A night that is over already, for assertions about where it passed. */
    private ProcessInstance lastNight() {
        return new EndedInstance(engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("date-check")
                .orderByProcessInstanceEndTime()
                .desc()
                .list()
                .get(0));
    }

    private Job timer(ContractReference reference, String activity) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow();
    }
}
