package council.procurement.contract.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractDate;
import council.procurement.register.ContractReference;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.register.OpenDates;
import council.procurement.register.Tier;
import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks every path of {@code bpmn/contract/performance-review.bpmn}. */
class PerformanceReviewProcessTest extends ProcessWalk {

    private static final LocalDate DUE = LocalDate.of(2027, 11, 19);
    private static final Map<String, Object> PLANNED = Map.of(
            "improvementPlan", "Two gardeners more from May; grass heights are measured weekly.",
            "improveBy", "2028-05-31");

    @Autowired
    private DateBook dates;

    @Autowired
    private OpenDates open;

    @Autowired
    private TransactionTemplate transaction;

    @Override
    protected String process() {
        return "performance-review";
    }

    @Test
    void reviewOfAGoodSupplierIsDoneAtOnce() {
        ContractReference reference = underReview();
        ProcessInstance review = instance(reference, "performance-review");

        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("GOOD", "LOW"));

        assertThat(review).isEnded().hasPassed("EndEvent_PerformanceReviewed");
        assertThat(contracts.now(reference).management().lastReviewed()).isEqualTo(DUE);
        assertThat(story(reference))
                .contains(
                        "Performance was reviewed: Good.",
                        "The contract's tier is bronze. Its performance is reviewed again on 17 November 2028.");
    }

    @Test
    void nextReviewWaitsAYearFromTheDayOfTheReview() {
        ContractReference reference = underReview();
        at(LocalDate.of(2027, 12, 6), 15);

        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("GOOD", "LOW"));

        assertThat(due(reference, "Event_PerformanceReviewDue"))
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2028, 12, 6)));
        assertThat(awaited(reference)).isTrue();
    }

    @ParameterizedTest(name = "{0} -> plan to improve: {1}")
    @CsvSource({
        "GOOD, false",
        "APPROACHING_TARGET, false",
        "REQUIRES_IMPROVEMENT, true",
        "INADEQUATE, true",
        "OTHER, false"
    })
    void ratingSaysWhetherTheSupplierHasToImprove(String rating, boolean planNeeded) {
        ContractReference reference = underReview();

        complete(CONTRACTS, reference, "Task_ReviewPerformance", review(rating, "LOW"));

        assertThat(openTasks(reference).contains("Task_AgreeImprovementPlan")).isEqualTo(planNeeded);
    }

    @Test
    void supplierBelowWhatWasAgreedGetsAPlanToImprove() {
        ContractReference reference = underReview();
        ProcessInstance review = instance(reference, "performance-review");
        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("INADEQUATE", "LOW"));

        var shown = shown(reference, "Task_AgreeImprovementPlan");
        complete(CONTRACTS, reference, "Task_AgreeImprovementPlan", PLANNED);

        assertThat(shown).containsEntry("rating", "Inadequate").containsEntry("reviewedOn", "19 November 2027");
        assertThat(review).isEnded().hasPassed("Task_AgreeImprovementPlan");
        assertThat(story(reference)).contains("An improvement plan was agreed, to be met by 31 May 2028.");
        assertThat(jdbc.sql("""
                        select improve_by from performance_review r join contract c on c.id = r.contract_id
                         where c.reference = ?
                        """).param(reference.value()).query(LocalDate.class).single())
                .isEqualTo(LocalDate.of(2028, 5, 31));
    }

    @Test
    void planToImproveIsForDaysToCome() {
        ContractReference reference = underReview();
        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("INADEQUATE", "LOW"));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        CONTRACTS,
                        reference,
                        "Task_AgreeImprovementPlan",
                        with(PLANNED, "improveBy", DUE.minusDays(1).toString())))
                .withMessage("By when: give today or a later day.");

        complete(CONTRACTS, reference, "Task_AgreeImprovementPlan", with(PLANNED, "improveBy", DUE.toString()));
        assertThat(instance(reference, "performance-review")).isNull();
    }

    @Test
    void lateReviewIsChasedAndStaysOpen() {
        ContractReference reference = underReview();

        assertThat(due(reference, "BoundaryEvent_PerformanceReviewLate"))
                .as("30 working days from 19 November 2027, over the holidays of all four nations")
                .isEqualTo(CouncilTime.closeOf(LocalDate.of(2028, 1, 7)));
        fire(reference, "BoundaryEvent_PerformanceReviewLate");
        complete(HEAD, reference, "Task_ChasePerformanceReview", Map.of("chased", "Cora reviews it by Friday."));

        assertThat(story(reference)).contains("The late review of performance was chased: Cora reviews it by Friday.");
        assertThat(openTasks(reference)).contains("Task_ReviewPerformance");
        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("GOOD", "LOW"));
        assertThat(instance(reference, "performance-review")).isNull();
    }

    @Test
    void nobodyIsChasedForAReviewThatHasBeenDone() {
        ContractReference reference = underReview();
        fire(reference, "BoundaryEvent_PerformanceReviewLate");

        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("GOOD", "LOW"));

        assertThat(openTasks(reference)).doesNotContain("Task_ChasePerformanceReview");
        assertThat(instance(reference, "performance-review")).isNull();
    }

    @Test
    void reviewDecidesTheTierAnewAndRemembersWhatWasSaid() {
        ContractReference reference = underReview();
        assertThat(shown(reference, "Task_ReviewPerformance"))
                .containsEntry("tier", "bronze")
                .containsEntry("reviewEvery", "every 12 months")
                .doesNotContainKey("criticality");

        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("GOOD", "MEDIUM"));

        assertThat(contracts.now(reference).management().tier())
                .as("four scores of 2 and the yearly value's 1")
                .isEqualTo(Tier.SILVER);
        assertThat(story(reference))
                .contains("The contract's tier is silver now; it was bronze."
                        + " Its performance is reviewed again on 18 February 2028.");
        fire(reference, "Event_PerformanceReviewDue");
        assertThat(shown(reference, "Task_ReviewPerformance"))
                .containsEntry("reviewEvery", "every 3 months")
                .containsEntry("criticality", "MEDIUM")
                .containsEntry("reputation", "MEDIUM")
                .containsEntry("vulnerablePeople", "NO");
    }

    @Test
    void contractThatVulnerablePeopleDependOnIsGold() {
        ContractReference reference = underReview();

        complete(
                CONTRACTS,
                reference,
                "Task_ReviewPerformance",
                with(review("GOOD", "NONE"), "vulnerablePeople", "YES"));

        assertThat(contracts.now(reference).management().tier()).isEqualTo(Tier.GOLD);
        assertThat(due(reference, "Event_PerformanceReviewDue"))
                .as("a month later, 19 December 2027, is a Sunday")
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2027, 12, 17)));
        fire(reference, "Event_PerformanceReviewDue");
        assertThat(shown(reference, "Task_ReviewPerformance")).containsEntry("reviewEvery", "every month");
    }

    @Test
    void dateOfAReviewThatIsUnderWayIsNotWaitedForWhereverItMoves() {
        ContractReference reference = contracts.aContract().inForce();
        assertThat(awaited(reference)).isTrue();
        fire(reference, "Event_PerformanceReviewDue");
        assertThat(awaited(reference)).isFalse();

        moveReviewTo(reference, LocalDate.of(2028, 3, 1));

        assertThat(contracts.dates(reference)).containsEntry(DateKind.PERFORMANCE_REVIEW, LocalDate.of(2028, 3, 1));
        assertThat(awaited(reference)).isFalse();
        complete(CONTRACTS, reference, "Task_ReviewPerformance", review("GOOD", "LOW"));
        assertThat(awaited(reference)).isTrue();
        assertThat(due(reference, "Event_PerformanceReviewDue"))
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2028, 3, 1)));
    }

    @Test
    void dateOfAReviewWhoseTimerIsLateToFireIsStillWaitedForWhenItMoves() {
        ContractReference reference = contracts.aContract().inForce();
        at(DUE, 9);

        moveReviewTo(reference, LocalDate.of(2028, 3, 1));

        assertThat(awaited(reference)).isTrue();
        assertThat(due(reference, "Event_PerformanceReviewDue"))
                .isEqualTo(CouncilTime.startOf(LocalDate.of(2028, 3, 1)));
    }

    private ContractReference underReview() {
        ContractReference reference = contracts.aContract().inForce();
        fire(reference, "Event_PerformanceReviewDue");
        return reference;
    }

    private boolean awaited(ContractReference reference) {
        return open.awaited(reference).stream().map(ContractDate::kind).anyMatch(DateKind.PERFORMANCE_REVIEW::equals);
    }

    /** As when the council's register is imported again with another date for the next review. */
    private void moveReviewTo(ContractReference reference, LocalDate day) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update contract set review_date = ? where reference = ?")
                    .params(day, reference.value())
                    .update();
            dates.keepInStep(reference);
        });
    }

    private Map<String, Object> shown(ContractReference reference, String key) {
        return desk.open(CONTRACTS, task(reference, key).getId());
    }

    private static Map<String, Object> review(String rating, String degree) {
        return Map.of(
                "rating", rating,
                "findings", "Grass cut on time in all parks; two complaints.",
                "criticality", degree,
                "supplierFailure", degree,
                "complexity", degree,
                "reputation", degree,
                "vulnerablePeople", "NO",
                "personalData", "NO");
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return changed;
    }
}
