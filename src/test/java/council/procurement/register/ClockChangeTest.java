package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.rules.CouncilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A day is a day in London, also where clocks change on it and where a year has one more of them. */
@OctantTest
class ClockChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "last day {0}, over from {1}")
    @CsvSource({
        "2027-03-27, 2027-03-28T00:00:00Z",
        "2027-03-28, 2027-03-28T23:00:00Z",
        "2027-10-30, 2027-10-30T23:00:00Z",
        "2027-10-31, 2027-11-01T00:00:00Z",
        "2028-02-28, 2028-02-29T00:00:00Z",
        "2028-02-29, 2028-03-01T00:00:00Z",
        "2027-02-28, 2027-03-01T00:00:00Z"
    })
    void contractIsOverWhenItsLastDayIsOverInLondon(LocalDate lastDay, Instant over) {
        moveTo(CouncilTime.startOf(TODAY));
        ContractReference contract =
                contracts.aContract().running(LocalDate.of(2024, 3, 1), lastDay).inForce();
        Job end = timer(contract, "management", "Event_EndDateReached");

        moveTo(over.minusSeconds(1));
        assertThat(fires(end)).as("a second before").isFalse();
        moveTo(over);
        assertThat(fires(end)).isTrue();
        management.executeJob(end.getId());

        assertThat(contracts.now(contract).term().ended()).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "ends {0}, review opens {1}")
    @CsvSource({
        "2029-03-28, 2027-03-25, 2027-03-25T00:00:00Z",
        "2029-03-30, 2027-03-30, 2027-03-29T23:00:00Z",
        "2029-10-31, 2027-10-29, 2027-10-28T23:00:00Z",
        "2029-11-01, 2027-11-01, 2027-11-01T00:00:00Z",
        "2030-02-28, 2028-02-28, 2028-02-28T00:00:00Z",
        "2032-02-29, 2030-02-28, 2030-02-28T00:00:00Z"
    })
    void reviewOpensOnItsLondonDay(LocalDate lastDay, LocalDate opens, Instant due) {
        moveTo(CouncilTime.startOf(TODAY));
        ContractReference contract =
                contracts.aContract().running(LocalDate.of(2024, 3, 1), lastDay).inForce();
        Job review = timer(contract, "cycle", "Event_ReviewDue");

        assertThat(contracts.dates(contract)).containsEntry(DateKind.REVIEW_OPENS, opens);
        moveTo(due.minusSeconds(1));
        assertThat(fires(review)).as("a second before").isFalse();
        moveTo(due);
        assertThat(fires(review)).isTrue();
        management.executeJob(review.getId());

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(contract.value(), "renewal")
                        .count())
                .isEqualTo(1);
    }

    private Job timer(ContractReference contract, String process, String activity) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(contract.value(), process)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult();
    }

    private boolean fires(Job timer) {
        return management.createJobQuery().jobId(timer.getId()).executable().count() == 1;
    }

    private static void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
