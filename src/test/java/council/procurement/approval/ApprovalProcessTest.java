package council.procurement.approval;

import static council.procurement.approval.ApprovalFixture.SECRET;
import static council.procurement.approval.ApprovalFixture.request;
import static council.procurement.rules.ApprovalSubject.AWARD;
import static council.procurement.rules.ApprovalSubject.MANDATE;
import static council.procurement.rules.ApprovalSubject.RELEASE;
import static council.procurement.rules.ApprovalSubject.STRATEGY;
import static council.procurement.rules.ApprovalSubject.WAIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.Timers;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.RiskLevel;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/shared/approval.bpmn}. */
class ApprovalProcessTest extends ProcessWalk {

    private static final Person LEGAL = person("legal", "legal");
    private static final Person DIRECTOR2 = person("director2", "directors");
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE", "noInterest", true);
    private static final String REASONS = "The saving in year two is not explained.";
    private static final Map<String, Object> REFUSED = Map.of("decision", "REFUSE", "refusedBecause", REASONS);
    private static final Map<String, Object> MINUTED =
            Map.of("decision", "APPROVE", "noInterest", true, "minute", "CAB/26/41");

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalWords words;

    @Autowired
    private Delegations delegations;

    @Autowired
    private StandInOffers offers;

    private ContractReference reference = new ContractReference("APPROVAL");

    @BeforeEach
    void anotherCase() {
        reference = new ContractReference("APPROVAL-" + UUID.randomUUID());
    }

    @Override
    protected String process() {
        return "approval";
    }

    @Test
    void approvedByAllWhoWereAsked() {
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        ProcessInstance approval = begin(number);

        assertThat(openGroups()).containsExactlyInAnyOrder("directors", "finance");
        decide(FINANCE, "finance", APPROVED);
        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.OPEN);
        decide(DIRECTOR, "directors", APPROVED);

