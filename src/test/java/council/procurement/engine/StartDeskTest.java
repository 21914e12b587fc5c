package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.security.StaffRights;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How people start processes, and how who started is known afterwards. */
@OctantTest
class StartDeskTest {

    private static final Person CORA = new Person("contracts", Set.of("contract-managers"));
    private static final Person COLLEAGUE = new Person("contracts2", Set.of("contract-managers"));
    private static final Person HANNAH = new Person("head", Set.of("heads-of-service"));
    private static final Map<String, Object> DRAFTED =
            Map.of("title", "Grounds 2027", "route", "INSOURCE", "confirmed", true);

    @Autowired
    private StartDesk starts;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private StaffRights rights;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Timeline timeline;

    private final String reference = "TRY-" + UUID.randomUUID();

    @BeforeEach
    void contractManagersMayStart() {
        rights.grant(StaffGroup.CONTRACT_MANAGERS, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        rights.grant(
                StaffGroup.CONTRACT_MANAGERS,
                Resources.PROCESS_DEFINITION,
                "bridge",
                ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    @Test
    void startFormIsPrefilled() {
        assertThat(starts.open(CORA, bridge())).isEqualTo(Map.of("reference", "SBC-TRY"));
    }

    @Test
    void startLeavesOneEntryInTheTimelineThatSaysByWhichStart() {
        ProcessInstance started = starts.start(CORA, bridge(), asked());

        assertThat(started.getBusinessKey()).isEqualTo(reference);
        assertThat(timeline.of(reference)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("contracts");
            assertThat(entry.sentence()).isEqualTo("Asked.");
            assertThat(entry.task())
                    .isEqualTo(new TimelineEntry.TaskSource(
                            started.getId(), "StartEvent_Asked", "Asked", started.getId()));
        });
    }

    @Test
    void whoStartedDoesNotApproveWhatWasStarted() {
        starts.start(CORA, bridge(), asked());
        complete(COLLEAGUE, DRAFTED);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(CORA, Map.of()))
                .withMessageContaining("needs a second pair of eyes")
                .withMessageContaining("“Asked”")
                .extracting(RefusedSubmissionException::ground)
                .isEqualTo(Ground.NOT_ALLOWED);

        desk.putBack(CORA, task());
        complete(HANNAH, Map.of());
        assertThat(running()).isZero();
    }

    @Test
    void processThatIsForOthersCannotBeStarted() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> starts.start(HANNAH, bridge(), asked()))
                .withMessage("There is no such process, or it is not for you to start.");

        assertThat(running()).isZero();
        assertThat(timeline.of(reference)).isEmpty();
    }

    @Test
    void answersThatTheFormDoesNotTakeStartNothing() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> starts.start(CORA, bridge(), Map.of()))
                .withMessage("Reference: this must be filled in.");

        assertThat(running()).isZero();
    }

    private Map<String, Object> asked() {
        return Map.of("reference", reference);
    }

    private void complete(Person person, Map<String, Object> fields) {
        desk.claim(person, task());
        desk.complete(person, task(), fields);
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .count();
    }

    private String bridge() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("bridge")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
