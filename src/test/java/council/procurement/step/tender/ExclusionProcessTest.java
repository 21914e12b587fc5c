package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_PROCEDURE;
import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.sourcing.SheetColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks {@code bpmn/tender/exclusion.bpmn}, and what leads to it. */
class ExclusionProcessTest extends TenderWalk {

    private static final LocalDate TODAY_HERE = DEADLINE.plusDays(3);

    @Autowired
    private EvaluationRecord record;

    @Override
    protected String process() {
        return "exclusion";
    }

    private ContractReference twoTenders(ContractReference reference) {
        opened(reference, bid("Rise and Fall Ltd", 450_000), bid("Green & Sons Ltd", 500_000));
        begin(reference, "evaluation");
        return reference;
    }

    private List<Map<String, Object>> firstOf(ContractReference reference, Object... cells) {
        return filled(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                row -> "1".equals(row.get("row"))
                        ? with(EvaluationSteps.sound(row), cells)
                        : EvaluationSteps.sound(row));
    }

    @Test
    void ministerIsToldOfASupplierThatTheActExcludes() {
        ContractReference reference = twoTenders(released(OPEN_PROCEDURE, 500_000));
        refused(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                firstOf(reference, "ground", "MANDATORY", "reason", "Bribery in 2025."),
                "Row 1, Set this tender aside: a supplier that a mandatory ground excludes");
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                firstOf(reference, "ground", "MANDATORY", "setAside", true, "reason", "Bribery in 2025."));
        complete(PROCUREMENT, reference, "Task_CheckSuppliers", Map.of("checked", true));

        ProcessInstance exclusion = instance(reference, "exclusion");
        assertThat(exclusion).isWaitingAt("Task_ReportExclusion");
        assertThat(task(reference, "Task_ReportExclusion").getDueDate())
                .as("30 days beginning with 21 December")
                .isEqualTo(java.util.Date.from(CouncilTime.closeOf(LocalDate.of(2027, 1, 19))));
        assertThat(desk.open(
                                PROCUREMENT,
                                task(reference, "Task_ReportExclusion").getId())
                        .get("excluded"))
                .asString()
                .contains("1 Rise and Fall Ltd: Bribery in 2025.");
        assertThat(desk.open(
                        person("other", "corporate-procurement"),
                        task(reference, "Task_ReportExclusion").getId()))
                .containsEntry("excluded", "");
        refused(
                PROCUREMENT,
                reference,
                "Task_ReportExclusion",
                Map.of("toldOn", TODAY_HERE.plusDays(1).toString()),
                "still to come");
        complete(PROCUREMENT, reference, "Task_ReportExclusion", Map.of("toldOn", TODAY_HERE.toString()));

