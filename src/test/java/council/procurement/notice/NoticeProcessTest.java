package council.procurement.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.Obligation.State;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.NoticeType;
import council.procurement.rules.notices.NoticeCase;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.security.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/shared/notice.bpmn}. */
class NoticeProcessTest extends ProcessWalk {

    static final Map<String, Object> READY = Map.of("outcome", "READY");
    static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE");

    @Autowired
    private NoticeDuties duties;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private NoticeDrafts drafts;

    @Autowired
    private NoticePublicity publicity;

    @Autowired
    private NoticeSender sender;

    @Autowired
    private PlatformInTests platform;

    @Override
    protected String process() {
        return "notice";
    }

    @AfterEach
    void settleOutbox() {
        jdbc.sql("update notice_outbox set state = 'WITHDRAWN', settled_at = now() where state = 'WAITING'")
                .update();
    }

    private ContractFixture.Draft aPublicContract() {
        return contracts
                .aContract()
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", 600_000_000L)
                .with("value_ex_vat_pence", 500_000_000L);
    }

    /** A contract that was entered into today; only its details notice is looked at. */
    private ContractReference entered(long pence) {
        ContractReference reference =
                aPublicContract().with("value_inc_vat_pence", pence).registered();
        NoticeCase about = duties.caseOf(reference.value()).orElseThrow();
        duties.open(new NoticeCall(reference.value(), NoticeEvent.CONTRACT_ENTERED, TODAY, "entered", about, Map.of()));
        return reference;
    }

    private ContractReference entered() {
        return entered(30_000_000L);
    }

    private ContractReference approved() {
        ContractReference reference = entered();
        notices.write(reference.value(), NoticeDuty.DETAILS, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", READY);
        complete(PROCUREMENT, reference, "Task_ApproveNotice", APPROVED);
        return reference;
    }

    private static Map<String, Object> published(String number, String day, String time) {
        return Map.of("outcome", "PUBLISHED", "noticeNumber", number, "publishedOn", day, "publishedAt", time);
    }

    @Test
    void noticeIsDraftedApprovedPublishedAndOnRecord() {
        ContractReference reference = entered();
        ProcessInstance notice = instance(reference, "notice");
        assertThat(notice).isWaitingAt("Task_DraftNotice");
        assertThat(publicity.mayBePublishedElsewhere(reference.value())).isFalse();
        assertThat(isPublic(reference)).as("on the public register").isFalse();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_DraftNotice", READY))
                .withMessageContaining("Still missing: Contact for enquiries (address, e-mail)")
                .withMessageContaining("Procedure by which it was awarded");
        notices.write(reference.value(), NoticeDuty.DETAILS, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", READY);
        complete(PROCUREMENT, reference, "Task_ApproveNotice", APPROVED);
        assertThat(notice).isWaitingAt("Task_PublishNotice");
        at(TODAY, 15);
        complete(PROCUREMENT, reference, "Task_PublishNotice", published(number(reference), "2026-11-20", "14:05"));

        assertThat(notice).isEnded().hasPassed("EndEvent_NoticeOnRecord", "EndEvent_NoticeClosed");
        assertThat(publicity.mayBePublishedElsewhere(reference.value())).isTrue();
        assertThat(isPublic(reference)).as("on the public register").isTrue();
        assertThat(notices.told(reference.value())).singleElement().satisfies(told -> {
            assertThat(told.type()).isEqualTo(NoticeType.UK7);
            assertThat(told.number()).isEqualTo(number(reference));
            assertThat(told.publishedAt()).isEqualTo(Instant.parse("2026-11-20T14:05:00Z"));
            assertThat(told.content())
                    .containsEntry("supplier", "Green & Sons Ltd")
                    .containsEntry("valueIncVat", "£300,000")
                    .containsEntry("enteredInto", "20 November 2026");
        });
        assertThat(story(reference))
                .contains(
                        "The contract details notice is due by 19 December 2026 (Procurement Act 2023 s53(1)).",
                        "The contract details notice was drafted.",
                        "The contract details notice was approved.",
                        "The contract details notice was published as " + number(reference) + ".");
    }

    private boolean isPublic(ContractReference reference) {
        return jdbc.sql("select exists (select 1 from public_contract where reference = ?)")
                .param(reference.value())
                .query(Boolean.class)
                .single();
    }

    /** A number that no other test uses. */
    private String number(ContractReference reference) {
        return "%06d-2026"
                .formatted(notices.of(reference.value(), NoticeDuty.DETAILS).id());
    }

    @Test
    void draftIsSentBackAndMended() {
        ContractReference reference = entered();
        notices.write(reference.value(), NoticeDuty.DETAILS, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", READY);
        long id = notices.of(reference.value(), NoticeDuty.DETAILS).id();
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> drafts.write(id, Map.of("title", "Parks"), "officer"))
                .withMessageContaining("not in draft any more");

        complete(
                PROCUREMENT,
                reference,
                "Task_ApproveNotice",
                Map.of("decision", "SEND_BACK", "sentBackBecause", "The title says too little."));
        drafts.write(id, Map.of("title", "Care of all parks and open spaces"), "officer");
        complete(OFFICER, reference, "Task_DraftNotice", READY);

        assertThat(instance(reference, "notice")).isWaitingAt("Task_ApproveNotice");
        assertThat(drafts.content(notices.of(reference.value(), NoticeDuty.DETAILS)))
                .containsEntry("title", "Care of all parks and open spaces");
    }

    @Test
    void whoeverWroteAnyOfItDoesNotApproveIt() {
        ContractReference reference = entered();
        var both = new Person("procurement", Set.of("corporate-procurement"));
        notices.write(reference.value(), NoticeDuty.DETAILS, "procurement");
        complete(OFFICER, reference, "Task_DraftNotice", READY);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(both, reference, "Task_ApproveNotice", APPROVED))
                .withMessageContaining("second pair of eyes");
    }

    @Test
    void whoeverSaidItIsReadyDoesNotApproveIt() {
        ContractReference reference = entered();
        notices.write(reference.value(), NoticeDuty.DETAILS, "officer");
        complete(PROCUREMENT, reference, "Task_DraftNotice", READY);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(PROCUREMENT, reference, "Task_ApproveNotice", APPROVED))
                .withMessageContaining("second pair of eyes");
    }

