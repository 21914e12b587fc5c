package council.procurement.contract.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractObligation;
import council.procurement.register.ContractObligation.Kind;
import council.procurement.register.ContractObligations;
import council.procurement.register.ContractReference;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.register.ObligationReport;
import council.procurement.register.ObligationReports;
import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks every path of {@code bpmn/contract/obligation.bpmn}. */
class ObligationProcessTest extends ProcessWalk {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final LocalDate END = LocalDate.of(2029, 3, 31);
    private static final Map<String, Object> MISSED =
            Map.of("outcome", "MISSED", "findings", "Three of eight faults took longer than a day.");

    @Autowired
    private ContractChanges changes;

    @Autowired
    private ContractObligations obligations;

    @Autowired
    private ObligationReports reports;

    @Autowired
    private DateBook dates;

    @Autowired
    private TransactionTemplate transaction;

    @Override
    protected String process() {
        return "obligation";
    }

    private static ContractObligation owed(LocalDate due, @Nullable Integer everyMonths) {
        return new ContractObligation(
                1, Kind.OTHER, "Proof of insurance", "£5m", "Certificate", everyMonths, false, null, due);
    }

    private ContractReference inForce(LocalDate due, @Nullable Integer everyMonths) {
        return contracts.aContract().owing(owed(due, everyMonths)).inForce();
    }

    private static Map<String, Object> done(String day) {
        return Map.of("outcome", "MET", "doneOn", day, "findings", "The certificate was seen.");
    }

    private static Map<String, Object> postponed(String day) {
        return Map.of("outcome", "POSTPONED", "laterOn", day, "findings", "The insurer needs another month.");
    }

    private ProcessInstance obligation(ContractReference reference) {
        return instance(reference, "obligation");
    }

    private void report(ContractReference reference, Map<String, Object> fields) {
        complete(CONTRACTS, reference, "Task_ReportOnObligation", fields);
    }

