package council.procurement.register;

import static council.procurement.register.DateKind.FINAL_ASSESSMENT_BY;
import static council.procurement.register.DateKind.REVIEW_OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which dates are waited for once what they stand for has begun. */
@OctantTest
class DatesUnderWayTest {

    private static final LocalDate OPENS = LocalDate.of(2027, 3, 31);

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private ContractChanges changes;

    @Autowired
    private OpenDates open;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void beginBeforeTheReview() {
        at(LocalDate.of(2026, 11, 20));
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void reviewThatIsUnderWayIsNotWaitedForBecauseTheContractIsVaried() {
        ContractReference reference = contracts.aContract().inForce();
        assertThat(awaits(reference, REVIEW_OPENS)).isTrue();
        reviewBegins(reference);

        vary(reference);

        assertThat(contracts.dates(reference)).containsEntry(REVIEW_OPENS, LocalDate.of(2029, 3, 30));
        assertThat(awaits(reference, REVIEW_OPENS)).isFalse();
    }

    @Test
    void reviewThatHasNotBegunYetIsWaitedForWhenTheContractIsVaried() {
        ContractReference reference = contracts.aContract().inForce();
        at(OPENS);

        vary(reference);

        assertThat(awaits(reference, REVIEW_OPENS)).isTrue();
    }

    @Test
    void reviewOfTheLongerTermIsWaitedForOnceTheContractIsExtended() {
        ContractReference reference =
                contracts.aContract().withOption(24, LocalDate.of(2028, 9, 29)).inForce();
        reviewBegins(reference);

        changes.extend(reference, "Good value and no market", "contracts", "head");

        assertThat(awaits(reference, REVIEW_OPENS)).isTrue();
    }

    @Test
    void lastDayThatHasPassedStaysOpenUntilWhatWasDueIsDone() {
        ContractReference reference = contracts.aContract().inForce();
        at(LocalDate.of(2029, 4, 1));
        changes.over(reference);
        at(LocalDate.of(2029, 6, 1));

        changes.over(reference);

        assertThat(open.has(reference, FINAL_ASSESSMENT_BY)).isTrue();
        assertThat(awaits(reference, FINAL_ASSESSMENT_BY)).isFalse();
    }

    /** The day comes, and the timer fires. */
    private void reviewBegins(ContractReference reference) {
        at(OPENS);
        management
                .createJobQuery()
                .activityId("Event_ReviewDue")
                .processInstanceId(cycle(reference))
                .list()
                .forEach(timer -> management.deleteJob(timer.getId()));
    }

    private String cycle(ContractReference reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value(), "cycle")
                .singleResult()
                .getId();
    }

    private void vary(ContractReference reference) {
        changes.vary(reference, LocalDate.of(2031, 3, 31), null, "Two years more", OPENS, "contracts", "head");
    }

    private boolean awaits(ContractReference reference, DateKind kind) {
        return open.awaited(reference).stream().map(ContractDate::kind).anyMatch(kind::equals);
    }

    private static void at(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(CouncilTime.closeOf(day)));
    }
}
