package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.StoredWords;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.security.Person;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.TenderStage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/tender/evaluation.bpmn}. */
class EvaluationProcessTest extends TenderWalk {

    private static final Map<String, Object> SUBMIT = Map.of("outcome", "SUBMIT", "noInterest", true);
    private static final Map<String, Object> CHECKED = Map.of("checked", true);
    private static final Map<String, Object> NOTHING =
            Map.of("decision", "NO_AWARD", "reasons", "No tender meets what the specification asks for.");

    @Autowired
    private ModeratedScores moderated;

    @Autowired
    private Panel panel;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Documents documents;

    @Override
    protected String process() {
        return "evaluation";
    }

    private ContractReference twoTenders() {
        ContractReference reference = opened(
                released(OPEN_TENDER, 100_000), bid("Rise and Fall Ltd", 90_000), bid("Green & Sons Ltd", 100_000));
        begin(reference, "evaluation");
        return reference;
    }

    private EvaluationSteps steps(ContractReference reference) {
        return new EvaluationSteps(this, reference);
    }

    private ProcessInstance evaluation(ContractReference reference) {
        return instance(reference, "evaluation");
    }

    @Test
    void mostAdvantageousTenderIsRecommended() {
        ContractReference reference = twoTenders();
        ProcessInstance evaluation = evaluation(reference);

        steps(reference).toTheRecommendation(1);

        assertThat(evaluation).isEnded().hasPassed("EndEvent_AwardRecommended");
        assertThat(procurements.get(reference.value()).progress().recommendedTender())
                .isEqualTo(1);
        assertThat(moderated.totals(reference.value()))
                .as("50 and 10 of quality, 40 of price: 5, 5 and 100; and 4, 4 and 90")
                .containsEntry(1, new BigDecimal("100.00"))
                .containsEntry(2, new BigDecimal("84.00"));
        assertThat(story(reference))
                .filteredOn(sentence -> !sentence.startsWith("Document "))
                .containsExactly(
                        "Those who tendered were checked.",
                        "The scores of an evaluator are in.",
                        "The scores of an evaluator are in.",
                        "The panel agreed on its scores of quality.",
                        "The prices were assessed.",
                        "An award was recommended.");
    }

    @Test
    void reportOfARecommendationSaysAllOfTheEvaluationToThoseWhoMayReadIt() {
        ContractReference reference = opened(
                released(OPEN_TENDER, 100_000),
                bid("Rise and Fall Ltd", 90_000),
                bid("Green & Sons Ltd", 100_000),
                bid("Bare & Co", 120_000),
                bid("Late & Co", 80_000));
        in(() -> {
            jdbc.sql("update tender set late = true, price_pence = null where reference = ? and number = 4")
                    .param(reference.value())
                    .update();
            jdbc.sql("update tender_opening set in_time = 3, late = 1 where reference = ?")
                    .param(reference.value())
                    .update();
        });
        begin(reference, "evaluation");
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                filled(
                        PROCUREMENT,
                        SupplierChecksSheet.ID,
                        reference,
                        row -> "3".equals(row.get("row"))
                                ? with(
                                        EvaluationSteps.sound(row),
                                        "conditions",
                                        "NOT_MET",
                                        "setAside",
                                        true,
                                        "reason",
                                        "No licence.")
                                : EvaluationSteps.sound(row)));
        complete(PROCUREMENT, reference, "Task_CheckSuppliers", CHECKED);
        steps(reference)
                .scored(EVALUATOR_1, number -> number == 1 ? 5 : 4)
                .scored(EVALUATOR_2, number -> number == 1 ? 5 : 4)
                .moderated(number -> number == 1 ? 5 : 4)
                .priced();
        assertThat(documents.of(reference.value())).isEmpty();
        steps(reference).recommended(1);
        runBackground(reference);