    private void refused(ContractReference reference, Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> report(reference, fields))
                .withMessage(sentence);
    }

    @Test
    void whatIsDoneOnceIsReportedOnItsDay() {
        ContractReference reference = inForce(DUE, null);
        ProcessInstance obligation = obligation(reference);
        assertThat(due(reference, "Event_ObligationDue")).isEqualTo(CouncilTime.startOf(DUE));
        assertThat(openTasks(reference)).isEmpty();

        fire(reference, "Event_ObligationDue");

        assertThat(desk.open(
                        CONTRACTS, task(reference, "Task_ReportOnObligation").getId()))
                .containsEntry("obligation", "Proof of insurance")
                .containsEntry("target", "£5m")
                .containsEntry("dueOn", "1 December 2026")
                .containsEntry("returns", "once");
        refused(reference, done("2026-12-02"), "On which day?: 2 December 2026 is still to come.");
        report(reference, done("2026-12-01"));
        assertThat(obligation).isEnded().hasPassed("EndEvent_ObligationSettled");
        assertThat(contracts.dates(reference)).doesNotContainKey(DateKind.OBLIGATION_DUE);
        assertThat(story(reference)).contains("Something else “Proof of insurance”: done on 1 December 2026, in time.");
    }

    @Test
    void whatIsDoneLateIsRecordedAsLate() {
        ContractReference reference = inForce(DUE, null);
        fire(reference, "Event_ObligationDue");
        at(DUE.plusDays(3), 9);

        report(reference, done("2026-12-03"));

        assertThat(reports.of(reference))
                .extracting(ObligationReport::words)
                .containsExactly("done on 3 December 2026, 2 days late");
    }

    @Test
    void whatReturnsIsDueAgainUntilTheContractEnds() {
        ContractReference reference = inForce(END.minusYears(2), 12);
        ProcessInstance obligation = obligation(reference);

        fire(reference, "Event_ObligationDue");
        report(reference, MISSED);
        assertThat(due(reference, "Event_ObligationDue")).isEqualTo(CouncilTime.startOf(END.minusYears(1)));
        fire(reference, "Event_ObligationDue");
        report(reference, done("2028-03-31"));
        assertThat(due(reference, "Event_ObligationDue"))
                .as("on the last day of the contract still")
                .isEqualTo(CouncilTime.startOf(END));
        fire(reference, "Event_ObligationDue");
        report(reference, done("2029-03-30"));

        assertThat(obligation).isEnded();
        assertThat(reports.of(reference))
                .extracting(ObligationReport::words)
                .containsExactly(
                        "done on 30 March 2029, in time",
                        "done on 31 March 2028, in time",
                        "missed; it was due on 31 March 2027");
    }

    @Test
    void itIsPostponedToADayToComeWithinTheContract() {
        ContractReference reference = inForce(DUE, null);
        fire(reference, "Event_ObligationDue");

        refused(reference, postponed("2026-12-01"), "By when instead?: 1 December 2026 is not to come.");
        refused(
                reference,
                postponed("2029-04-01"),
                "By when instead?: the contract ends on 31 March 2029; nothing can be postponed beyond it.");
        report(reference, postponed("2029-03-31"));

        assertThat(due(reference, "Event_ObligationDue")).isEqualTo(CouncilTime.startOf(END));
        assertThat(reports.of(reference).get(0).words()).isEqualTo("postponed from 1 December 2026 to 31 March 2029");
    }

    @Test
    void lateReportIsChased() {
        ContractReference reference = inForce(DUE, null);
        fire(reference, "Event_ObligationDue");

        fire(reference, "BoundaryEvent_ObligationReportLate");
        complete(HEAD, reference, "Task_ChaseReportOnObligation", Map.of("chased", "It comes by Monday noon."));

        assertThat(obligation(reference))
                .isWaitingAt("Task_ReportOnObligation")
                .hasPassed("EndEvent_ObligationReportChased");
        assertThat(story(reference)).contains("The late report on an obligation was chased: It comes by Monday noon.");
    }

    @Test
    void whatIsNotDueYetIsWithdrawnWhenTheContractIsOver() {
        ContractReference reference = inForce(DUE, null);
        ProcessInstance obligation = obligation(reference);

        changes.endEarly(reference, TODAY.minusDays(1), "The supplier is insolvent");

        assertThat(obligation).isEnded().hasPassed("EndEvent_ObligationWithdrawn");
    }

    @Test
    void whatIsDueAlreadyIsReportedOnAfterTheContractIsOver() {
        ContractReference reference = inForce(DUE, 12);
        ProcessInstance obligation = obligation(reference);
        fire(reference, "Event_ObligationDue");

        changes.endEarly(reference, TODAY.minusDays(1), "The supplier is insolvent");

        assertThat(obligation).isWaitingAt("Task_ReportOnObligation");
        report(reference, MISSED);
        assertThat(obligation).isEnded();
    }

    @Test
    void extensionBringsBackWhatWouldBeDueAfterTheEnd() {
        ContractReference reference = contracts
                .aContract()
                .withOption(24, LocalDate.of(2028, 9, 29))
                .owing(owed(LocalDate.of(2027, 3, 31), 36))
                .inForce();
        fire(reference, "Event_ObligationDue");
        report(reference, done("2027-03-31"));
        assertThat(waitsFor(reference, "Event_ObligationDue"))
                .as("2030 is beyond the end")
                .isFalse();

        changes.extend(reference, "Good value and no market", "contracts", "head");

        assertThat(due(reference, "Event_ObligationDue")).isEqualTo(CouncilTime.startOf(LocalDate.of(2030, 3, 31)));
    }

    @Test
    void obligationsThatNothingWaitsForYetAreWaitedForOnceTheirDatesAreWorkedOut() {
        ContractReference reference = contracts.aContract().inForce();
        transaction.executeWithoutResult(status -> obligations.write(reference, List.of(owed(DUE, null))));

        dates.keepInStep(reference);
        dates.keepInStep(reference);

        assertThat(due(reference, "Event_ObligationDue")).isEqualTo(CouncilTime.startOf(DUE));
    }
}
