package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.timeline.Timeline;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How what is written in a form reaches the domain, and what keeps everything else out. */
@OctantTest
class TaskDeskTest {

    private static final Person CORA = new Person("contracts", Set.of("contract-managers"));
    private static final Person HANNAH = new Person("head", Set.of("heads-of-service"));
    private static final Person FATIMA = new Person("finance", Set.of("finance"));
    private static final Map<String, Object> GOOD = Map.of(
            "title", "Grounds 2027",
            "code", "77314000",
            "value", 1234.5,
            "months", 24,
            "endDate", "2029-03-31",
            "route", "EXTEND",
            "evidence", "Cheaper by a third",
            "confirmed", true);

    @Autowired
    private TaskDesk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Timeline timeline;

    private final String reference = "BRIDGE-" + UUID.randomUUID();

    @AfterEach
    void nobodySpeaks() {
        identities.clearAuthentication();
    }

    @Test
    void formIsPrefilledWithWhatItShowsAndNothingElse() {
        String task = drafted();

        Map<String, Object> shown = desk.open(CORA, task);

        assertThat(shown)
                .containsOnlyKeys("contractTitle", "criteria", "endDateText", "title", "value", "endDate", "supplier")
                .containsEntry("endDate", "2029-03-31")
                .containsEntry("contractTitle", "Grounds maintenance");
        assertThat(shown.get("value")).hasToString("4200.50");
    }

    @Test
    void answersReachTheDomainTypedAndLeaveOneEntryInTheTimeline() {
        String task = claimed(CORA);

        desk.complete(CORA, task, GOOD);

        assertThat(BridgeForms.PROPOSALS.get(reference))
                .isEqualTo(new BridgeForms.Proposal(
                        "Grounds 2027",
                        "77314000",
                        new Money(123450),
                        24,
                        LocalDate.of(2029, 3, 31),
                        BridgeForms.Route.EXTEND,
                        "Cheaper by a third",
                        true));
        assertThat(timeline.of(reference)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("contracts");
            assertThat(entry.sentence()).isEqualTo("Proposed: Grounds 2027.");
            assertThat(entry.task()).isNotNull();
        });
    }

    @Test
    void onlyRoutingVariablesReachTheEngine() {
        desk.complete(CORA, claimed(CORA), GOOD);

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task().getProcessInstanceId())
                        .list())
                .singleElement()
                .satisfies(variable -> assertThat(variable.getName()).isEqualTo("route"));
    }

    @Test
    void refusalOfTheDomainLeavesEverythingAsItWas() {
        String task = claimed(CORA);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(CORA, task, with("title", "refuse me")))
                .withMessage("Title: say what is bought, such as Grounds maintenance 2027.");

        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_Draft");
        assertThat(timeline.of(reference)).isEmpty();
    }

    @Test
    void fieldThatIsNotOfTheFormIsRefused() {
        assertRefused(CORA, claimed(CORA), with("approved", true), Ground.MALFORMED, "The form has no field approved.");
    }

    @Test
    void aFieldThatIsOnlyShownCannotBeSubmitted() {
        assertRefused(
                CORA, claimed(CORA), with("supplier", "Mine"), Ground.MALFORMED, "The form has no field supplier.");
    }

    @Test
    void unclaimedTaskIsClaimedFirst() {
        assertRefused(CORA, drafted(), GOOD, Ground.NOT_ALLOWED, "Claim it first");
    }

    @Test
    void taskOfSomebodyElseStaysTheirs() {
        String task = claimed(CORA);
        Person colleague = new Person("contracts2", Set.of("contract-managers"));

        assertRefused(colleague, task, GOOD, Ground.NOT_ALLOWED, "is held by Cora Calloway");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.claim(colleague, task))
                .withMessageContaining("is held by Cora Calloway");
        assertThatExceptionOfType(RefusedSubmissionException.class).isThrownBy(() -> desk.putBack(colleague, task));
    }

    @Test
    void peopleOutsideTheCandidateGroupsSeeNothingOfTheTask() {
        String task = drafted();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.open(FATIMA, task))
                .withMessageContaining("is for Contract managers");
        assertThatExceptionOfType(RefusedSubmissionException.class).isThrownBy(() -> desk.claim(FATIMA, task));
        assertThatExceptionOfType(RefusedSubmissionException.class).isThrownBy(() -> desk.form(FATIMA, task));
    }

    @Test
    void leavingTheGroupEndsTheRightToAClaimedTask() {
        String task = claimed(CORA);
        Person moved = new Person("contracts", Set.of("finance"));

        assertRefused(moved, task, GOOD, Ground.NOT_ALLOWED, "you are in none of these groups");
    }

    @Test
    void secondClickIsToldWhoWasFirst() {
        String task = claimed(CORA);
        desk.complete(CORA, task, GOOD);

        assertRefused(CORA, task, GOOD, Ground.ALREADY_DONE, "This task was completed by Cora Calloway on");
    }

    @Test
    void taskThatNeverWasIsUnknown() {
        assertRefused(CORA, "no-such-task", GOOD, Ground.UNKNOWN, "There is no open task of that number");
    }

    @Test
    void authorDoesNotApproveOwnWork() {
        desk.complete(CORA, claimed(CORA), GOOD);
        String approval = claimed(CORA);

        assertRefused(CORA, approval, Map.of(), Ground.NOT_ALLOWED, "needs a second pair of eyes");

        desk.putBack(CORA, approval);
        desk.claim(HANNAH, approval);
        desk.complete(HANNAH, approval, Map.of("comment", "Fine"));
        assertThat(timeline.of(reference)).hasSize(2);
    }

    @Test
    void aPersonCannotCompleteATaskPastItsForm() {
        String task = claimed(CORA);
        identities.setAuthentication("contracts", java.util.List.of("contract-managers"));

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> tasks.complete(task, Map.of("route", "EXTEND")))
                .withMessageContaining("by their forms only");
    }

    private void assertRefused(Person person, String task, Map<String, Object> fields, Ground ground, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(person, task, fields))
                .withMessageContaining(words)
                .extracting(RefusedSubmissionException::ground)
                .isEqualTo(ground);
    }

    private String drafted() {
        runtime.startProcessInstanceByKey("bridge", reference);
        return task().getId();
    }

    private String claimed(Person person) {
        if (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                == 0) {
            drafted();
        }
        String task = task().getId();
        desk.claim(person, task);
        return task;
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }

    private static Map<String, Object> with(String field, Object value) {
        var fields = new java.util.LinkedHashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }
}