        assertThat(approval).isEnded().hasPassed("Task_FindApprovers", "EndEvent_AllApproved");
        assertThat(outcome(approval)).isTrue();
        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.APPROVED);
        assertThat(story(reference))
                .containsExactly(
                        "The award is put before a director and finance, to be decided by 7 December 2026.",
                        "Finance approved the award.",
                        "Directors approved the award.",
                        "The award is approved.");
        assertThat(words.of(approvals.find(number).orElseThrow()))
                .containsExactly(
                        "Directors: approved by Dafydd Drummond on 20 November 2026 at 09:00.",
                        "Finance: approved by Fatima Fairbairn on 20 November 2026 at 09:00.");
    }

    @Test
    void formShowsAllThatIsToBeApprovedAndWhy() {
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        begin(number);

        Map<String, Object> shown = desk.open(DIRECTOR, taskOf("directors").getId());

        assertThat(shown)
                .containsEntry("sentence", "Award grounds maintenance to the tender that scored highest.")
                .containsEntry("dueSentence", "It is to be decided by 7 December 2026.")
                .containsEntry("standing", "You decide as one of “Directors”.")
                .containsEntry("forMembers", false)
                .containsEntry("earlier", "It was not refused before.");
        assertThat((String) shown.get("facts"))
                .contains("**Recommendation:** " + SECRET)
                .contains("**Report:** [Award report, version 3](/rules/approvers)");
        assertThat((String) shown.get("why"))
                .isEqualTo("It is about £180,000 without VAT at medium risk and is no key decision, so the award is"
                        + " approved by a director and finance.");
    }

    @Test
    void oneRefusalEndsItWithItsReasons() {
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        ProcessInstance approval = begin(number);

        decide(DIRECTOR, "directors", REFUSED);

        assertThat(approval).isEnded().hasPassed("EndEvent_NotApproved").hasNotPassed("EndEvent_AllApproved");
        assertThat(outcome(approval)).isFalse();
        assertThat(openTasks(reference)).isEmpty();
        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.REFUSED);
        assertThat(words.whyNot(approvals.latest(reference.value(), AWARD).orElseThrow()))
                .isEqualTo("Dafydd Drummond refused it on 20 November 2026 at 09:00: " + REASONS);
        assertThat(story(reference))
                .contains(
                        "Directors refused the award; the reasons are with the approval.", "The award is not approved.")
                .noneMatch(sentence -> sentence.contains(REASONS));

        begin(approvals.ask(request(reference.value(), AWARD, 180_000)));
        assertThat((String) desk.open(FINANCE, taskOf("finance").getId()).get("earlier"))
                .contains("Dafydd Drummond refused it on 20 November 2026 at 09:00: " + REASONS);
    }

    @Test
    void refusalWithoutReasonsAndApprovalWithAnInterestAreNotTaken() {
        begin(approvals.ask(request(reference.value(), STRATEGY, 99_999)));

        assertRefused(
                HEAD,
                "heads-of-service",
                Map.of("decision", "REFUSE"),
                "Why do you refuse it?: this must be filled in.");
        assertRefused(
                HEAD,
                "heads-of-service",
                Map.of("decision", "APPROVE", "noInterest", false),
                "I have no interest of my own in this: this must be confirmed.");
        assertRefused(
                HEAD,
                "heads-of-service",
                Map.of("decision", "APPROVE"),
                "I have no interest of my own in this: this must be confirmed.");
        assertThat(decisions()).isZero();
    }

    @Test
    void membersSayWhereTheirDecisionIsMinuted() {
        long number = approvals.ask(request(reference.value(), AWARD, 500_000));
        ProcessInstance approval = begin(number);
        assertThat(openGroups()).containsExactlyInAnyOrder("directors", "finance", "members");
        decide(DIRECTOR, "directors", APPROVED);
        decide(FINANCE, "finance", APPROVED);

        assertRefused(MEMBER, "members", APPROVED, "Minute or number of the decision: this must be filled in.");
        decide(MEMBER, "members", MINUTED);

        assertThat(approval).isEnded().hasPassed("EndEvent_AllApproved");
        assertThat(story(reference)).contains("Members approved the award (CAB/26/41).");
        assertThat(words.of(approvals.find(number).orElseThrow()))
                .contains("Members: approved by Miriam Mountford on 20 November 2026 at 09:00 (CAB/26/41).");
    }

    @Test
    void whoseWorkItIsDoesNotApproveIt() {
        long number = approvals.ask(request(reference.value(), RELEASE, 10_000, SECRET, "officer", "sam"));
        begin(number);
        var sam = person("sam", "legal");

        assertThat((String) desk.open(sam, taskOf("legal").getId()).get("standing"))
                .startsWith("You cannot decide this. You are among those whose work this is");
        assertRefused(
                sam,
                "legal",
                APPROVED,
                "You are among those whose work this is, and nobody approves their own work. Put the task back, so that"
                        + " somebody else can take it.");
        assertRefused(sam, "legal", REFUSED, "You are among those whose work this is");
        decide(LEGAL, "legal", APPROVED);
    }

    @Test
    void nobodyFillsTwoPlaces() {
        begin(approvals.ask(request(reference.value(), AWARD, 180_000)));
        var both = new Person("dana", Set.of("directors", "finance"));
        decide(both, "directors", APPROVED);

        assertRefused(
                both,
                "finance",
                APPROVED,
                "You have decided in another place of this approval already, and nobody fills two.");
        decide(FINANCE, "finance", APPROVED);
    }

    @Test
    void twoOfOneGroupAreTwoPeople() {
        long number = approvals.ask(request(reference.value(), WAIVER, 500_000));
        ProcessInstance approval = begin(number);
        assertThat(openGroups())
                .containsExactlyInAnyOrder("directors", "directors", "finance", "legal", "corporate-procurement");
        decide(PROCUREMENT, "corporate-procurement", APPROVED);
        decide(LEGAL, "legal", APPROVED);
        decide(FINANCE, "finance", APPROVED);
        decide(DIRECTOR, "directors", APPROVED);

        assertRefused(DIRECTOR, "directors", APPROVED, "nobody fills two");
        decide(DIRECTOR2, "directors", APPROVED);

        assertThat(approval).isEnded().hasPassed("EndEvent_AllApproved");
        assertThat(story(reference))
                .contains(
                        "The waiver is put before two directors, finance, legal services and corporate procurement, to be"
                                + " decided by 7 December 2026.");
    }

    @Test
    void askingIsRefusedWhereTooFewCanApprove() {
        var allDirectors = request(reference.value(), WAIVER, 500_000, SECRET, "director2", "officer");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> approvals.ask(allDirectors))
                .withMessage(
                        "The waiver needs the approval of 2 of the group “Directors”, and only 1 who did not work on it"
                                + " is in it. Ask an administrator to add somebody.");
        assertThat(approvals.latest(reference.value(), WAIVER)).isEmpty();
        assertThat(story(reference)).isEmpty();
    }

    @Test
    void whatChangesAfterwardsHasToBeApprovedAgain() {
        ApprovalRequest asked = request(reference.value(), MANDATE, 20_000);
        begin(approvals.ask(asked));
        assertThat(approvals.stillStands(asked)).as("before it is approved").isFalse();
        decide(HEAD, "heads-of-service", APPROVED);

        assertThat(approvals.stillStands(asked)).isTrue();
        assertThat(approvals.stillStands(reference.value(), MANDATE, asked.digest()))
                .isTrue();
        assertThat(approvals.stillStands(request(reference.value(), MANDATE, 20_001)))
                .as("another value")
                .isFalse();
        assertThat(approvals.stillStands(request(reference.value(), MANDATE, 20_000, SECRET + ".", "officer")))
                .as("another fact")
                .isFalse();
        assertThat(approvals.stillStands(request(reference.value(), MANDATE, 20_000, SECRET, "officer2")))
                .as("whose work it is does not count")
                .isTrue();
        assertThat(approvals.stillStands(request(reference.value(), STRATEGY, 20_000)))
                .as("another subject")
                .isFalse();

        ApprovalRequest changed = request(reference.value(), MANDATE, 20_001);
        begin(approvals.ask(changed));
        assertThat(approvals.stillStands(asked)).as("once asked for anew").isFalse();
        decide(HEAD, "heads-of-service", APPROVED);
        assertThat(approvals.stillStands(changed)).isTrue();
    }

    @Test
    void withdrawnApprovalIsPutBeforeNobodyAnyMore() {
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        ProcessInstance approval = begin(number);
        decide(FINANCE, "finance", APPROVED);

        approvals.withdraw(number, "The price was corrected.");
        approvals.withdraw(number, "Twice.");

        assertThat(approval).isEnded().hasPassed("BoundaryEvent_ApprovalWithdrawn", "EndEvent_NotApproved");
        assertThat(outcome(approval)).isFalse();
        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(words.whyNot(approvals.find(number).orElseThrow())).isEqualTo("The price was corrected.");
        assertThat(story(reference))
                .contains("The award is not put before anybody any more: The price was corrected.")
                .noneMatch(sentence -> sentence.contains("Twice"));
    }

    @Test
    void askingAnewWithdrawsWhatIsStillOpen() {
        long first = approvals.ask(request(reference.value(), AWARD, 180_000));
        long other = approvals.ask(request(reference.value(), STRATEGY, 180_000));
        ProcessInstance approval = begin(first);

        long second = approvals.ask(request(reference.value(), AWARD, 190_000));

        assertThat(approval).isEnded().hasPassed("EndEvent_NotApproved");
        assertThat(approvals.stateOf(first)).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(approvals.stateOf(second)).isEqualTo(ApprovalState.OPEN);
        assertThat(approvals.stateOf(other)).isEqualTo(ApprovalState.OPEN);

        approvals.withdrawAll(reference.value(), "The cycle was given up.");

        assertThat(approvals.of(reference.value())).extracting(Approval::state).containsOnly(ApprovalState.WITHDRAWN);
    }

    @Test
    void whatWasWithdrawnBeforeItBeganIsPutBeforeNobody() {
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        approvals.withdraw(number, "The price was corrected.");

        ProcessInstance approval = begin(number);

        assertThat(approval).isEnded().hasPassed("EndEvent_NotApproved");
        assertThat(outcome(approval)).isFalse();
    }

    @Test
    void whoHasNotDecidedIsRemindedThreeWorkingDaysBeforeTheLastDay() {
        begin(approvals.ask(request(reference.value(), AWARD, 180_000)));
        decide(FINANCE, "finance", APPROVED);
        assertThat(due(reference, "BoundaryEvent_ReminderDue"))
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2026, 12, 2)));
        assertThat(taskOf("directors").getDueDate().toInstant())
                .isEqualTo(CouncilTime.closeOf(LocalDate.of(2026, 12, 7)));

        fire(reference, "BoundaryEvent_ReminderDue");

        assertThat((String) desk.open(
                                OFFICER, task(reference, "Task_RemindApprovers").getId())
                        .get("waitsFor"))
                .contains("Directors: Dafydd Drummond, ")
                .doesNotContain("Finance");
        complete(OFFICER, reference, "Task_RemindApprovers", Map.of("agreed", "Dafydd decides on Thursday morning."));
        assertThat(story(reference))
                .contains("Those who decide on the award were reminded: Dafydd decides on Thursday morning.");
        assertThat(openTasks(reference)).containsExactly("Task_GiveApproval");
    }

    @Test
    void keyDecisionIsNotApprovedBeforeItsAnnouncedDay() {
        long number = approvals.ask(keyDecision(LocalDate.of(2027, 2, 1)));
        ProcessInstance approval = begin(number);
        String early =
                "Your decision: nobody may approve the strategy before 1 February 2027, because the public was told of"
                        + " this key decision with that day, 28 clear days before (SI 2012/2089 reg 9).";

        at(LocalDate.of(2027, 1, 31), 23);
        assertRefused(MEMBER, "members", MINUTED, early);
        assertRefused(DIRECTOR, "directors", APPROVED, early);
        assertThat(decisions()).isZero();
        assertThat((String) desk.open(MEMBER, taskOf("members").getId()).get("dueSentence"))
                .isEqualTo("It is to be decided by 4 February 2027. You may approve it from 1 February 2027 on and not"
                        + " before, because the public was told of this key decision with that day, 28 clear days before"
                        + " (SI 2012/2089 reg 9). You may refuse it today.");

        at(LocalDate.of(2027, 2, 1), 0);
        assertThat((String) desk.open(MEMBER, taskOf("members").getId()).get("dueSentence"))
                .contains("You may approve it since 1 February 2027");
        decide(MEMBER, "members", MINUTED);
        decide(DIRECTOR, "directors", APPROVED);
        decide(FINANCE, "finance", APPROVED);
        assertThat(approval).isEnded().hasPassed("EndEvent_AllApproved");
        assertThat(story(reference))
                .contains("The strategy is put before a director, finance and an elected member, to be decided from"
                        + " 1 February 2027 on and by 4 February 2027.");
    }

    @Test
    void keyDecisionMayBeRefusedBeforeItsAnnouncedDay() {
        ProcessInstance approval = begin(approvals.ask(keyDecision(LocalDate.of(2027, 2, 1))));

        decide(MEMBER, "members", Map.of("decision", "REFUSE", "refusedBecause", REASONS, "minute", "CAB/26/41"));

        assertThat(approval).isEnded().hasPassed("EndEvent_NotApproved");
    }

    private ApprovalRequest keyDecision(LocalDate day) {
        var request = request(reference.value(), STRATEGY, 180_000);
        return new ApprovalRequest(
                request.reference(),
                request.subject(),
                request.sentence(),
                new ApprovalRequest.Stakes(request.stakes().valueExVat(), true, RiskLevel.LOW, day),
                request.facts(),
                request.authors(),
                10);
    }

    @Test
    void reminderDoesNotComeOnTheDayOfAsking() {
        var soon = request(reference.value(), AWARD, 180_000);
        begin(approvals.ask(new ApprovalRequest(
                soon.reference(), soon.subject(), soon.sentence(), soon.stakes(), soon.facts(), soon.authors(), 1)));

        assertThat(due(reference, "BoundaryEvent_ReminderDue"))
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2026, 11, 23)));
        assertThat(due(reference, "BoundaryEvent_ApprovalOverdue"))
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void directorsSeeToWhatIsOverdue() {
        ProcessInstance approval = begin(approvals.ask(request(reference.value(), STRATEGY, 20_000)));

        fire(reference, "BoundaryEvent_ApprovalOverdue");

        assertThat(CouncilTime.dayOf(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime()
                        .toInstant()))
                .isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat((String) desk.open(
                                DIRECTOR,
                                task(reference, "Task_ChaseLateApproval").getId())
                        .get("dueSentence"))
                .isEqualTo("It was to be decided by 7 December 2026 and is late.");
        complete(DIRECTOR, reference, "Task_ChaseLateApproval", Map.of("agreed", "Hannah decides on Monday by noon."));
        assertThat(story(reference))
                .contains("The late decision on the strategy was chased: Hannah decides on Monday by noon.");
        decide(HEAD, "heads-of-service", APPROVED);
        assertThat(approval).isEnded().hasPassed("EndEvent_LateApprovalChased", "EndEvent_AllApproved");
    }

    @Test
    void decisionEndsChasesThatAreStillOpen() {
        ProcessInstance approval = begin(approvals.ask(request(reference.value(), STRATEGY, 20_000)));
        fire(reference, "BoundaryEvent_ReminderDue");
        fire(reference, "BoundaryEvent_ApprovalOverdue");

        decide(HEAD, "heads-of-service", APPROVED);

        assertThat(approval).isEnded();
        assertThat(openTasks(reference)).isEmpty();
    }

    @Test
    void standInDecidesWhileTheOtherIsAwayAndBothNamesStayOnRecord() {
        Person stranger = person("contracts", "contract-managers");
        delegations.record(
                FINANCE, "contracts", StaffGroup.FINANCE, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27));
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        begin(number);

        assertOutsider(stranger, "the day before");
        at(LocalDate.of(2026, 11, 28), 9);
        assertOutsider(stranger, "the day after");
        at(LocalDate.of(2026, 11, 23), 0);
        assertThat(desk.open(stranger, taskOf("finance").getId()).get("standing"))
                .isEqualTo(
                        "You decide as one of “Finance”, standing in for Fatima Fairbairn. Both names stay on record.");
        at(LocalDate.of(2026, 11, 27), 23);
        decide(stranger, "finance", APPROVED);

        assertThat(story(reference))
                .contains("Finance approved the award, Cora Calloway standing in for Fatima Fairbairn.");
        assertThat(words.of(approvals.find(number).orElseThrow()))
                .contains(
                        "Finance: approved by Cora Calloway, who stood in for Fatima Fairbairn, on 27 November 2026 at"
                                + " 23:00.");
        endAll(FINANCE);
    }

    @Test
    void whatIsForThoseWhoStandInIsInTheirTaskList() {
        begin(approvals.ask(request(reference.value(), AWARD, 180_000)));
        delegations.record(FINANCE, "contracts", StaffGroup.FINANCE, TODAY, TODAY);
        delegations.record(DIRECTOR, "officer", StaffGroup.DIRECTORS, TODAY, TODAY);

        offers.keep();
        assertThat(offeredTo("finance")).containsExactly("contracts");
        assertThat(offeredTo("directors")).as("the officer's own work").isEmpty();
        offers.keep();
        assertThat(offeredTo("finance")).containsExactly("contracts");

        at(TODAY.plusDays(1), 0);
        offers.keep();
        assertThat(offeredTo("finance")).isEmpty();
        endAll(FINANCE);
        endAll(DIRECTOR);
    }

    @Test
    void authorDoesNotApproveThroughSomebodyElse() {
        delegations.record(DIRECTOR, "contracts", StaffGroup.DIRECTORS, TODAY, TODAY);
        begin(approvals.ask(request(reference.value(), AWARD, 180_000, SECRET, "director")));

        assertRefused(
                CONTRACTS,
                "directors",
                APPROVED,
                "Dafydd Drummond, for whom you stand in, is among those whose work this is, and nobody approves their own work"
                        + " through somebody else.");
        endAll(DIRECTOR);
    }

    @Test
    void nobodyFillsTwoPlacesThroughSomebodyElse() {
        delegations.record(DIRECTOR, "contracts", StaffGroup.DIRECTORS, TODAY, TODAY);
        begin(approvals.ask(request(reference.value(), WAIVER, 500_000)));
        decide(DIRECTOR, "directors", APPROVED);

        assertRefused(
                CONTRACTS,
                "directors",
                APPROVED,
                "Dafydd Drummond, for whom you stand in, has filled a place of this approval already, and nobody fills two.");
        endAll(DIRECTOR);
    }

    @Test
    void secondOfTwoWhoDecideIsToldThatItIsDecided() {
        begin(approvals.ask(request(reference.value(), AWARD, 180_000)));
        String finance = taskOf("finance").getId();
        desk.claim(FINANCE, finance);

        decide(DIRECTOR, "directors", REFUSED);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(FINANCE, finance, APPROVED))
                .satisfies(refusal -> assertThat(refusal.ground()).isEqualTo(Ground.UNKNOWN))
                .withMessageContaining("overtaken by events");
        assertThat(decisions()).isOne();
    }

    @RepeatedTest(10)
    void twoWhoDecideAtTheSameMomentGoOneAfterTheOther() {
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        ProcessInstance approval = begin(number);
        String finance = taskOf("finance").getId();
        String directors = taskOf("directors").getId();
        desk.claim(FINANCE, finance);
        desk.claim(DIRECTOR, directors);

        var one = CompletableFuture.supplyAsync(() -> answerTo(() -> desk.complete(FINANCE, finance, REFUSED)));
        var other = CompletableFuture.supplyAsync(() -> answerTo(() -> desk.complete(DIRECTOR, directors, APPROVED)));

        assertThat(one.join()).isEmpty();
        assertThat(other.join())
                .satisfiesAnyOf(
                        done -> assertThat(done).isEmpty(),
                        told -> assertThat(told)
                                .startsWith("The award is not before you any more. Fatima Fairbairn refused it on ")
                                .endsWith(" Nothing of yours was recorded."),
                        told -> assertThat(told).contains("overtaken by events"));
        assertThat(decisions()).isEqualTo(other.join().isEmpty() ? 2 : 1);
        assertThat(approval).isEnded().hasPassed("EndEvent_NotApproved");
    }

    @RepeatedTest(10)
    void bothOfTwoWhoApproveAtTheSameMomentCount() {
        long number = approvals.ask(request(reference.value(), AWARD, 180_000));
        ProcessInstance approval = begin(number);
        String finance = taskOf("finance").getId();
        String directors = taskOf("directors").getId();
        desk.claim(FINANCE, finance);
        desk.claim(DIRECTOR, directors);

        var one = CompletableFuture.supplyAsync(() -> answerTo(() -> desk.complete(FINANCE, finance, APPROVED)));
        var other = CompletableFuture.supplyAsync(() -> answerTo(() -> desk.complete(DIRECTOR, directors, APPROVED)));

        assertThat(List.of(one.join(), other.join())).containsOnly("");
        assertThat(approval).isEnded().hasPassed("EndEvent_AllApproved");
        assertThat(approvals.stateOf(number)).isEqualTo(ApprovalState.APPROVED);
    }

    /** Neither what is approved nor why it is refused is anywhere in the engine or in the timeline. */
    @Test
    void whatIsApprovedStaysOutOfTheEngineAndTheTimeline() {
        begin(approvals.ask(request(reference.value(), AWARD, 179_999)));
        decide(DIRECTOR, "directors", REFUSED);

        for (String where : List.of(
                "select coalesce(text_, '') || coalesce(text2_, '') from act_hi_varinst",
                "select coalesce(text_, '') || coalesce(text2_, '') from act_hi_detail",
                "select coalesce(message_, '') from act_hi_comment",
                "select coalesce(text_, '') || coalesce(long_::text, '') || coalesce(double_::text, '') from act_hi_dec_in",
                "select coalesce(description_, '') || name_ from act_hi_taskinst",
                "select coalesce(new_value_, '') || coalesce(org_value_, '') from act_hi_op_log",
                "select sentence from timeline")) {
            assertThat(jdbc.sql(where).query(String.class).list())
                    .as(where)
                    .noneMatch(text -> text.contains("Greenfield")
                            || text.contains("179999")
                            || text.contains("179,999")
                            || text.contains(REASONS));
        }
    }

    private String answerTo(Runnable decision) {
        try {
            decision.run();
            return "";
        } catch (RefusedSubmissionException refusal) {
            return refusal.sentence();
        }
    }

    private void assertOutsider(Person person, String when) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .as(when)
                .isThrownBy(() -> desk.open(person, taskOf("finance").getId()))
                .withMessage("The task “Give approval” is for Finance, and you are in none of these groups.");
    }

    private void endAll(Person absent) {
        at(TODAY, 9);
        delegations.of(absent).stream()
                .filter(one -> one.ended() == null)
                .forEach(one -> delegations.end(absent, one.number()));
        offers.keep();
    }

    private ProcessInstance begin(long number) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("approval", reference.value(), Timers.NUMBER.of(number));
    }

    private void decide(Person person, String group, Map<String, Object> fields) {
        String task = taskOf(group).getId();
        desk.claim(person, task);
        desk.open(person, task);
        try {
            desk.complete(person, task, fields);
        } catch (RuntimeException refusal) {
            desk.putBack(person, task);
            throw refusal;
        }
    }

    private void assertRefused(Person person, String group, Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> decide(person, group, fields))
                .withMessageContaining(sentence);
    }

    private Task taskOf(String group) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .listPage(0, 1)
                .get(0);
    }

    private List<String> openGroups() {
        return tasks().stream()
                .flatMap(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> offeredTo(String group) {
        return engine.getTaskService().getIdentityLinksForTask(taskOf(group).getId()).stream()
                .filter(link -> link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .toList();
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .list();
    }

    private boolean outcome(ProcessInstance instance) {
        return (boolean) engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName("approved")
                .singleResult()
                .getValue();
    }

    private int decisions() {
        return jdbc.sql("""
                        select count(*) from approval_decision d join approval a on a.number = d.approval where a.reference = ?
                        """).param(reference.value()).query(Integer.class).single();
    }
}
