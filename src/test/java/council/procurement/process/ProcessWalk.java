package council.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import council.procurement.OctantTest;
import council.procurement.engine.StartDesk;
import council.procurement.engine.TaskDesk;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks a process of Octant on a real database, with the real services behind it, as people and time would. One class per
 * model passes every node and every flow in its tests together; another that looks at one matter only says so by
 * {@link #walksAll()}.
 */
@OctantTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProcessWalk {

    /** The day on which every test begins, at nine in the morning in London. */
    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    protected static final Person CONTRACTS = person("contracts", "contract-managers");
    protected static final Person OFFICER = person("officer", "procuring-officers");
    protected static final Person PROCUREMENT = person("procurement", "corporate-procurement");
    protected static final Person FINANCE = person("finance", "finance");
    protected static final Person HEAD = person("head", "heads-of-service");
    protected static final Person DIRECTOR = person("director", "directors");
    protected static final Person BOARD = person("board", "insourcing-board");
    protected static final Person MEMBER = person("member", "members");

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected TaskDesk desk;

    @Autowired
    protected StartDesk starts;

    @Autowired
    protected Timeline timeline;

    @Autowired
    protected ContractFixture contracts;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private ModelCoverage coverage;

    /** The id of the process that the class walks. */
    protected abstract String process();

    /** Whether the tests of the class together pass every node and every flow of the process. */
    protected boolean walksAll() {
        return true;
    }

    protected static Person person(String id, String group) {
        return new Person(id, Set.of(group));
    }

    @BeforeAll
    void forgetOtherWalks() {
        coverage.forget();
    }

    @BeforeEach
    void beginToday() {
        init(engine);
        at(TODAY, 9);
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        if (walksAll()) {
            coverage.assertComplete(process(), engine.getRepositoryService());
        }
    }

    /** Moves time to an hour of a day in London. */
    protected static void at(LocalDate day, int hour) {
        LocalDateTime local = day.atTime(hour, 0);
        moveTo(local.atZone(CouncilTime.LONDON).toInstant());
    }

    /** Moves time to a moment. */
    protected static void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** The moment a timer under the reference fires. */
    protected Instant due(ContractReference reference, String activity) {
        return timer(reference, activity).getDuedate().toInstant();
    }

    /** Whether a timer waits at that activity under the reference. */
    protected boolean waitsFor(ContractReference reference, String activity) {
        return jobs(reference, activity).stream().anyMatch(job -> job.getDuedate() != null);
    }

    /** Shows that the timer does not fire a second before its moment, moves time there, and lets it fire. */
    protected void fire(ContractReference reference, String activity) {
        Job timer = timer(reference, activity);
        Instant due = timer.getDuedate().toInstant();
        if (due.isAfter(ClockUtil.getCurrentTime().toInstant())) {
            moveTo(due.minusSeconds(1));
            assertThat(executable(timer)).as("%s a second early", activity).isFalse();
            moveTo(due);
        }
        assertThat(executable(timer)).as("%s at its moment", activity).isTrue();
        management.executeJob(timer.getId());
    }

    /** Runs what the engine left to be done in the background under the reference. */
    protected void runBackground(ContractReference reference) {
        for (String instance : instances(reference)) {
            management.createJobQuery().processInstanceId(instance).messages().list().stream()
                    .filter(job -> !job.isSuspended())
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    private boolean executable(Job timer) {
        return management.createJobQuery().jobId(timer.getId()).executable().count() == 1;
    }

    private Job timer(ContractReference reference, String activity) {
        List<Job> timers = jobs(reference, activity);
        assertThat(timers).as("timers at %s under %s", activity, reference).hasSize(1);
        return timers.get(0);
    }

    private List<Job> jobs(ContractReference reference, String activity) {
        return instances(reference).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).activityId(activity).list().stream())
                .toList();
    }

    private List<String> instances(ContractReference reference) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** The instance of a process under the reference; fails if there is not exactly one. */
    protected ProcessInstance instance(ContractReference reference, String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value(), process)
                .singleResult();
    }

    /** The open task of that key under the reference; fails if there is not exactly one. */
    protected Task task(ContractReference reference, String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as("open task %s under %s", key, reference).isNotNull();
        return task;
    }

    /** The keys of all open tasks under the reference. */
    protected List<String> openTasks(ContractReference reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** A person reads the start form of the process that the class walks, and starts it, as in Tasklist. */
    protected ProcessInstance start(Person person, Map<String, Object> fields) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process())
                .latestVersion()
                .singleResult()
                .getId();
        starts.open(person, definition);
        return starts.start(person, definition, fields);
    }

    /** A person takes a task, reads its form and completes it, as in Tasklist. */
    protected void complete(Person person, ContractReference reference, String key, Map<String, Object> fields) {
        String task = task(reference, key).getId();
        desk.claim(person, task);
        desk.open(person, task);
        try {
            desk.complete(person, task, fields);
        } catch (RuntimeException refusal) {
            desk.putBack(person, task);
            throw refusal;
        }
    }

    /** The sentences of the timeline under the reference. */
    protected List<String> story(ContractReference reference) {
        return timeline.of(reference.value()).stream()
                .map(TimelineEntry::sentence)
                .toList();
    }
}
