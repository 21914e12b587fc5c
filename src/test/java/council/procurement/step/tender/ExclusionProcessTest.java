package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_PROCEDURE;
import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Walks {@code bpmn/tender/exclusion.bpmn}, and what leads to it. */
class ExclusionProcessTest extends TenderWalk {

    private static final LocalDate TODAY_HERE = DEADLINE.plusDays(3);

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
}