        assertThat(documents.of(reference.value()))
                .extracting(Document::description, Document::type)
                .containsExactly(
                        tuple("Award recommendation report", FileType.DOCX),
                        tuple("Award recommendation report", FileType.PDF));
        Document report = documents.of(reference.value()).get(0);
        assertThat(StoredWords.of(documents, report))
                .contains("Award the contract to Rise and Fall Ltd for £90,000 without VAT.")
                .contains("It is the most advantageous tender.", "Lifts in twelve blocks that work and are safe.")
                .contains("Suppliers were asked by an open tender below the threshold.")
                .contains("3 in time, 1 late and kept shut.", "Who evaluated", "Edith Eastwood\tscores quality")
                .contains("The scores were moderated by Moses Merriweather; the panel had agreed on them on")
                .contains("1\tRise and Fall Ltd\t£90,000\t100.00\tno")
                .contains("2\tGreen & Sons Ltd\t£100,000\t84.00\tno")
                .contains("–\tBare & Co\t£120,000\t–\tNo licence.")
                .contains("–\tLate & Co\t–\t–\tIt came in on", "after the deadline, and was kept shut.")
                .contains("Green & Sons Ltd: 84.00 points", "4 of 5\t40.00\tThe panel found what was asked for.")
                .contains("90 of 100\t36.00\tThe lowest price divided by this one, times 100.")
                .contains("Bare & Co\tConditions of participation\tNot all met", "Bare & Co\tSet aside\tNo licence.")
                .contains("Rise and Fall Ltd\tExclusion grounds\tNone found")
                .contains("No price was found to look abnormally low.", "No approval has been asked for yet.")
                .doesNotContain("£80,000");
        for (Person reader : List.of(person("officer", "procuring-officers"), PROCUREMENT, MODERATOR, EVALUATOR_1)) {
            assertThat(documents.mayRead(reader, report)).as(reader.id()).isTrue();
        }
        for (Person other : List.of(
                ADMIN,
                OFFICER_2,
                HEAD,
                person("director", "directors"),
                person("finance", "finance"),
                person("legal", "legal"),
                person("auditor", "auditors"))) {
            assertThat(documents.mayRead(other, report)).as(other.id()).isFalse();
        }
        assertThat(story(reference)).noneMatch(sentence -> sentence.contains("Rise") || sentence.contains("90,000"));
    }

    @Test
    void eachEvaluatorHasATaskOfTheirOwnAndNobodyDoesAnothers() {
        ContractReference reference = twoTenders();
        steps(reference).checked();

        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
        assertThat(tasks)
                .extracting(Task::getTaskDefinitionKey, Task::getAssignee)
                .containsExactlyInAnyOrder(
                        tuple("Task_ScoreQuality", "evaluator1"), tuple("Task_ScoreQuality", "evaluator2"));

        String first = taskOf(EVALUATOR_1, reference).getId();
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(EVALUATOR_2, first, SUBMIT));
        desk.putBack(EVALUATOR_1, first);
        desk.claim(EVALUATOR_2, first);
        assertThat(desk.open(EVALUATOR_2, first).get("access"))
                .asString()
                .contains("for Edith Eastwood and for nobody else");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(EVALUATOR_2, first, SUBMIT))
                .withMessageContaining("for nobody else");
    }

    @Test
    void scoresAreCompleteOnThePublishedScaleAndGivenOnce() {
        ContractReference reference = twoTenders();
        steps(reference).checked();
        Task task = taskOf(EVALUATOR_1, reference);

        refused(
                EVALUATOR_1,
                QualityScoresSheet.ID,
                reference,
                filled(
                        EVALUATOR_1,
                        QualityScoresSheet.ID,
                        reference,
                        row -> with(row, "score", BigDecimal.valueOf(6), "reason", "Good.")),
                "Row 1, Score: the scale that was published ends at 5");
        save(
                EVALUATOR_1,
                QualityScoresSheet.ID,
                reference,
                filled(
                        EVALUATOR_1,
                        QualityScoresSheet.ID,
                        reference,
                        row -> "2-2".equals(row.get("row"))
                                ? row
                                : with(row, "score", BigDecimal.valueOf(5), "reason", "Good.")));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(EVALUATOR_1, task.getId(), SUBMIT))
                .withMessageContaining("in 1 row the score or its reason is missing");
        steps(reference).scored(EVALUATOR_1, tender -> 5);

        assertThat(sheet(QualityScoresSheet.ID).closed(EVALUATOR_1, reference.value()))
                .hasValueSatisfying(why -> assertThat(why).contains("Nobody scores twice"));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> in(() -> sheet(QualityScoresSheet.ID)
                        .save(
                                EVALUATOR_1,
                                reference.value(),
                                filled(
                                        EVALUATOR_1,
                                        QualityScoresSheet.ID,
                                        reference,
                                        row -> with(row, "score", BigDecimal.ZERO, "reason", "Bad.")))))
                .withMessageContaining("Nobody scores twice");
    }

    @Test
    void singleScoresStayBesideWhatThePanelAgreesOn() {
        ContractReference reference = twoTenders();
        steps(reference).checked().scored(EVALUATOR_1, tender -> 5);
        assertThat(rows(MODERATOR, ModerationSheet.ID, reference))
                .as("before all are in")
                .isEmpty();
        steps(reference).scored(EVALUATOR_2, tender -> 2);
        runBackground(reference);

        refused(
                MODERATOR,
                ModerationSheet.ID,
                reference,
                filled(MODERATOR, ModerationSheet.ID, reference, row -> with(row, "agreed", BigDecimal.valueOf(4))),
                "Row 1, Reason, as the bidder is told: say why");
        refused(
                MODERATOR,
                ModerationSheet.ID,
                reference,
                filled(
                        MODERATOR,
                        ModerationSheet.ID,
                        reference,
                        row -> with(row, "agreed", BigDecimal.valueOf(6), "reason", "Good.")),
                "Row 1, Agreed score: the scale that was published ends at 5");
        refused(
                MODERATOR,
                reference,
                "Task_ModerateScores",
                Map.of("agreed", true),
                "in 4 rows the agreed score is missing");
        Person sits = person("evaluator1", "evaluators", "moderators");
        refused(
                sits,
                reference,
                "Task_ModerateScores",
                Map.of("agreed", true),
                "is for the member of the panel who moderates");
        steps(reference).moderated(tender -> 4);

        assertThat(rows(MODERATOR, ModerationSheet.ID, reference).get(0))
                .containsEntry("bidder", "1 Rise and Fall Ltd")
                .containsEntry("mean", "3.50")
                .containsEntry("agreed", "4")
                .containsEntry("difference", "+0.50")
                .containsEntry("reason", "The panel found what was asked for.")
                .hasEntrySatisfying(
                        "single",
                        single -> assertThat(single)
                                .isEqualTo(
                                        "Edith Eastwood: 5. As described in the tender.\nEmeka Ellis: 2. As described in the tender."));
        assertThat(sheet(ModerationSheet.ID).closed(MODERATOR, reference.value()))
                .isPresent();
    }

    @Test
    void lateScoresAreChasedUntilTheyAreIn() {
        ContractReference reference = twoTenders();
        steps(reference).checked();
        fire(reference, "BoundaryEvent_ScoresLate");
        assertThat(shown(PROCUREMENT, reference, "Task_ChaseScores").get("awaited"))
                .asString()
                .contains("Edith Eastwood", "Emeka Ellis");
        complete(
                PROCUREMENT,
                reference,
                "Task_ChaseScores",
                Map.of("outcome", "WAIT", "chased", "Both score by Friday."));
        assertThat(evaluation(reference)).hasPassed("EndEvent_ScoresChased");

        at(DEADLINE.plusDays(3), 9);
        ContractReference other = twoTenders();
        steps(other).checked();
        fire(other, "BoundaryEvent_ScoresLate");
        steps(other).scored(EVALUATOR_1, tender -> 5).scored(EVALUATOR_2, tender -> 4);
        runBackground(other);
        assertThat(evaluation(other)).hasPassed("EndEvent_NoScoresToChase").isWaitingAt("Task_ModerateScores");
    }

    private Map<String, Object> shown(Person person, ContractReference reference, String key) {
        return desk.open(person, task(reference, key).getId());
    }

    @Test
    void evaluatorWhoDoesNotScoreIsReplaced() {
        ContractReference reference = twoTenders();
        steps(reference).checked().scored(EVALUATOR_1, tender -> 5).written(EVALUATOR_2, tender -> 1);
        fire(reference, "BoundaryEvent_ScoresLate");
        complete(
                PROCUREMENT,
                reference,
                "Task_ChaseScores",
                Map.of("outcome", "CLOSE", "closedBecause", "Emeka Ellis is ill until February."));
        runBackground(reference);

        assertThat(evaluation(reference)).isWaitingAt("Task_ReplaceEvaluator");
        assertThat(rows(EVALUATOR_2, QualityScoresSheet.ID, reference))
                .as("stood down")
                .isEmpty();
        refused(PROCUREMENT, reference, "Task_ReplaceEvaluator", Map.of("userName", "nobody"), "nobody of that name");
        refused(
                PROCUREMENT,
                reference,
                "Task_ReplaceEvaluator",
                Map.of("userName", "evaluator2"),
                "on the panel already");
        Person fourth = evaluator4();
        complete(PROCUREMENT, reference, "Task_ReplaceEvaluator", Map.of("userName", fourth.id()));

        assertThat(evaluation(reference)).isWaitingAt("Task_ScoreQuality");
        assertThat(desk.open(fourth, taskOf(fourth, reference).getId()).get("access"))
                .asString()
                .contains("You have not declared yet");
        assertThat(rows(fourth, QualityScoresSheet.ID, reference)).isEmpty();
        declare(fourth, reference);
        steps(reference).scored(fourth, tender -> 4).moderated(tender -> 5);
        assertThat(rows(MODERATOR, ModerationSheet.ID, reference).get(0).get("single"))
                .contains("Edith Eastwood", fourth.id())
                .doesNotContain("Emeka Ellis");
    }

    @AfterEach
    void forgetWhoWasAdded() {
        in(() -> {
            jdbc.sql("delete from act_id_membership where user_id_ = 'evaluator4'")
                    .update();
            jdbc.sql("delete from act_id_user where id_ = 'evaluator4'").update();
        });
    }

    /** Somebody who evaluates and is on no panel yet. */
    private Person evaluator4() {
        String id = "evaluator4";
        in(() -> {
            jdbc.sql("insert into act_id_user (id_, rev_) values (?, 1)")
                    .param(id)
                    .update();
            jdbc.sql("insert into act_id_membership (user_id_, group_id_) values (?, 'evaluators')")
                    .param(id)
                    .update();
        });
        return person(id, "evaluators");
    }

    @Test
    void evaluatorStandsDown() {
        ContractReference reference = twoTenders();
        steps(reference).checked().scored(EVALUATOR_1, tender -> 5);

        steps(reference)
                .submit(
                        EVALUATOR_2,
                        Map.of("outcome", "STAND_DOWN", "standDownBecause", "My brother works for one of them."));
        runBackground(reference);

        assertThat(evaluation(reference)).isWaitingAt("Task_ReplaceEvaluator");
        assertThat(stages.reached(reference.value(), TenderStage.SCORED)).isFalse();
        assertThat(rows(EVALUATOR_2, TendersSheet.ID, reference)).isEmpty();
        assertThat(story(reference)).contains("An evaluator stood down.").noneMatch(one -> one.contains("brother"));
    }

    @Test
    void whoIsOnThePanelDoesNotCheckSuppliersAndEverybodyIsChecked() {
        ContractReference reference = twoTenders();

        refused(
                person("moderator", "procuring-officers"),
                reference,
                "Task_CheckSuppliers",
                CHECKED,
                "You are on the panel");
        refused(OFFICER_2, reference, "Task_CheckSuppliers", CHECKED, "are for its panel, its officer");
        refused(PROCUREMENT, reference, "Task_CheckSuppliers", CHECKED, "not everybody who tendered was fully checked");
        steps(reference).checked();
        assertThat(evaluation(reference)).isWaitingAt("Task_ScoreQuality");
    }

    @Test
    void whereNobodyIsLeftNothingIsAwarded() {
        ContractReference reference = twoTenders();
        ProcessInstance evaluation = evaluation(reference);
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                filled(
                        PROCUREMENT,
                        SupplierChecksSheet.ID,
                        reference,
                        row -> with(
                                EvaluationSteps.sound(row),
                                "conditions",
                                "NOT_MET",
                                "setAside",
                                true,
                                "reason",
                                "No licence.")));
        complete(PROCUREMENT, reference, "Task_CheckSuppliers", CHECKED);
        assertThat(evaluation).isWaitingAt("Task_RecommendAward");
        refused(
                PROCUREMENT,
                reference,
                "Task_RecommendAward",
                Map.of("decision", "AWARD", "tender", 1, "reasons", "It is the best."),
                "no tender is left");
        complete(PROCUREMENT, reference, "Task_RecommendAward", NOTHING);

        Person both = person("procurement", "heads-of-service");
        refused(both, reference, "Task_ConfirmNoAward", Map.of("answer", "CONFIRM"), "needs a second pair of eyes");
        complete(HEAD, reference, "Task_ConfirmNoAward", Map.of("answer", "CONFIRM"));

        assertThat(evaluation).isEnded().hasPassed("EndEvent_NothingAwarded");
        assertThat(procurements.get(reference.value()).progress().recommendedTender())
                .isNull();
        assertThat(report(reference))
                .contains("Award the contract to nobody.", (String) NOTHING.get("reasons"))
                .contains("–\tRise and Fall Ltd\t£90,000\t–\tNo licence.")
                .doesNotContain("Moderated scores");
    }

    /** What the latest report says. */
    private String report(ContractReference reference) {
        runBackground(reference);
        List<Document> all = StoredWords.from(documents, reference.value(), "award-recommendation");
        return StoredWords.of(documents, all.get(all.size() - 1));
    }

    @Test
    void awardingNothingMayBeConsideredAgain() {
        ContractReference reference = twoTenders();
        ProcessInstance evaluation = evaluation(reference);
        steps(reference)
                .checked()
                .scored(EVALUATOR_1, tender -> 5)
                .scored(EVALUATOR_2, tender -> 5)
                .moderated(tender -> 5)
                .priced();
        complete(PROCUREMENT, reference, "Task_RecommendAward", NOTHING);
        assertThat(shown(HEAD, reference, "Task_ConfirmNoAward")).containsEntry("reasons", NOTHING.get("reasons"));

        complete(
                HEAD,
                reference,
                "Task_ConfirmNoAward",
                Map.of("answer", "RETURN", "comment", "Both tenders meet it by your own scores."));

        assertThat(evaluation).isWaitingAt("Task_RecommendAward");
        assertThat(shown(PROCUREMENT, reference, "Task_RecommendAward").get("sentBack"))
                .asString()
                .contains("Both tenders meet it by your own scores.");
        refused(
                MODERATOR,
                reference,
                "Task_RecommendAward",
                Map.of("decision", "AWARD", "tender", 2, "reasons", "We know them well."),
                "the first of the ranking (Procurement Act 2023 s19(1))");
        steps(reference).recommended(1);
        assertThat(evaluation).isEnded().hasPassed("EndEvent_AwardRecommended");
        assertThat(recommendations.reasons(reference.value())).isEqualTo("It is the most advantageous tender.");
        runBackground(reference);
        assertThat(StoredWords.from(documents, reference.value(), "award-recommendation"))
                .as("the report that nothing be awarded does not count any more")
                .extracting(report -> report.superseded() == null)
                .containsExactly(false, true);
    }

    @Test
    void lowTenderIsAskedAboutBeforeItIsDisregarded() {
        ContractReference reference = lowTender();
        ProcessInstance evaluation = evaluation(reference);
        assertThat(evaluation).isWaitingAt("Task_AskAboutLowTender");
        assertThat(rows(PROCUREMENT, LowTendersSheet.ID, reference))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("bidder", "1 Rise and Fall Ltd")
                        .containsEntry("belowMean", "50.00"));
        Map<String, Object> asked = Map.of("asked", true);
        refused(PROCUREMENT, reference, "Task_AskAboutLowTender", asked, "say of each when its supplier was asked");
        var today = DEADLINE.plusDays(3);
        refused(
                PROCUREMENT,
                LowTendersSheet.ID,
                reference,
                low(reference, "decision", "DISREGARD", "reason", "Nobody can do it for that."),
                "the supplier was not asked yet (Procurement Act 2023 s19(4))");
        save(PROCUREMENT, LowTendersSheet.ID, reference, low(reference, "asked", today, "answerBy", today.plusDays(5)));
        complete(PROCUREMENT, reference, "Task_AskAboutLowTender", asked);

        Object[] disregard = {
            "asked",
            today,
            "answerBy",
            today.plusDays(5),
            "decision",
            "DISREGARD",
            "reason",
            "It did not explain itself."
        };
        at(today.plusDays(5), 16);
        refused(
                PROCUREMENT,
                LowTendersSheet.ID,
                reference,
                low(reference, disregard),
                "the supplier has time to answer until the end of that day");
        refused(PROCUREMENT, reference, "Task_DecideOnLowTender", Map.of("decided", true), "it is not decided of all");
        at(today.plusDays(6), 0);
        save(PROCUREMENT, LowTendersSheet.ID, reference, low(reference, disregard));
        complete(PROCUREMENT, reference, "Task_DecideOnLowTender", Map.of("decided", true));

        assertThat(evaluation).isWaitingAt("Task_RecommendAward");
        assertThat(tenders.get(reference.value(), 1).setAside())
                .isEqualTo("Disregarded as abnormally low: It did not explain itself.");
        assertThat(recommendations.ranking(reference.value()))
                .as("prices are compared anew without it")
                .extracting(one -> one.tender().number(), one -> one.total())
                .containsExactly(tuple(2, new BigDecimal("100.00")));
    }

    @Test
    void lowTenderThatIsExplainedStays() {
        ContractReference reference = lowTender();
        var today = DEADLINE.plusDays(3);
        save(PROCUREMENT, LowTendersSheet.ID, reference, low(reference, "asked", today, "answerBy", today.plusDays(5)));
        complete(PROCUREMENT, reference, "Task_AskAboutLowTender", Map.of("asked", true));
        save(
                PROCUREMENT,
                LowTendersSheet.ID,
                reference,
                low(
                        reference,
                        "asked",
                        today,
                        "answerBy",
                        today.plusDays(5),
                        "explanation",
                        "We own the workshop.",
                        "decision",
                        "KEEP",
                        "reason",
                        "It shows that it can."));
        complete(PROCUREMENT, reference, "Task_DecideOnLowTender", Map.of("decided", true));
        steps(reference).recommended(1);

        assertThat(procurements.get(reference.value()).progress().recommendedTender())
                .isEqualTo(1);
        assertThat(report(reference))
                .contains("Rise and Fall Ltd\t50.00%\tWe own the workshop.\tKept: It shows that it can.");
    }

    private List<Map<String, Object>> low(ContractReference reference, Object... cells) {
        return filled(PROCUREMENT, LowTendersSheet.ID, reference, row -> with(row, cells));
    }

    /** The first of two tenders costs half the mean. */
    private ContractReference lowTender() {
        ContractReference reference = opened(
                released(OPEN_TENDER, 100_000), bid("Rise and Fall Ltd", 50_000), bid("Green & Sons Ltd", 150_000));
        begin(reference, "evaluation");
        steps(reference)
                .checked()
                .scored(EVALUATOR_1, tender -> 5)
                .scored(EVALUATOR_2, tender -> 5)
                .moderated(tender -> 5)
                .priced();
        return reference;
    }

    @Test
    void pricesAreAssessedByTheMemberForPriceAndCompleteOnly() {
        ContractReference reference = released(OPEN_TENDER, 100_000);
        opened(reference, bid("Rise and Fall Ltd", 90_000), bid("Green & Sons Ltd", 100_000));
        jdbc.sql("update tender set price_pence = null where reference = ? and number = 2")
                .param(reference.value())
                .update();
        begin(reference, "evaluation");
        steps(reference)
                .checked()
                .scored(EVALUATOR_1, tender -> 5)
                .scored(EVALUATOR_2, tender -> 5)
                .moderated(tender -> 5);

        refused(EVALUATOR_1, reference, "Task_AssessPrice", Map.of("pricesRight", true), "who assesses prices");
        refused(EVALUATOR_3, reference, "Task_AssessPrice", Map.of("pricesRight", true), "one tender has no price yet");
        assertThat(panel.member(reference.value(), "evaluator3")).isPresent();
    }
}
