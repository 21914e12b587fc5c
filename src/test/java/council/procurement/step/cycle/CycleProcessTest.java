package council.procurement.step.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.sourcing.Procurements;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks every path of {@code bpmn/0-cycle.bpmn}. What happens inside the steps is theirs to test: here each of them is a
 * process with nothing but a wait in it, deployed for the duration of a test.
 */
class CycleProcessTest extends ProcessWalk {

    private static final String[] STEPS = {
        "engagement", "options", "preparation", "tender", "award", "management", "debrief", "renewal"
    };

    private static final Map<String, Object> NEED = Map.of(
            "title",
            "Maintenance of lifts",
            "need",
            "Lifts in twelve blocks that work and are safe.",
            "department",
            "Housing",
            "forWhom",
            "1,400 tenants",
            "whyNow",
            "The contract ends in a year.",
            "existsToday",
            "A contract with one firm",
            "budget",
            200_000,
            "wantedStart",
            "2027-11-20",
            "valueExVat",
            180_000,
            "vatRate",
            20);

    @Autowired
    private Cycles cycles;

    @Autowired
    private Procurements procurements;

    @Autowired
    private Messages messages;

    private Deployment standIns;

    /** The doors that were closed before the test, since their steps are not there. */
    private List<String> closed;

    @Override
    protected String process() {
        return "cycle";
    }

    @BeforeEach
    void putWaitsInPlaceOfTheSteps() {
        var deployment = engine.getRepositoryService().createDeployment().name("steps that only wait");
        for (String step : STEPS) {
            deployment.addModelInstance(
                    step + ".bpmn",
                    Bpmn.createExecutableProcess(step)
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent()
                            .receiveTask("Wait")
                            .message("wait." + step)
                            .endEvent()
                            .done());
        }
        standIns = deployment.deploy();
        closed = doors().filter(JobDefinition::isSuspended)
                .map(JobDefinition::getId)
                .toList();
        doors(true);
    }

    @AfterEach
    void putTheStepsBack() {
        engine.getRepositoryService().deleteDeployment(standIns.getId(), true);
        doors(true);
        closed.forEach(door -> management.suspendJobDefinitionById(door, true));
    }

    /** What {@code AbsentSteps} does at start, when a step that was not there is there. */
    private void doors(boolean open) {
        doors().forEach(door -> {
            if (open) {
                management.activateJobDefinitionById(door.getId(), true);
            } else {
                management.suspendJobDefinitionById(door.getId(), true);
            }
        });
    }

