package council.procurement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.process.ProcessWalk;
import council.procurement.report.TaskCards;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/portfolio/council-notices.bpmn}. */
class CouncilNoticesProcessTest extends ProcessWalk {

    @Autowired
    private CouncilNotices council;

    @Autowired
    private Obligations obligations;

    @Autowired
    private TaskCards cards;

    @Override
    protected String process() {
        return "council-notices";
    }

    @BeforeEach
    void forgetOtherTests() {
        jdbc.sql("delete from notice_content where obligation_id in (select id from notice_obligation where reference ="
                        + " 'council')")
                .update();
        jdbc.sql("delete from notice_obligation where reference = 'council'").update();
    }

    private List<String> owed() {
        return obligations.of(Obligation.COUNCIL).stream()
                .map(one -> one.duty() + " by " + one.dueDay() + (one.certain() ? "" : " perhaps"))
                .toList();
    }

    @Test
    void firstDayOfAQuarterOpensWhatIsOwed() {
        Job quarter = management
                .createJobQuery()
                .processDefinitionKey("council-notices")
                .timers()
                .singleResult();
        assertThat(quarter.getDuedate().toInstant()).isEqualTo(Instant.parse("2027-01-01T06:00:00Z"));

        moveTo(quarter.getDuedate().toInstant());
        management.executeJob(quarter.getId());

        assertThat(owed()).as("no contract of the register counts, or one does").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void springCallsForPaymentsComplianceAndThePipelineAndAutumnForTheFirst() {
        contracts
                .aContract()
                .running(LocalDate.of(2026, 5, 1), LocalDate.of(2028, 4, 30))
                .with("regime", "PA2023")
                .registered();

        at(LocalDate.of(2027, 4, 1), 7);
        council.quarterBegun();
        council.quarterBegun();

        assertThat(owed())
                .containsExactly(
                        NoticeDuty.PAYMENTS + " by 2027-04-29 perhaps",
                        NoticeDuty.PAYMENTS_COMPLIANCE + " by 2027-04-29",
                        NoticeDuty.PIPELINE + " by 2027-05-26 perhaps");

        at(LocalDate.of(2027, 10, 1), 7);
        council.quarterBegun();
        assertThat(owed())
                .contains(
                        NoticeDuty.PAYMENTS + " by 2027-10-29 perhaps",
                        NoticeDuty.PAYMENTS_COMPLIANCE + " by 2027-10-29");
    }

    @Test
    void cardsOfTasksSayWhichNoticeAndPeriodTheyAreAbout() {
        at(LocalDate.of(2026, 4, 1), 7);
        council.quarterBegun();
        List<String> open =
                engine.getTaskService().createTaskQuery().processInstanceBusinessKey(Obligation.COUNCIL).list().stream()
                        .map(Task::getId)
                        .toList();

        assertThat(cards.of(open, new Person("officer", Set.of("procuring-officers")))
                        .values())
                .contains(
                        new TaskCards.Card(
                                "The council",
                                "Payments compliance notice, half-year to 31 March 2026",
                                null,
                                null,
                                null),
                        new TaskCards.Card("The council", "Pipeline notice, year from 1 April 2026", null, null, null));
    }

    @Test
    void quarterBeforePaymentsCountCallsForNothing() {
        at(LocalDate.of(2026, 4, 1), 7);
        council.quarterBegun();

        assertThat(owed())
                .as("the first quarter of payments is April to June 2026")
                .containsExactly(
                        NoticeDuty.PAYMENTS_COMPLIANCE + " by 2026-04-29",
                        NoticeDuty.PIPELINE + " by 2026-05-26 perhaps");
    }
}
