package council.procurement.step.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.StoredWords;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.sourcing.ConflictOfInterest.Nature;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.TenderRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/3-preparation.bpmn}. */
class PreparationProcessTest extends PreparationWalk {

    private static final Map<String, Object> CONFLICT = Map.of(
            "interest", "CONFLICT", "conflict", "My sister works for one of the likely bidders.", "willSay", true);
    private static final Map<String, Object> DECIDED = Map.of("decided", true);

    @Autowired
    private Panel panel;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Documents documents;

    @Test
    void strategyBecomesATenderThatGoesOut() {
        ContractReference reference = aStrategy();
        toDates(reference);
        ProcessInstance preparation = instance(reference, "preparation");

        complete(OFFICER, reference, "Task_SetDeadlines", DATES);
        releaseByAll(reference);

        assertThat(preparation)
                .isEnded()
                .hasPassed("Task_ReleaseTender", "EndEvent_TenderReleased")
                .hasNotPassed("Task_DecideOnConflicts");
        assertThat(found(reference).progress().released()).isNotNull();
        assertThat(found(reference).timetable()).satisfies(dates -> {
            assertThat(dates.publishOn()).isEqualTo("2026-11-27");
            assertThat(dates.tendersUntil())
                    .isEqualTo(LocalDate.of(2026, 12, 22)
                            .atTime(12, 0)
                            .atZone(CouncilTime.LONDON)
                            .toInstant());
            assertThat(dates.clarificationsUntil()).isBefore(dates.tendersUntil());
            assertThat(dates.starts()).isEqualTo("2027-04-01");
            assertThat(dates.ends()).as("three years").isEqualTo("2030-03-31");
        });
        assertThat(story(reference))
                .containsSubsequence(
                        "The specification was written.",
                        "The sustainability checklist was completed: 16 of 17 points matter here.",
                        "The award criteria were set; their weights make 100 per cent, and the rules for social value and the"
                                + " environment are kept.",
                        "2 key performance indicators were set.",
                        "The evaluation panel was appointed: 4 people, each of whom declares their interests.",
                        "A member of the panel declared their interests.",
                        "The compliance checklist was completed: 12 of 13 points matter here.",
                        "Version 1 of the conflicts assessment was confirmed. It is looked at again by 15 January 2027.",
                        "The dates were set: tenders are invited on 27 November 2026 and due on 22 December 2026 at 12:00; the"
                                + " contract runs from 1 April 2027 to 31 March 2030.",
                        "The tender was released.");
        assertThat(conflicts.assessment(reference.value()).orElseThrow().reviewOn())
                .isEqualTo("2027-01-15");
    }

    @Test
    void tenderThatIsNotReleasedComesBackWithReasonsAndWithAllThatWasWritten() {
        ContractReference reference = toGate(aStrategy());

        decide(PROCUREMENT, reference, APPROVE);
        decide(LEGAL, reference, Map.of("decision", "REFUSE", "refusedBecause", "The exit plan says nothing of keys."));

        assertThat(openTasks(reference)).containsExactly("Task_WriteSpecification");
        Map<String, Object> shown =
                desk.open(OFFICER, task(reference, "Task_WriteSpecification").getId());
        assertThat(String.valueOf(shown.get("returned"))).contains("Why: The exit plan says nothing of keys.");
        assertThat(shown).containsEntry("outcomes", "Every lift in twelve blocks works and is safe.");
        assertThat(found(reference).progress().released()).isNull();

        again(reference);
        complete(OFFICER, reference, "Task_SetDeadlines", DATES);
        releaseByAll(reference);
        assertThat(found(reference).progress().released()).isNotNull();
    }