    private Stream<JobDefinition> doors() {
        return management
                .createJobDefinitionQuery()
                .processDefinitionKey("cycle")
                .activityIdIn(
                        "CallActivity_Engagement",
                        "CallActivity_Options",
                        "CallActivity_Preparation",
                        "CallActivity_Tender",
                        "CallActivity_Award")
                .list()
                .stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"options", "preparation", "tender"})
    void routeThatLapsesBringsTheCycleBackToStepTwo(String step) {
        ContractReference reference = contracts.aContract().registered();
        messages.startProcess("cycle", reference.value(), Map.of());
        for (String one : new String[] {"engagement", "options", "preparation", "tender"}) {
            runBackground(reference);
            if (one.equals(step)) {
                break;
            }
            finish(reference, one);
        }
        assertThat(messages.isAwaited("cycle.routeLapsed", reference.value())).isTrue();

        assertThat(messages.tell("cycle.routeLapsed", reference.value())).isOne();
        runBackground(reference);
        runBackground(reference);

        assertThat(cycle(reference)).isWaitingAt("CallActivity_Options").hasPassed("Task_TakeStrategyBack");
        assertThat(instance(reference, "options")).isNotNull();
        assertThat(story(reference))
                .contains(
                        "The value has changed, so the route to market is asked again, and the strategy is approved anew.");
    }

    @Test
    void needGoesThroughTheFirstFiveStepsToAContractInForce() {
        ContractReference reference = contracts.aContract().registered();
        messages.startProcess("cycle", reference.value(), Map.of());

        for (String step : new String[] {"engagement", "options", "preparation", "tender", "award"}) {
            runBackground(reference);
            assertThat(instance(reference, step)).as(step).isNotNull();
            finish(reference, step);
        }
        runBackground(reference);

        assertThat(cycle(reference))
                .isWaitingAt("CallActivity_TenderDebrief", "CallActivity_Management", "Event_ReviewDue");
        assertThat(variable(reference, "debrief", "occasion")).isEqualTo("AFTER_TENDER");
        finish(reference, "debrief");
        assertThat(cycle(reference)).hasPassed("EndEvent_TenderLessonsRecorded").isNotEnded();
    }

    @Test
    void registeredContractBeginsAtStepSixAndWaitsForItsReview() {
        ContractReference reference = contracts.aContract().inForce();

        assertThat(cycle(reference)).isWaitingAt("CallActivity_Management", "Event_ReviewDue");
        assertThat(due(reference, "Event_ReviewDue")).isEqualTo(CouncilTime.startOf(LocalDate.of(2027, 3, 31)));
        assertThat(cycles.find(reference.value())).get().satisfies(cycle -> {
            assertThat(cycle.entrance()).isEqualTo(Cycle.Entrance.CONTRACT_REGISTERED);
            assertThat(cycle.started()).isNotNull();
        });
    }

    @Test
    void reviewThatIsLateAlreadyIsDueAtOnce() {
        ContractReference reference = contracts
                .aContract()
                .running(LocalDate.of(2023, 4, 1), LocalDate.of(2027, 3, 31))
                .inForce();

        fire(reference, "Event_ReviewDue");

        assertThat(cycle(reference)).isWaitingAt("CallActivity_Renewal", "CallActivity_Management");
    }

    @Test
    void extendedContractWaitsForItsNextReview() {
        ContractReference reference = contracts.aContract().inForce();
        fire(reference, "Event_ReviewDue");

        decide(reference, "EXTEND");

        assertThat(cycle(reference)).isWaitingAt("Event_ReviewDue", "CallActivity_Management");
    }

    @Test
    void cycleClosesWhenTheContractIsOverAndTheDecisionCarriedOut() {
        ContractReference reference = contracts.aContract().inForce();
        ProcessInstance cycle = cycle(reference);
        fire(reference, "Event_ReviewDue");
        decide(reference, "INSOURCE");
        assertThat(cycle).isWaitingAt("CallActivity_Management").isNotWaitingAt("Event_ReviewDue");

        finish(reference, "management");
        runBackground(reference);
        assertThat(variable(reference, "debrief", "occasion")).isEqualTo("AT_CLOSE_OUT");
        finish(reference, "debrief");

        assertThat(cycle).isEnded().hasPassed("EndEvent_CycleClosed");
        assertThat(cycles.find(reference.value()))
                .get()
                .satisfies(closed -> assertThat(closed.outcome()).isEqualTo(Cycle.Outcome.COMPLETED));
        assertThat(story(reference)).contains("The cycle is closed.");
    }

    @Test
    void abandonedCycleEndsWithAllThatWasUnderWay() {
        ContractReference reference = contracts.aContract().registered();
        String successor = cycles.openForNeed(null, "Grounds maintenance again", "officer");
        messages.startProcess("cycle", successor, Map.of());
        var waiting = new ContractReference(successor);
        runBackground(waiting);
        ProcessInstance cycle = cycle(waiting);

        assertThat(messages.tell("cycle.abandoned", successor)).isOne();

        assertThat(cycle).isEnded().hasPassed("EndEvent_CycleAbandoned").hasNotPassed("EndEvent_CycleClosed");
        assertThat(instance(waiting, "engagement")).isNull();
        assertThat(cycles.find(successor))
                .get()
                .satisfies(closed -> assertThat(closed.outcome()).isEqualTo(Cycle.Outcome.ABANDONED));
        assertThat(reference).isNotNull();
    }

    @Test
    void stepThatEndsTheCycleClosesItWithoutAContract() {
        Deployment dropping = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "engagement.bpmn",
                        Bpmn.createExecutableProcess("engagement")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .endEvent()
                                .error("Err_EndedWithoutContract")
                                .done())
                .deploy();
        try {
            ContractReference need = begin(NEED);
            ProcessInstance cycle = cycle(need);

            runBackground(need);

            assertThat(cycle).isEnded().hasPassed("EndEvent_NoContractCameOfIt");
            assertThat(cycles.find(need.value()))
                    .get()
                    .satisfies(closed -> assertThat(closed.outcome()).isEqualTo(Cycle.Outcome.NO_CONTRACT));
            assertThat(story(need)).contains("The cycle is closed without a contract.");
        } finally {
            engine.getRepositoryService().deleteDeployment(dropping.getId(), true);
        }
    }

    @Test
    void officerBringsANeedInAndOctantGivesItAReference() {
        ContractReference need = begin(NEED);

        assertThat(need.value()).matches("SBC-2026-\\d{4,}");
        assertThat(procurements.get(need.value())).satisfies(procurement -> {
            assertThat(procurement.title()).isEqualTo("Maintenance of lifts");
            assertThat(procurement.openedBy()).isEqualTo("officer");
            assertThat(procurement.need().budget()).isEqualTo(Money.pounds(200_000));
            assertThat(procurement.estimate().incVat()).isEqualTo(Money.pounds(216_000));
        });
        assertThat(story(need)).containsExactly("A need was brought in: Maintenance of lifts.");
        assertThat(cycle(need)).isWaitingAt("CallActivity_Engagement");
    }

    @Test
    void needIsNotWantedInThePast() {
        var late = new LinkedHashMap<>(NEED);
        late.put("wantedStart", "2026-11-19");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> begin(late))
                .withMessage("Wanted from: 19 November 2026 is past. Give today or a later day.");
    }

    private ContractReference begin(Map<String, Object> need) {
        return new ContractReference(start(OFFICER, need).getBusinessKey());
    }

    @Test
    void cycleWaitsBeforeAStepThatIsNotThereYet() {
        doors(false);
        String successor = cycles.openForNeed(null, "Grounds maintenance again", "officer");
        messages.startProcess("cycle", successor, Map.of());
        var waiting = new ContractReference(successor);

        runBackground(waiting);

        assertThat(cycle(waiting)).isWaitingAt("CallActivity_Engagement");
        assertThat(instance(waiting, "engagement")).isNull();
        doors(true);
        runBackground(waiting);
        assertThat(instance(waiting, "engagement")).isNotNull();
    }

    private ProcessInstance cycle(ContractReference reference) {
        return instance(reference, "cycle");
    }

    private void decide(ContractReference reference, String decision) {
        ProcessInstance renewal = instance(reference, "renewal");
        engine.getRuntimeService().setVariable(renewal.getId(), "decision", decision);
        finish(reference, "renewal");
    }

    private void finish(ContractReference reference, String step) {
        if (messages.tell("wait." + step, reference.value()) != 1) {
            throw new ProcessEngineException("Step " + step + " does not wait");
        }
    }

    private Object variable(ContractReference reference, String step, String name) {
        return engine.getRuntimeService().getVariable(instance(reference, step).getId(), name);
    }
}
