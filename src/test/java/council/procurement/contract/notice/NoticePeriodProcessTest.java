package council.procurement.contract.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.DateKind;
import council.procurement.register.OpenDates;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/contract/notice-period.bpmn}. */
class NoticePeriodProcessTest extends ProcessWalk {

    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 29);
    private static final LocalDate WARNED = LocalDate.of(2028, 12, 1);
    private static final Map<String, Object> TOLD =
            Map.of("told", "ENDS", "givenOn", "2028-12-01", "how", "EMAIL", "letterReference", "L-2028-311");
    private static final Map<String, Object> NOT_NEEDED =
            Map.of("told", "NOT_NEEDED", "notNeededBecause", "The contract simply runs out.");

    @Autowired
    private ContractChanges changes;

    @Autowired
    private OpenDates dates;

    @Override
    protected String process() {
        return "notice-period";
    }

    @Test
    void fourWeeksBeforeTheLastDayForNoticeSomebodyIsAsked() {
        ContractReference reference = askingForNotice();

        assertThat(due(reference, "Event_NoticeNear")).isEqualTo(CouncilTime.startOf(WARNED));
        fire(reference, "Event_NoticeNear");

        assertThat(desk.open(
                        CONTRACTS, task(reference, "Task_GiveNoticeToSupplier").getId()))
                .containsEntry("noticeDays", 90)
                .containsEntry("noticeBy", "29 December 2028");
        assertThat(due(reference, "BoundaryEvent_NoticeLate")).isEqualTo(CouncilTime.endOf(LAST_DAY));
    }

    @Test
    void noticeThatWasGivenSettlesItsDates() {
        ContractReference reference = asked();
        ProcessInstance notice = instance(reference, "notice-period");

        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", TOLD);

        assertThat(notice).isEnded().hasPassed("EndEvent_NoticeSettled");
        assertThat(isOpen(reference)).isFalse();
        assertThat(story(reference)).contains("The supplier was told that the contract ends (L-2028-311).");
    }

    @Test
    void noticeOfAnExtensionIsNoticeToo() {
        ContractReference reference = asked();

        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", with(TOLD, "told", "EXTENDED"));

        assertThat(story(reference)).contains("The supplier was told that the contract is extended (L-2028-311).");
    }

    @Test
    void noticeThatIsNotNeededIsSettledWithItsReason() {
        ContractReference reference = asked();

        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", NOT_NEEDED);

        assertThat(instance(reference, "notice-period")).isNull();
        assertThat(isOpen(reference)).isFalse();
        assertThat(story(reference)).contains("No notice to the supplier is needed: The contract simply runs out.");
    }

    @Test
    void noticeIsNotGivenInTheFuture() {
        ContractReference reference = asked();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        CONTRACTS,
                        reference,
                        "Task_GiveNoticeToSupplier",
                        with(TOLD, "givenOn", WARNED.plusDays(1).toString())))
                .withMessage("Date given: give today or an earlier day.");

        assertThat(isOpen(reference)).isTrue();
    }

    @Test
    void lateNoticeIsChasedAndCountedInDays() {
        ContractReference reference = asked();
        ProcessInstance notice = instance(reference, "notice-period");

        fire(reference, "BoundaryEvent_NoticeLate");
        complete(HEAD, reference, "Task_ChaseLateNotice", Map.of("chased", "Cora writes the letter today."));
        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", with(TOLD, "givenOn", "2028-12-30"));

        assertThat(notice).isEnded().hasPassed("EndEvent_LateNoticeChased");
        assertThat(story(reference))
                .contains(
                        "The late notice to the supplier was chased: Cora writes the letter today.",
                        "The supplier was told that the contract ends (L-2028-311), 1 day too late.");
    }

    @Test
    void noticeOnTheLastDayIsInTimeAndNobodyIsChasedAnyMore() {
        ContractReference reference = asked();
        fire(reference, "BoundaryEvent_NoticeLate");

        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", with(TOLD, "givenOn", LAST_DAY.toString()));
        assertThat(openTasks(reference)).doesNotContain("Task_ChaseLateNotice");

        assertThat(story(reference)).contains("The supplier was told that the contract ends (L-2028-311).");
    }

    @Test
    void anotherEndOfTheContractWithdrawsTheDateAndSetsAnother() {
        ContractReference reference = asked();
        ProcessInstance first = instance(reference, "notice-period");

        changes.vary(reference, LocalDate.of(2030, 3, 31), null, "One year more", TODAY, "contracts", "head");

        assertThat(first).isEnded().hasPassed("EndEvent_NoticeWithdrawn");
        assertThat(due(reference, "Event_NoticeNear")).isEqualTo(CouncilTime.startOf(LocalDate.of(2029, 12, 3)));
    }

    @Test
    void noticeGivenForOneEndDoesNotServeForAnother() {
        ContractReference reference = asked();
        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", with(TOLD, "told", "EXTENDED"));

        changes.vary(reference, LocalDate.of(2030, 3, 31), null, "One year more", TODAY, "contracts", "head");

        assertThat(isOpen(reference)).isTrue();
        fire(reference, "Event_NoticeNear");
        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", TOLD);
        assertThat(isOpen(reference)).isFalse();
        assertThat(jdbc.sql("""
                        select count(*) from notice_to_supplier n join contract c on c.id = n.contract_id
                         where c.reference = ?
                        """).param(reference.value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void noticeThatWasGivenServesWhileTheEndStaysTheSame() {
        ContractReference reference = asked();
        complete(CONTRACTS, reference, "Task_GiveNoticeToSupplier", TOLD);

        changes.vary(reference, null, Money.pounds(250_000), "Dearer", TODAY, "contracts", "head");

        assertThat(isOpen(reference)).isFalse();
        assertThat(instance(reference, "notice-period")).isNull();
    }

    private boolean isOpen(ContractReference reference) {
        return dates.has(reference, DateKind.NOTICE_BY) || dates.has(reference, DateKind.NOTICE_WARNING);
    }

    private ContractReference askingForNotice() {
        return contracts.aContract().with("notice_days", 90).inForce();
    }

    private ContractReference asked() {
        ContractReference reference = askingForNotice();
        fire(reference, "Event_NoticeNear");
        return reference;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return changed;
    }
}