    /** From the specification to the dates, with everything that was written before; those on the panel have declared. */
    private void again(ContractReference reference) {
        complete(OFFICER, reference, "Task_WriteSpecification", SPECIFICATION);
        complete(OFFICER, reference, "Task_CompleteSustainabilityChecklist", SUSTAINABLE);
        complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA);
        complete(OFFICER, reference, "Task_SetConditionsAndTerms", TERMS);
        complete(OFFICER, reference, "Task_SetIndicators", INDICATORS);
        complete(OFFICER, reference, "Task_AppointPanel", APPOINTED);
        complete(OFFICER, reference, "Task_CompleteComplianceChecklist", COMPLIANT);
        complete(LEGAL, reference, "Task_AssessConflicts", ASSESSED);
    }

    @Test
    void tenderThatWasChangedAfterItWasPutBeforeThemIsNotReleased() {
        ContractReference reference = toGate(aStrategy());
        decide(PROCUREMENT, reference, APPROVE);
        jdbc.sql("update procurement set value_ex_vat_pence = value_ex_vat_pence + 1 where reference = ?")
                .param(reference.value())
                .update();

        decide(LEGAL, reference, APPROVE);
        decide(FINANCE, reference, APPROVE);

        assertThat(openTasks(reference)).containsExactly("Task_WriteSpecification");
        assertThat(found(reference).progress().released()).isNull();
        assertThat(story(reference)).anyMatch(sentence -> sentence.startsWith("The tender is not what was approved"));
        assertThat(String.valueOf(desk.open(
                                OFFICER,
                                task(reference, "Task_WriteSpecification").getId())
                        .get("returned")))
                .contains("something was changed before it went out");
    }

    @Test
    void nobodyWhoWorkedOnATenderReleasesIt() {
        Person helper = new Person("procurement", Set.of("corporate-procurement"));
        ContractReference reference = toDates(aStrategy());
        keep(
                helper,
                reference,
                "social-value-measures",
                List.of(Map.of(
                        "theme", "Work", "measure", "Jobs", "unit", "people", "evidence", "Contracts of employment")));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetDeadlines", DATES))
                .withMessageContaining("only 0 who did not work on it are in it");
        assertThat(openTasks(reference)).containsExactly("Task_SetDeadlines");
    }

    @Test
    void financeIsAskedFromTheLimitOnAndNotBelow() {
        assertThat(askedOf(9_999_999)).containsExactlyInAnyOrder("corporate-procurement", "legal");
        assertThat(askedOf(10_000_000)).containsExactlyInAnyOrder("corporate-procurement", "legal", "finance");
    }

    private List<String> askedOf(long exVatPence) {
        ContractReference reference = fixture.aProcurement()
                .estimatedAt(ContractKind.SERVICES, 90_000)
                .by(TenderRoute.OPEN_TENDER)
                .with("value_ex_vat_pence", exVatPence)
                .opened();
        toDates(reference);
        complete(OFFICER, reference, "Task_SetDeadlines", DATES);
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .list()
                .stream()
                .flatMap(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream())
                .map(link -> String.valueOf(link.getGroupId()))
                .toList();
    }

    @Test
    void everyMemberOfThePanelDeclaresForThemselves() {
        ContractReference reference = toDeclarations(aStrategy());
        assertThat(openTasks(reference)).hasSize(4).containsOnly("Task_DeclareInterests");
        Task first = declarationOf(EVALUATOR1, reference);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.open(EVALUATOR2, first.getId()))
                .withMessage(
                        "This task “Declare interests” is for Edith Eastwood and for nobody else, because everybody on a panel"
                                + " answers for themselves.");
        desk.putBack(EVALUATOR1, first.getId());
        desk.claim(EVALUATOR2, first.getId());
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(EVALUATOR2, first.getId(), NOTHING_TO_DECLARE))
                .withMessageContaining("is for Edith Eastwood and for nobody else");
        desk.putBack(EVALUATOR2, first.getId());
        desk.claim(EVALUATOR1, first.getId());
        assertThat(desk.open(EVALUATOR1, first.getId()))
                .containsEntry("part", "score quality, without seeing prices")
                .containsEntry("incumbent", "There is no supplier today that Octant knows of.");
        desk.complete(EVALUATOR1, first.getId(), NOTHING_TO_DECLARE);

        assertThat(panel.member(reference.value(), "evaluator1").orElseThrow().maySeeTenders())
                .isTrue();
        assertThat(panel.member(reference.value(), "evaluator2").orElseThrow().maySeeTenders())
                .isFalse();
        assertThat(openTasks(reference)).hasSize(3);
    }

    @Test
    void declarationsThatAreLateAreChasedUntilTheyAreThere() {
        ContractReference reference = toDeclarations(aStrategy());
        declare(EVALUATOR1, reference, NOTHING_TO_DECLARE);
        assertThat(due(reference, "BoundaryEvent_DeclarationsLate"))
                .as("five working days, none of them on a weekend")
                .isEqualTo(CouncilTime.endOf(LocalDate.of(2026, 11, 27)));

        fire(reference, "BoundaryEvent_DeclarationsLate");
        assertThat(String.valueOf(desk.open(
                                PROCUREMENT,
                                task(reference, "Task_ChaseDeclarations").getId())
                        .get("waitsFor")))
                .contains("Emeka Ellis", "Erin Eversley", "Moses Merriweather")
                .doesNotContain("Edith Eastwood");
        List.of(EVALUATOR2, EVALUATOR3, MODERATOR).forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));

        assertThat(openTasks(reference)).containsExactly("Task_CompleteComplianceChecklist");
        assertThat(instance(reference, "preparation"))
                .hasPassed("BoundaryEvent_DeclaredWhileChased", "EndEvent_NoDeclarationsLeft");
    }

    @Test
    void chasedPanelDeclaresAllTheSame() {
        ContractReference reference = toDeclarations(aStrategy());
        fire(reference, "BoundaryEvent_DeclarationsLate");

        complete(
                PROCUREMENT,
                reference,
                "Task_ChaseDeclarations",
                Map.of("next", "WAIT", "chased", "All four were rung up; they declare tomorrow."));

        assertThat(openTasks(reference)).hasSize(4).containsOnly("Task_DeclareInterests");
        assertThat(instance(reference, "preparation")).hasPassed("EndEvent_DeclarationsChased");
        assertThat(story(reference))
                .contains("Declarations of interests were chased: All four were rung up; they declare tomorrow.");
    }

    @Test
    void panelIsChangedWhereSomebodyDoesNotDeclare() {
        ContractReference reference = toDeclarations(aStrategy());
        declare(EVALUATOR1, reference, NOTHING_TO_DECLARE);
        declare(MODERATOR, reference, CONFLICT);
        fire(reference, "BoundaryEvent_DeclarationsLate");
        complete(
                PROCUREMENT,
                reference,
                "Task_ChaseDeclarations",
                Map.of("next", "CHANGE", "chased", "Emeka is away until spring; Erin scores, and Emeka is replaced."));

        assertThat(openTasks(reference)).containsExactly("Task_AppointPanel");
        complete(OFFICER, reference, "Task_AppointPanel", APPOINTED);

        assertThat(openTasks(reference)).as("only those who have not declared").hasSize(2);
        List.of(EVALUATOR2, EVALUATOR3).forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));
        assertThat(openTasks(reference))
                .as("what was declared in the first round is decided on all the same")
                .containsExactly("Task_DecideOnConflicts");
    }

    @Test
    void conflictThatIsDealtWithLetsTheMemberTakePart() {
        ContractReference reference = toDeclarations(aStrategy());
        declare(EVALUATOR1, reference, CONFLICT);
        List.of(EVALUATOR2, EVALUATOR3, MODERATOR).forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));
        assertThat(openTasks(reference)).containsExactly("Task_DecideOnConflicts");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(LEGAL, reference, "Task_DecideOnConflicts", DECIDED))
                .withMessage("1 declared conflict is not decided on yet. Open the list, decide on each and save it.");
        decideOn(LEGAL, reference, "MAY_TAKE_PART");
        complete(LEGAL, reference, "Task_DecideOnConflicts", DECIDED);

        assertThat(openTasks(reference)).containsExactly("Task_CompleteComplianceChecklist");
        assertThat(panel.member(reference.value(), "evaluator1").orElseThrow().maySeeTenders())
                .isTrue();
        assertThat(StoredWords.from(documents, reference.value(), "conflicts-assessment"))
                .isEmpty();
        onToDates(reference);
        assertThat(openTasks(reference)).containsExactly("Task_SetDeadlines");
        runBackground(reference);

        Document assessment = StoredWords.from(documents, reference.value(), "conflicts-assessment")
                .get(0);
        assertThat(assessment.description()).isEqualTo("Conflicts assessment, version 1");
        assertThat(StoredWords.of(documents, assessment))
                .contains("Version\t1", "Confirmed for\tRelease of the tender", "Looked at again by\t15 January 2027")
                .contains("This is the assessment that section 83 asks for.")
                .contains("Edith Eastwood\tscores quality\tA conflict: My sister works for one of the likely bidders.")
                .contains("May take part in spite of it. ")
                .contains("Emeka Ellis\tscores quality\tNo conflict.");
        assertThat(documents.mayRead(LEGAL, assessment)).isTrue();
        assertThat(documents.mayRead(PROCUREMENT, assessment)).isTrue();
        for (Person other : List.of(OFFICER, EVALUATOR1, MODERATOR, FINANCE, HEAD)) {
            assertThat(documents.mayRead(other, assessment)).as(other.id()).isFalse();
        }
        assertThat(story(reference)).noneMatch(sentence -> sentence.contains("sister"));
    }

    @Test
    void conflictThatCannotBeDealtWithCostsTheMemberTheirPlaceAndThePanelIsCompletedAgain() {
        ContractReference reference = toDeclarations(aStrategy());
        declare(EVALUATOR1, reference, CONFLICT);
        List.of(EVALUATOR2, EVALUATOR3, MODERATOR).forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));
        decideOn(PROCUREMENT, reference, "MAY_NOT_TAKE_PART");
        complete(PROCUREMENT, reference, "Task_DecideOnConflicts", DECIDED);

        assertThat(openTasks(reference)).containsExactly("Task_AppointPanel");
        assertThat(panel.member(reference.value(), "evaluator1")).isEmpty();
        assertThat(panel.former(reference.value()))
                .as("what was declared is part of the assessment")
                .singleElement()
                .satisfies(former -> assertThat(former.conflict()).contains("My sister"));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_AppointPanel", APPOINTED))
                .withMessageContaining("two people at least who score quality");
    }

    @Test
    void managerOfTheExpiringContractOnThePanelIsFlagged() {
        ContractReference expiring =
                contracts.aContract().with("contract_manager", "evaluator2").registered();
        ContractReference reference = aStrategy();
        jdbc.sql("update procurement set predecessor_contract_id = (select id from contract where reference = ?)"
                        + " where reference = ?")
                .params(expiring.value(), reference.value())
                .update();
        toPanel(reference);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .as("without a reason nobody who looks after it is appointed")
                .isThrownBy(() -> appoint(reference));
        assertThat(sheets.open(OFFICER, "panel", reference.value())
                        .orElseThrow()
                        .remarks())
                .anySatisfy(remark -> assertThat(remark).endsWith("looks after the contract that is expiring."));
        assertThat(String.valueOf(
                        desk.open(OFFICER, task(reference, "Task_AppointPanel").getId())
                                .get("incumbents")))
                .contains("Look again");
        var because = new java.util.LinkedHashMap<>(APPOINTED);
        because.put("incumbentBecause", "Nobody else knows the plant; two others score beside them.");
        complete(OFFICER, reference, "Task_AppointPanel", because);

        assertThat(conflicts.of(reference.value())).singleElement().satisfies(noted -> {
            assertThat(noted.nature()).isEqualTo(Nature.PERCEIVED);
            assertThat(noted.mitigation()).startsWith("Nobody else knows the plant");
        });
        assertThat(panel.member(reference.value(), "evaluator2").orElseThrow().maySeeTenders())
                .as("no declaration, no bids")
                .isFalse();
        PANEL.forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));
        answer(reference, "compliance-checklist");
        complete(OFFICER, reference, "Task_CompleteComplianceChecklist", COMPLIANT);
        assertThat(String.valueOf(
                        desk.open(LEGAL, task(reference, "Task_AssessConflicts").getId())
                                .get("known")))
                .contains("perceived", "Nobody else knows the plant");
    }

    private void decideOn(Person person, ContractReference reference, String decision) {
        Map<String, String> row = sheets.open(person, "panel-conflicts", reference.value())
                .orElseThrow()
                .rows()
                .get(0);
        var decided = new java.util.LinkedHashMap<>(row);
        decided.put("decision", decision);
        decided.put("mitigation", "The moderator reads these scores twice.");
        keep(person, reference, "panel-conflicts", List.of(decided));
    }

    @Test
    void nobodyDecidesOnTheirOwnConflict() {
        Person bothHats = new Person("moderator", Set.of("moderators", "legal"));
        ContractReference reference = toDeclarations(aStrategy());
        declare(bothHats, reference, CONFLICT);
        List.of(EVALUATOR1, EVALUATOR2, EVALUATOR3).forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));
        Map<String, String> own = sheets.open(bothHats, "panel-conflicts", reference.value())
                .orElseThrow()
                .rows()
                .get(0);

        assertThat(faults(
                        bothHats,
                        reference,
                        "panel-conflicts",
                        List.of(Map.of(
                                "person", own.get("person"),
                                "decision", "MAY_TAKE_PART",
                                "mitigation", "It is quite all right."))))
                .containsExactly("Row 1: nobody decides on their own conflict.");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(bothHats, reference, "Task_DecideOnConflicts", DECIDED))
                .withMessageStartingWith("One of these conflicts is yours");
    }

    @Test
    void lateTenderIsChasedUntilItIsPrepared() {
        ContractReference reference = fixture.aProcurement()
                .estimatedAt(ContractKind.SERVICES, 180_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .with("wanted_start", LocalDate.of(2027, 4, 1))
                .opened();
        toDates(reference);
        assertThat(due(reference, "BoundaryEvent_PublicationLate"))
                .as("invited on Friday 15 January, the contract can start on 1 April; invited on Monday, it cannot")
                .isEqualTo(CouncilTime.endOf(LocalDate.of(2027, 1, 15)));
        Map<String, Object> monday = with(
                DATES,
                "publishOn",
                "2027-01-18",
                "tendersOn",
                "2027-02-12",
                "clarificationsOn",
                "2027-02-08",
                "startsOn",
                "2027-04-01");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetDeadlines", monday))
                .withMessageContaining("earliest");

        fire(reference, "BoundaryEvent_PublicationLate");
        assertThat(desk.open(
                        PROCUREMENT,
                        task(reference, "Task_ChaseLatePreparation").getId()))
                .satisfies(shown -> {
                    assertThat(String.valueOf(shown.get("waitsFor"))).contains("Set deadlines, since 20 November 2026");
                    assertThat(shown.get("late"))
                            .isEqualTo("For that, tenders are invited on 15 January 2027 at the latest.");
                });
        complete(
                OFFICER,
                reference,
                "Task_SetDeadlines",
                with(
                        DATES,
                        "publishOn",
                        "2027-01-18",
                        "tendersOn",
                        "2027-02-15",
                        "clarificationsOn",
                        "2027-02-08",
                        "startsOn",
                        "2027-05-01"));

        assertThat(openTasks(reference)).containsOnly("Task_GiveApproval");
        assertThat(instance(reference, "preparation")).hasPassed("EndEvent_NoLatePreparationLeft");
    }

    @Test
    void whatIsDoneAboutALateTenderIsOnRecord() {
        ContractReference reference = aStrategy();
        begin(reference);
        fire(reference, "BoundaryEvent_PublicationLate");

        complete(
                PROCUREMENT,
                reference,
                "Task_ChaseLatePreparation",
                Map.of("chased", "The contract of today runs on for two months."));

        assertThat(openTasks(reference)).containsExactly("Task_WriteSpecification");
        assertThat(instance(reference, "preparation")).hasPassed("EndEvent_LatePreparationChased");
        assertThat(story(reference))
                .contains(
                        "The late preparation of the tender was chased: The contract of today runs on for two months.");
    }

    @Test
    void datesAreWorkedOutAsOftenAsSomebodyLikes() {
        ContractReference reference = toDates(aStrategy());

        complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "tendersOn", "2026-12-01", "next", "WORK_OUT"));

        assertThat(openTasks(reference)).containsExactly("Task_SetDeadlines");
        assertThat(found(reference).timetable().publishOn()).isNull();
        assertThat(desk.open(OFFICER, task(reference, "Task_SetDeadlines").getId()))
                .containsEntry("tendersOn", "2026-12-01")
                .satisfies(shown -> assertThat(String.valueOf(shown.get("workedOut")))
                        .contains(
                                "1 December 2026: tenders are due. Suppliers have 25 days at least",
                                "tenders may be due on 22 December 2026 at the earliest.",
                                "the earliest lawful start of the contract",
                                "**Back from 20 November 2027:**"));
        complete(OFFICER, reference, "Task_SetDeadlines", DATES);
        assertThat(openTasks(reference)).containsOnly("Task_GiveApproval");
    }
}