        assertThat(exclusion).isEnded();
        assertThat(openTasks(reference)).containsOnly("Task_ScoreQuality");
    }

    @Test
    void councilMayKeepASupplierThatItMayExcludeButSaysWhy() {
        ContractReference reference = twoTenders(released(OPEN_PROCEDURE, 500_000));
        refused(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                firstOf(reference, "ground", "DISCRETIONARY"),
                "Row 1, Why it is set aside, or why not in spite of what was found: give the reason.");
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                firstOf(reference, "ground", "DISCRETIONARY", "reason", "It has dismissed those who did it."));
        complete(PROCUREMENT, reference, "Task_CheckSuppliers", Map.of("checked", true));

        assertThat(instance(reference, "exclusion")).isNull();
        assertThat(tenders.considered(reference.value())).hasSize(2);
    }

    @Test
    void belowTheThresholdNobodyIsToldOfWhatTheCouncilDecides() {
        ContractReference reference = twoTenders(released(OPEN_TENDER, 100_000));
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                firstOf(reference, "ground", "MANDATORY", "setAside", true, "reason", "Bribery in 2025."));
        complete(PROCUREMENT, reference, "Task_CheckSuppliers", Map.of("checked", true));

        assertThat(instance(reference, "exclusion")).isNull();
        assertThat(tenders.considered(reference.value())).hasSize(1);
    }

    @Test
    void tenderThatIsSetAsideForAnotherReasonIsNoExclusion() {
        ContractReference reference = twoTenders(released(OPEN_PROCEDURE, 500_000));
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                firstOf(reference, "conditions", "NOT_MET", "setAside", true, "reason", "No licence."));
        complete(PROCUREMENT, reference, "Task_CheckSuppliers", Map.of("checked", true));

        assertThat(instance(reference, "exclusion")).isNull();
    }

    @Test
    void eachConditionOfParticipationIsLookedAtForEachBidder() {
        ContractReference reference = twoTenders(released(OPEN_PROCEDURE, 500_000));
        fixture.asks(
                reference, "A waste carrier licence\n\n Two drivers with class 2 licences \nNothing else is asked");
        assertThat(desk.open(PROCUREMENT, task(reference, "Task_CheckSuppliers").getId())
                        .get("conditions"))
                .asString()
                .contains("A waste carrier licence", "Two drivers with class 2 licences");
        assertThat(fixture.sheet(SupplierChecksSheet.ID).columns(reference.value()))
                .extracting(SheetColumn::label)
                .contains("Condition 2: Two drivers with class 2 licences")
                .doesNotContain("Conditions of participation");
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                eachMet(reference, "condition1", "MET", "condition2", "NOT_MET"));
        refused(
                PROCUREMENT,
                reference,
                "Task_CheckSuppliers",
                Map.of("checked", true),
                "not everybody who tendered was fully checked");
        refused(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                eachMet(reference, "condition2", "NOT_MET", "condition3", "NOT_ASKED"),
                "Row 1, Why it is set aside, or why not in spite of what was found: give the reason.");
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                eachMet(
                        reference,
                        "condition2",
                        "NOT_MET",
                        "condition3",
                        "NOT_ASKED",
                        "setAside",
                        true,
                        "reason",
                        "One driver only."));
        assertThat(fixture.rows(PROCUREMENT, SupplierChecksSheet.ID, reference))
                .extracting(row -> row.get("condition1") + " " + row.get("condition2") + " " + row.get("condition3"))
                .containsExactly("MET NOT_MET NOT_ASKED", "MET MET NOT_ASKED");
        assertThat(record.checks(reference.value()).toString())
                .as("the report on the award names each")
                .contains("Conditions of participation", "Condition: Two drivers with class 2 licences", "Not met");
        complete(PROCUREMENT, reference, "Task_CheckSuppliers", Map.of("checked", true));

        assertThat(tenders.considered(reference.value())).hasSize(1);
        assertThat(instance(reference, "exclusion")).isNull();
    }

    /** All is well with both, but for what the first row says instead. */
    private List<Map<String, Object>> eachMet(ContractReference reference, Object... first) {
        return filled(PROCUREMENT, SupplierChecksSheet.ID, reference, row -> {
            Map<String, Object> sound = with(EvaluationSteps.sound(row), "condition1", "MET", "condition2", "MET");
            sound.remove("conditions");
            return "1".equals(row.get("row")) ? with(sound, first) : with(sound, "condition3", "NOT_ASKED");
        });
    }

    @Test
    void whatWasSaidOfAConditionIsAskedAgainWhenTheConditionReadsOtherwise() {
        ContractReference reference = twoTenders(released(OPEN_PROCEDURE, 500_000));
        fixture.asks(reference, "A waste carrier licence\nTwo drivers with class 2 licences");
        save(
                PROCUREMENT,
                SupplierChecksSheet.ID,
                reference,
                filled(
                        PROCUREMENT,
                        SupplierChecksSheet.ID,
                        reference,
                        row -> with(row, "condition1", "MET", "condition2", "MET")));

        fixture.asks(reference, "A waste carrier licence\nThree drivers with class 2 licences");

        assertThat(fixture.rows(PROCUREMENT, SupplierChecksSheet.ID, reference))
                .allSatisfy(row -> assertThat(row).containsKey("condition1").doesNotContainKey("condition2"));
    }
}
