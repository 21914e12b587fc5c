package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_PROCEDURE;
import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static council.procurement.sourcing.TenderRoute.QUOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.StoredWords;
import council.procurement.notice.NoticeFixture;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.Person;
import council.procurement.sourcing.ConflictOfInterest.Nature;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.TenderStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/4-tender.bpmn}. */
class TenderProcessTest extends TenderWalk {

    private static final Map<String, Object> INVITED = Map.of("invited", true);
    private static final Map<String, Object> RECORDED = Map.of("allRecorded", true);
    private static final Map<String, Object> ANSWERED = Map.of("outcome", "ANSWERED");

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Documents documents;

    @Autowired
    private NoticeFixture notices;

    @Override
    protected String process() {
        return "tender";
    }

    private ContractReference quotes() {
        return released(QUOTES, 60_000);
    }

    private static List<Map<String, Object>> threeSuppliers() {
        return List.of(
                row("name", "Rise and Fall Ltd", "companyNumber", "1234567", "email", "a@example.org", "local", true),
                row("name", "Green & Sons Ltd", "email", "b@example.org", "sme", true),
                row("name", "Upward Co-op", "email", "c@example.org", "vcse", true));
    }

    /** Three suppliers invited, and the period begun. */
    private ContractReference inPeriod() {
        ContractReference reference = quotes();
        begin(reference, "tender");
        save(OFFICER, InviteesSheet.ID, reference, threeSuppliers());
        complete(OFFICER, reference, "Task_InviteSuppliers", INVITED);
        return reference;
    }

    private static Map<String, Object> entry(String bidder, LocalDate day, String time, Money price) {
        return row("supplier", bidder, "receivedOn", day, "receivedAt", time, "price", price);
    }

    /** Past the deadline, with tenders of the first two suppliers on the list and nothing confirmed yet. */
    private ContractReference recorded() {
        ContractReference reference = inPeriod();
        declare(PROCUREMENT, reference);
        declare(OFFICER_2, reference);
        declare(OFFICER, reference);
        fire(reference, "Event_DeadlinePassed");
        save(
                OFFICER_2,
                TendersSheet.ID,
                reference,
                List.of(
                        entry("Rise and Fall Ltd", DEADLINE, "11:00", Money.pounds(50_000)),
                        entry("Green & Sons Ltd", DEADLINE, "12:00", Money.pounds(55_000))));
        complete(OFFICER_2, reference, "Task_RecordTenders", RECORDED);
        return reference;
    }

    @Test
    void suppliersThatTheCouncilChoosesAreInvitedWithoutANotice() {
        ContractReference reference = quotes();
        ProcessInstance tender = begin(reference, "tender");
        assertThat(tender).isWaitingAt("Task_InviteSuppliers").hasNotPassed("CallActivity_TenderNotice");

        save(OFFICER, InviteesSheet.ID, reference, threeSuppliers().subList(0, 2));
        refused(OFFICER, reference, "Task_InviteSuppliers", INVITED, "asks for 3 at least, and 2 are on the list");
        save(OFFICER, InviteesSheet.ID, reference, threeSuppliers());
        complete(OFFICER, reference, "Task_InviteSuppliers", INVITED);

        assertThat(tender).isWaitingAt("Event_DeadlinePassed", "Task_AnswerClarifications");
        assertThat(due(reference, "Event_DeadlinePassed")).isEqualTo(NOON);
        assertThat(procurements.get(reference.value()).progress().published()).isEqualTo(TODAY);
        assertThat(story(reference))
                .contains("Suppliers were invited.", "Suppliers may tender since 20 November 2026.");
        assertThat(sheet(InviteesSheet.ID).closed(OFFICER, reference.value()))
                .hasValueSatisfying(why -> assertThat(why).contains("have been invited"));
    }