    @Test
    void whatIsApprovedSaysTheSameWhateverTheRegisterSaysLater() {
        ContractReference reference = approved();

        jdbc.sql("update contract set title = 'Something else' where reference = ?")
                .param(reference.value())
                .update();

        assertThat(drafts.content(notices.of(reference.value(), NoticeDuty.DETAILS)))
                .containsEntry("title", "Grounds maintenance");
    }

    @Test
    void noticeMayTurnOutNotToBeDue() {
        ContractReference reference = entered();
        ProcessInstance notice = instance(reference, "notice");

        complete(
                OFFICER,
                reference,
                "Task_DraftNotice",
                Map.of("outcome", "NOT_DUE", "notDueBecause", "It is a user choice contract."));

        assertThat(notice).isEnded().hasPassed("EndEvent_NoticeNotDue");
        Obligation closed = notices.of(reference.value(), NoticeDuty.DETAILS);
        assertThat(closed.state()).isEqualTo(State.NOT_DUE);
        assertThat(closed.progress().closedBecause()).isEqualTo("It is a user choice contract.");
    }

    @Test
    void numberAndTimeHaveToBeRight() {
        ContractReference reference = approved();
        String number = number(reference);

        refused(reference, published(number, "2026-11-20", "08:59"), "Published on, at: the notice was approved on 20");
        refused(reference, published(number, "2026-11-20", "09:01"), "Published on, at: that is still to come.");
        complete(PROCUREMENT, reference, "Task_PublishNotice", published(number, "2026-11-20", "09:00"));

        ContractReference other = approved();
        refused(other, published(number, "2026-11-20", "09:00"), "is the number of the contract details notice of");
        refused(other, published("12345-2026", "2026-11-20", "09:00"), "Notice number");
    }

