package council.procurement.contract.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.DateKind;
import council.procurement.register.ExtensionOption.State;
import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/contract/extension-option.bpmn}. */
class ExtensionOptionProcessTest extends ProcessWalk {

    private static final LocalDate LAST_DAY = LocalDate.of(2028, 9, 29);
    private static final Map<String, Object> IN_REVIEW = Map.of("use", "DECIDED_IN_REVIEW");
    private static final Map<String, Object> GIVEN_UP =
            Map.of("use", "LET_LAPSE", "givenUpBecause", "The service comes in house.");
    private static final String LAPSED =
            "Option 1 to extend by 24 months lapsed: nobody had used it by 29 September 2028, its last day.";

    @Autowired
    private ContractChanges changes;

    @Override
    protected String process() {
        return "extension-option";
    }

    @Test
    void fourWeeksBeforeTheLastDaySomebodyIsAsked() {
        ContractReference reference = withOption();

        assertThat(due(reference, "Event_OptionDecisionNear")).isEqualTo(CouncilTime.startOf(LocalDate.of(2028, 9, 1)));
        fire(reference, "Event_OptionDecisionNear");

        String task = task(reference, "Task_ConfirmUseOfOption").getId();
        assertThat(desk.open(CONTRACTS, task))
                .containsEntry("optionNumber", 1)
                .containsEntry("optionMonths", 24)
                .containsEntry("optionDecideBy", "29 September 2028");
        assertThat(due(reference, "BoundaryEvent_OptionLapses")).isEqualTo(CouncilTime.endOf(LAST_DAY));
    }

    @Test
    void optionIsGivenUpKnowingly() {
        ContractReference reference = asked();
        ProcessInstance option = instance(reference, "extension-option");

        complete(CONTRACTS, reference, "Task_ConfirmUseOfOption", GIVEN_UP);

        assertThat(option).isEnded().hasPassed("Task_LapseOption", "EndEvent_OptionLapsed");
        assertThat(state(reference)).isEqualTo(State.LAPSED);
        assertThat(contracts.dates(reference)).doesNotContainKeys(DateKind.OPTION_WARNING, DateKind.OPTION_DECIDE_BY);
        assertThat(story(reference))
                .contains("Option 1 to extend by 24 months is given up: The service comes in house.")
                .doesNotContain(LAPSED);
    }

    @Test
    void givingUpNeedsAReason() {
        ContractReference reference = asked();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(CONTRACTS, reference, "Task_ConfirmUseOfOption", Map.of("use", "LET_LAPSE")))
                .withMessage("Why is it given up?: this must be filled in.");

        assertThat(state(reference)).isEqualTo(State.OPEN);
    }

    @Test
    void optionThatTheReviewDecidesUponStaysOpenUntilItIsUsed() {
        ContractReference reference = asked();
        ProcessInstance option = instance(reference, "extension-option");
        complete(CONTRACTS, reference, "Task_ConfirmUseOfOption", IN_REVIEW);
        assertThat(option).isWaitingAt("Event_OptionLapses");

        changes.extend(reference, "Good value and no market", "contracts", "head");

        assertThat(option).isEnded().hasPassed("EndEvent_OptionSettled").hasNotPassed("Task_LapseOption");
        assertThat(state(reference)).isEqualTo(State.EXERCISED);
        assertThat(story(reference)).contains("Option 1 to extend by 24 months is decided upon in the expiry review.");
    }

    @Test
    void optionThatTheReviewDidNotDecideUponLapsesWhenItsLastDayIsOver() {
        ContractReference reference = asked();
        ProcessInstance option = instance(reference, "extension-option");
        complete(CONTRACTS, reference, "Task_ConfirmUseOfOption", IN_REVIEW);

        fire(reference, "Event_OptionLapses");

        assertThat(option).isEnded().hasPassed("EndEvent_OptionLapsed");
        assertThat(state(reference)).isEqualTo(State.LAPSED);
        assertThat(story(reference)).contains(LAPSED);
    }

    @Test
    void optionThatNobodyAnsweredForLapsesWhenItsLastDayIsOver() {
        ContractReference reference = asked();
        ProcessInstance option = instance(reference, "extension-option");

        fire(reference, "BoundaryEvent_OptionLapses");

        assertThat(option).isEnded().hasPassed("BoundaryEvent_OptionLapses", "EndEvent_OptionLapsed");
        assertThat(state(reference)).isEqualTo(State.LAPSED);
        assertThat(story(reference)).contains(LAPSED);
    }

    @Test
    void optionOfAContractThatIsOverIsNoLongerWaitedFor() {
        ContractReference reference = withOption();
        ProcessInstance option = instance(reference, "extension-option");

        changes.endEarly(reference, TODAY.minusDays(1), "The supplier is insolvent");

        assertThat(option).isEnded().hasPassed("EndEvent_OptionSettled");
    }

    private ContractReference withOption() {
        return contracts.aContract().withOption(24, LAST_DAY).inForce();
    }

    private ContractReference asked() {
        ContractReference reference = withOption();
        fire(reference, "Event_OptionDecisionNear");
        return reference;
    }

    private State state(ContractReference reference) {
        return contracts.now(reference).options().get(0).state();
    }
}