    @Test
    void openTenderWaitsForItsNotice() {
        ContractReference reference = released(OPEN_TENDER, 100_000);
        ProcessInstance tender = begin(reference, "tender");
        assertThat(tender).isWaitingAt("CallActivity_TenderNotice");

        at(TODAY.plusDays(2), 9);
        publish(reference, NoticeDuty.BELOW_THRESHOLD_TENDER, TODAY.plusDays(2));

        assertThat(tender)
                .isWaitingAt("Event_DeadlinePassed", "Task_AnswerClarifications")
                .hasNotPassed("Task_InviteSuppliers", "Task_SetDeadlineAnew");
        assertThat(procurements.get(reference.value()).progress().published()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void tenderNoticeConfirmsTheConflictsAssessmentAsANewVersionWithItsDocument() {
        ContractReference reference = released(OPEN_PROCEDURE, 500_000);
        String about = reference.value();
        in(() -> {
            conflicts.note(about, "A member", Nature.PERCEIVED, "Lives opposite a bidder.", "Stays away.", "officer");
            conflicts.confirm(about, "Release of the tender", "legal", TODAY.plusDays(50));
        });
        begin(reference, "tender");
        notices.write(about, NoticeDuty.TENDER, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        assertThat(asked(reference))
                .contains("version 1 was confirmed by Leo Lockhart", "and nothing has changed since")
                .contains("Procurement Act 2023 section 83", "/sheets/conflicts/" + about);
        in(() -> conflicts.note(about, "An adviser", Nature.ACTUAL, "Owns shares.", "Was replaced.", "officer"));
        assertThat(asked(reference)).contains("and something has changed since");

        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));

        assertThat(story(reference))
                .contains(
                        "The tender notice was approved. Version 2 of the conflicts assessment was confirmed with it.");
        assertThat(conflicts.assessment(about)).hasValueSatisfying(latest -> {
            assertThat(latest.version()).isEqualTo(2);
            assertThat(latest.occasion()).isEqualTo("Tender notice");
            assertThat(latest.confirmedBy()).isEqualTo("procurement");
            assertThat(latest.reviewOn()).isEqualTo(TODAY.plusDays(50));
        });
        assertThat(conflicts.changedSinceConfirmed(about)).isFalse();
        runBackground(new ContractReference(about));
        List<Document> versions = StoredWords.from(documents, about, "conflicts-assessment");
        assertThat(versions)
                .extracting(Document::description, version -> version.superseded() == null)
                .containsExactly(
                        tuple("Conflicts assessment, version 1", false),
                        tuple("Conflicts assessment, version 2", true));
        assertThat(StoredWords.of(documents, versions.get(0)))
                .contains("A member\tperceived\tLives opposite a bidder.\tStays away.")
                .doesNotContain("An adviser");
        assertThat(StoredWords.of(documents, versions.get(1)))
                .contains("Confirmed for\tTender notice", "Confirmed by\tPriya Pemberton, 20 November 2026")
                .contains("A member\tperceived", "An adviser\tactual\tOwns shares.\tWas replaced.");
    }

    private String asked(ContractReference reference) {
        return String.valueOf(
                desk.open(PROCUREMENT, task(reference, "Task_ApproveNotice").getId())
                        .get("conflicts"));
    }

    @Test
    void noticeBelowTheThresholdConfirmsNoConflictsAssessment() {
        ContractReference reference = released(OPEN_TENDER, 100_000);
        begin(reference, "tender");
        notices.write(reference.value(), NoticeDuty.BELOW_THRESHOLD_TENDER, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        assertThat(asked(reference)).doesNotContain("onflict");
        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));

        assertThat(conflicts.assessment(reference.value())).isEmpty();
        assertThat(documents.of(reference.value())).isEmpty();
    }