    private void refused(ContractReference reference, Map<String, Object> answers, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(PROCUREMENT, reference, "Task_PublishNotice", answers))
                .withMessageContaining(words);
    }

    @Test
    void platformThatDoesNotAnswerIsWaitedForBeforeSomethingIsPublishedElsewhere() {
        ContractReference reference = approved();
        var answers = new HashMap<String, Object>(Map.of(
                "outcome", "ELSEWHERE",
                "ground", "NO_CONFIRMATION",
                "submittedOn", "2026-11-20",
                "submittedAt", "09:00",
                "elsewhere", "https://www.stevenage.gov.uk/tenders",
                "elsewhereBecause", "Submitted, and not to be seen since."));

        at(TODAY.plusDays(2), 8);
        refused(reference, answers, "Find a Tender has 48 hours to confirm this notice");
        at(TODAY.plusDays(2), 9);
        complete(PROCUREMENT, reference, "Task_PublishNotice", answers);

        assertThat(publicity.mayBePublishedElsewhere(reference.value())).isTrue();
        assertThat(instance(reference, "notice"))
                .as("it still has to be published there")
                .isWaitingAt("Task_PublishNotice");
        complete(PROCUREMENT, reference, "Task_PublishNotice", published(number(reference), "2026-11-22", "09:00"));
        assertThat(notices.of(reference.value(), NoticeDuty.DETAILS).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void fourHoursAreEnoughForAnUrgentDirectAward() {
        ContractReference reference = aPublicContract().registered();
        NoticeCase about = duties.caseOf(reference.value()).orElseThrow().with(Circumstance.URGENT_AWARD);
        duties.open(new NoticeCall(reference.value(), NoticeEvent.TENDER_PREPARED, TODAY, "urgent", about, Map.of()));
        notices.write(reference.value(), NoticeDuty.TRANSPARENCY, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", READY);
        complete(PROCUREMENT, reference, "Task_ApproveNotice", APPROVED);
        Map<String, Object> answers = Map.of(
                "outcome", "ELSEWHERE",
                "ground", "NO_CONFIRMATION",
                "submittedOn", "2026-11-20",
                "submittedAt", "09:00",
                "elsewhere", "https://www.stevenage.gov.uk/tenders",
                "elsewhereBecause", "Submitted, and not to be seen since.");

        at(TODAY, 12);
        refused(reference, answers, "4 hours");
        at(TODAY, 13);
        complete(PROCUREMENT, reference, "Task_PublishNotice", answers);
        assertThat(instance(reference, "notice")).isWaitingAt("Task_PublishNotice");
    }

    @Test
    void reminderAndLastDayCallCorporateProcurementAndStopWithTheNotice() {
        ContractReference reference = entered();
        assertThat(due(reference, "BoundaryEvent_ReminderDue"))
                .as("seven days before")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2026, 12, 12)));
        assertThat(due(reference, "BoundaryEvent_NoticeOverdue"))
                .as("30 days beginning with 20 November are over with 19 December")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2026, 12, 20)));

        fire(reference, "BoundaryEvent_ReminderDue");
        complete(PROCUREMENT, reference, "Task_ChaseNotice", Map.of("agreed", "Olivia writes it by Friday."));
        fire(reference, "BoundaryEvent_NoticeOverdue");
        complete(
                PROCUREMENT,
                reference,
                "Task_ResolveOverdueNotice",
                Map.of("agreed", "Olivia writes it today; legal was told."));
        assertThat(openTasks(reference)).containsExactly("Task_DraftNotice");

        ContractReference quick = entered();
        fire(quick, "BoundaryEvent_NoticeOverdue");
        complete(
                OFFICER,
                quick,
                "Task_DraftNotice",
                Map.of("outcome", "NOT_DUE", "notDueBecause", "It is a user choice contract."));
        assertThat(instance(quick, "notice"))
                .as("nobody is called for a notice that is settled")
                .isNull();
    }

    @Test
    void noticeThatIsNotNeededAnyMoreCallsNobody() {
        ContractReference reference = entered();
        ProcessInstance notice = instance(reference, "notice");
        fire(reference, "BoundaryEvent_NoticeOverdue");

        duties.withdraw(notices.of(reference.value(), NoticeDuty.DETAILS), "The contract was never signed.");

        assertThat(notice).isEnded().hasPassed("EndEvent_NoticeNotNeeded");
        assertThat(story(reference))
                .contains("The contract details notice is not needed any more: The contract was never signed.");
    }

    @Test
    void yearlyNoticeIsDraftedSixtyDaysBeforeItsLastDayAndComesAgain() {
        ContractReference reference = aPublicContract()
                .running(LocalDate.of(2026, 4, 1), LocalDate.of(2030, 3, 31))
                .inForce();
        assertThat(due(reference, "Event_DraftingBegins")).isEqualTo(CouncilTime.startOf(LocalDate.of(2027, 1, 30)));
        assertThat(openTasks(reference)).doesNotContain("Task_DraftNotice");

        fire(reference, "Event_DraftingBegins");
        notices.write(reference.value(), NoticeDuty.PERFORMANCE, "contracts");
        complete(CONTRACTS, reference, "Task_DraftNotice", READY);
        complete(PROCUREMENT, reference, "Task_ApproveNotice", APPROVED);
        at(LocalDate.of(2027, 2, 8), 12);
        String number = "%06d-2027"
                .formatted(notices.of(reference.value(), NoticeDuty.PERFORMANCE).id());
        complete(PROCUREMENT, reference, "Task_PublishNotice", published(number, "2027-02-08", "11:00"));

        assertThat(notices.told(reference.value()).get(0).content())
                .containsEntry("periodCovered", "1 April 2026 to 31 March 2027");
        Obligation next = notices.of(reference.value(), NoticeDuty.PERFORMANCE);
        assertThat(next.state()).isEqualTo(State.OPEN);
        assertThat(next.dueDay()).isEqualTo(LocalDate.of(2028, 2, 7));
    }

    @Test
    void largeContractOfAKindThatIsNotKnownIsAskedAboutOnce() {
        ContractReference reference = aPublicContract().with("kind", null).inForce();
        Obligation asked = notices.of(reference.value(), NoticeDuty.PERFORMANCE);
        assertThat(asked.certain()).isFalse();
        assertThat(asked.because()).contains("light touch contract, a concession or a framework");

        complete(
                CONTRACTS,
                reference,
                "Task_DraftNotice",
                Map.of("outcome", "NOT_DUE", "notDueBecause", "It is for care at home, which is light touch."));
        duties.inForce(contracts.now(reference));

        assertThat(instance(reference, "notice")).isNull();
    }

    @Test
    void sameEventOpensNothingTwice() {
        ContractReference reference = entered();
        NoticeCase about = duties.caseOf(reference.value()).orElseThrow();

        List<Obligation> again = duties.open(
                new NoticeCall(reference.value(), NoticeEvent.CONTRACT_ENTERED, TODAY, "entered", about, Map.of()));

        assertThat(again).isEmpty();
        assertThat(openTasks(reference)).containsExactly("Task_DraftNotice");
    }

    /** Queued for a platform, as the setting would have it. */
    private ContractReference queued() {
        ContractReference reference = entered();
        notices.write(reference.value(), NoticeDuty.DETAILS, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", READY);
        platform.take(true);
        try {
            complete(PROCUREMENT, reference, "Task_ApproveNotice", APPROVED);
        } finally {
            platform.take(false);
        }
        return reference;
    }

    @Test
    void noticeThatThePlatformTakesIsOnRecordWithoutAnybody() {
        ContractReference reference = queued();
        ProcessInstance notice = instance(reference, "notice");
        assertThat(notice).isWaitingAt("Gateway_PlatformAnswers");
        String number = number(reference);

        sender.sendWaiting(message -> new NoticePlatform.Taken(number, Instant.parse("2026-11-20T09:00:30Z")));

        assertThat(notice).isEnded().hasPassed("Event_Published", "EndEvent_NoticeOnRecord");
        assertThat(notices.told(reference.value())).hasSize(1);
        assertThat(story(reference)).contains("The contract details notice was published as " + number + ".");
    }

    @Test
    void noticeThatThePlatformRefusesIsPublishedByHand() {
        ContractReference reference = queued();

        sender.sendWaiting(message -> new NoticePlatform.Refused("The platform refused the notice with answer 400."));

        assertThat(instance(reference, "notice")).isWaitingAt("Task_PublishNotice");
        assertThat(story(reference))
                .contains("Octant could not publish the contract details notice. The platform refused the notice with"
                        + " answer 400. It is to be published by hand.");
        complete(PROCUREMENT, reference, "Task_PublishNotice", published(number(reference), "2026-11-20", "09:00"));
    }
}