    private void publish(ContractReference reference, NoticeDuty duty, LocalDate day) {
        notices.write(reference.value(), duty, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));
        long id = notices.of(reference.value(), duty).id();
        complete(
                PROCUREMENT,
                reference,
                "Task_PublishNotice",
                Map.of(
                        "outcome",
                        "PUBLISHED",
                        "noticeNumber",
                        "%06d-2026".formatted(id),
                        "publishedOn",
                        day.toString(),
                        "publishedAt",
                        "09:00"));
        runBackground(reference);
    }

    @Test
    void deadlineIsSetAnewWhereTheNoticeCameTooLateForIt() {
        ContractReference reference = released(OPEN_PROCEDURE, 500_000);
        ProcessInstance tender = begin(reference, "tender");

        at(TODAY.plusDays(5), 9);
        publish(reference, NoticeDuty.TENDER, TODAY.plusDays(5));

        assertThat(tender).isWaitingAt("Task_SetDeadlineAnew");
        LocalDate earliest = TODAY.plusDays(5 + 35);
        Map<String, Object> early = deadline(earliest.minusDays(1), "12:00", earliest.minusDays(9));
        refused(
                OFFICER,
                reference,
                "Task_SetDeadlineAnew",
                early,
                "tenders may not be due before 30 December 2026",
                "s54(4)");
        refused(
                OFFICER,
                reference,
                "Task_SetDeadlineAnew",
                deadline(earliest, "12:00", earliest.plusDays(1)),
                "suppliers cannot ask after the deadline");
        complete(OFFICER, reference, "Task_SetDeadlineAnew", deadline(earliest, "12:00", earliest.minusDays(9)));

        assertThat(tender).isWaitingAt("Event_DeadlinePassed", "Task_AnswerClarifications");
        assertThat(due(reference, "Event_DeadlinePassed"))
                .isEqualTo(earliest.atTime(12, 0).atZone(CouncilTime.LONDON).toInstant());
    }

    private static Map<String, Object> deadline(LocalDate day, String time, LocalDate questions) {
        return Map.of(
                "deadlineOn",
                day.toString(),
                "deadlineAt",
                time,
                "questionsUntilOn",
                questions.toString(),
                "questionsUntilAt",
                "17:00",
                "reason",
                "The notice came out later than planned.",
                "toldAll",
                true);
    }

    @Test
    void answersGoToAllAndTheTaskComesBackUntilTheDeadline() {
        ContractReference reference = inPeriod();
        save(OFFICER, ClarificationsSheet.ID, reference, List.of(row("asked", TODAY, "question", "How many lifts?")));
        refused(OFFICER, reference, "Task_AnswerClarifications", ANSWERED, "one question has no answer yet");

        save(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                List.of(row(
                        "row",
                        "1",
                        "asked",
                        TODAY,
                        "question",
                        "How many lifts?",
                        "answer",
                        "Twelve.",
                        "answered",
                        TODAY)));
        complete(OFFICER, reference, "Task_AnswerClarifications", ANSWERED);

        assertThat(openTasks(reference)).containsExactly("Task_AnswerClarifications");
        assertThat(instance(reference, "tender")).hasNotPassed("Task_DecideOnExtension");
        fire(reference, "Event_DeadlinePassed");
        assertThat(openTasks(reference)).as("nothing is answered any more").containsExactly("Task_RecordTenders");
    }

    @Test
    void lateAnswerMovesTheDeadlineForAllAndTheTimerWithIt() {
        ContractReference reference = inPeriod();
        LocalDate late = DEADLINE.minusDays(6);
        save(OFFICER, ClarificationsSheet.ID, reference, List.of(row("asked", TODAY, "question", "How many lifts?")));
        at(late, 9);
        save(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                List.of(row(
                        "row",
                        "1",
                        "asked",
                        TODAY,
                        "question",
                        "How many lifts?",
                        "answer",
                        "Twelve.",
                        "answered",
                        late)));

        complete(OFFICER, reference, "Task_AnswerClarifications", ANSWERED);

        assertThat(instance(reference, "tender")).isWaitingAt("Event_DeadlinePassed", "Task_DecideOnExtension");
        Map<String, Object> extend = with(deadline(DEADLINE.plusDays(7), "12:00", DEADLINE), "decision", "EXTEND");
        refused(
                OFFICER,
                reference,
                "Task_DecideOnExtension",
                with(extend, "deadlineOn", DEADLINE.toString()),
                "is to be later than the one that stands, 18 December 2026 at 12:00");
        complete(OFFICER, reference, "Task_DecideOnExtension", with(extend, "deadlineAt", "12:00"));

        assertThat(due(reference, "Event_DeadlinePassed")).isEqualTo(NOON.plusSeconds(7 * 86_400));
        assertThat(story(reference))
                .contains("The deadline for tenders was moved for all to 25 December 2026 at 12:00.");
        complete(OFFICER, reference, "Task_AnswerClarifications", ANSWERED);
        assertThat(openTasks(reference))
                .as("the late answer was taken into account")
                .containsExactly("Task_AnswerClarifications");
    }

    @Test
    void deadlineMayStayAndMayBeConsideredWithoutALateAnswer() {
        ContractReference reference = inPeriod();

        complete(OFFICER, reference, "Task_AnswerClarifications", Map.of("outcome", "EXTENSION"));
        complete(
                PROCUREMENT,
                reference,
                "Task_DecideOnExtension",
                Map.of("decision", "KEEP", "reason", "The portal was down for an hour only."));

        assertThat(due(reference, "Event_DeadlinePassed")).isEqualTo(NOON);
        assertThat(openTasks(reference)).containsExactly("Task_AnswerClarifications");
        assertThat(story(reference)).contains("The deadline for tenders stays.");
    }

    @Test
    void lateAnswersAreChasedWhereQuestionsAreOpenOnly() {
        ContractReference quiet = inPeriod();
        fire(quiet, "BoundaryEvent_AnswersLate");
        assertThat(instance(quiet, "tender")).hasPassed("EndEvent_NothingToChase");
        assertThat(openTasks(quiet)).containsExactly("Task_AnswerClarifications");

        at(TODAY, 9);
        ContractReference reference = inPeriod();
        save(OFFICER, ClarificationsSheet.ID, reference, List.of(row("asked", TODAY, "question", "How many lifts?")));
        assertThat(due(reference, "BoundaryEvent_AnswersLate"))
                .as("two working days after Friday 11 December")
                .isEqualTo(CouncilTime.closeOf(LocalDate.of(2026, 12, 15)));
        fire(reference, "BoundaryEvent_AnswersLate");
        complete(PROCUREMENT, reference, "Task_ChaseAnswers", Map.of("chased", "Olive Oakley answers today."));

        assertThat(instance(reference, "tender")).hasPassed("EndEvent_AnswersChased");
        assertThat(openTasks(reference)).containsExactly("Task_AnswerClarifications");
    }

    @Test
    void tendersAreOpenedByTwoPeopleWhoEvaluateNothing() {
        ContractReference reference = recorded();
        Map<String, Object> two = Map.of("counted", 2, "sealedUntilNow", true);
        Person sits = person("evaluator1", "procuring-officers");
        refused(sits, reference, "Task_OpenTenders", two, "You are on the panel");
        refused(person("legal", "procuring-officers"), reference, "Task_OpenTenders", two, "Only who has declared");
        complete(OFFICER, reference, "Task_OpenTenders", two);

        Map<String, Object> confirmed = Map.of("decision", "CONFIRM", "counted", 2);
        refused(OFFICER, reference, "Task_ConfirmOpening", confirmed, "needs a second pair of eyes");
        refused(sits, reference, "Task_ConfirmOpening", confirmed, "You are on the panel");
        refused(
                PROCUREMENT,
                reference,
                "Task_ConfirmOpening",
                Map.of("decision", "CONFIRM", "counted", 3),
                "you counted 3, whoever opened counted 2, and the list has 2");
        assertThat(rows(PROCUREMENT, TendersSheet.ID, reference)).isEmpty();
        complete(PROCUREMENT, reference, "Task_ConfirmOpening", confirmed);

        assertThat(instance(reference, "tender")).isWaitingAt("CallActivity_Evaluation");
        assertThat(rows(PROCUREMENT, TendersSheet.ID, reference))
                .extracting(row -> row.get("supplier"), row -> row.get("state"), row -> row.get("price"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Rise and Fall Ltd", "Considered", null),
                        org.assertj.core.groups.Tuple.tuple("Green & Sons Ltd", "Considered", null));
        assertThat(sheet(TendersSheet.ID).remarks(PROCUREMENT, reference.value()))
                .singleElement()
                .asString()
                .contains("Olive Oakley", "2 in time, 0 late and kept shut");
    }

    @Test
    void listThatIsNotRightIsRecordedAgain() {
        ContractReference reference = recorded();
        complete(OFFICER, reference, "Task_OpenTenders", Map.of("counted", 3, "sealedUntilNow", true));

        complete(PROCUREMENT, reference, "Task_ConfirmOpening", Map.of("decision", "RECORD_AGAIN"));
        save(
                OFFICER_2,
                TendersSheet.ID,
                reference,
                List.of(entry("Upward Co-op", DEADLINE.minusDays(1), "16:30", Money.pounds(52_000))));
        complete(OFFICER_2, reference, "Task_RecordTenders", RECORDED);
        complete(OFFICER, reference, "Task_OpenTenders", Map.of("counted", 3, "sealedUntilNow", true));
        complete(PROCUREMENT, reference, "Task_ConfirmOpening", Map.of("decision", "CONFIRM", "counted", 3));

        assertThat(instance(reference, "tender")).isWaitingAt("CallActivity_Evaluation");
    }

    @Test
    void procurementEndsWhereNoTenderCameInTime() {
        ContractReference reference = inPeriod();
        ProcessInstance tender = instance(reference, "tender");
        List.of(PROCUREMENT, OFFICER, OFFICER_2).forEach(one -> declare(one, reference));
        fire(reference, "Event_DeadlinePassed");
        at(DEADLINE, 13);
        save(
                OFFICER_2,
                TendersSheet.ID,
                reference,
                List.of(row("supplier", "Upward Co-op", "receivedOn", DEADLINE, "receivedAt", "12:01")));
        complete(OFFICER_2, reference, "Task_RecordTenders", RECORDED);
        complete(OFFICER, reference, "Task_OpenTenders", Map.of("counted", 1, "sealedUntilNow", true));
        complete(PROCUREMENT, reference, "Task_ConfirmOpening", Map.of("decision", "CONFIRM", "counted", 1));

        assertThat(tender).isEnded().hasPassed("EndEvent_NoTenderReceived");
    }

    @Test
    void awardIsRecommendedInTheEnd() {
        ContractReference reference = recorded();
        ProcessInstance tender = instance(reference, "tender");
        complete(OFFICER, reference, "Task_OpenTenders", Map.of("counted", 2, "sealedUntilNow", true));
        complete(PROCUREMENT, reference, "Task_ConfirmOpening", Map.of("decision", "CONFIRM", "counted", 2));

        new EvaluationSteps(this, reference).toTheRecommendation(1);

        assertThat(tender).isEnded().hasPassed("EndEvent_AwardRecommended");
        assertThat(procurements.get(reference.value()).progress().recommendedTender())
                .isEqualTo(1);
        assertThat(stages.reached(reference.value(), TenderStage.RECOMMENDED)).isTrue();
        assertThat(new ArrayList<>(story(reference)))
                .contains(
                        "All tenders that came in are recorded, unread.",
                        "A first person opened the tenders; a second one has to confirm it.",
                        "A second person confirmed the opening of the tenders.",
                        "An award was recommended.");
    }
}
