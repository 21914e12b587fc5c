package council.procurement.benchmark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A task with a form, a gateway that reads what was answered, and another task: the usual piece of Octant's models. */
final class ProposalModel {

    static final String PROCESS = "benchmark-proposal";
    static final String GROUP = "contract-managers";

    /** What is filled in, as a browser sends it. */
    static final Map<String, Object> ANSWERS = Map.of(
            "title", "Grounds maintenance",
            "value", 240_000.5,
            "months", 24,
            "endDate", "2029-03-31",
            "route", "EXTEND",
            "evidence", "It costs a third less than our own staff would, as the two of us have reckoned.");

    private static final String FORM = """
            {
              "id": "benchmark-proposal",
              "type": "default",
              "executionPlatform": "Camunda Platform",
              "executionPlatformVersion": "7.24.0",
              "schemaVersion": 16,
              "components": [
                {"type": "textfield", "key": "title", "label": "Title", "validate": {"required": true, "minLength": 3, "maxLength": 60}},
                {"type": "number", "key": "value", "label": "Value in pounds", "decimalDigits": 2, "validate": {"required": true, "min": 0}},
                {"type": "number", "key": "months", "label": "Months", "validate": {"required": true, "min": 1, "max": 120}},
                {"type": "datetime", "subtype": "date", "key": "endDate", "dateLabel": "End date", "validate": {"required": true}},
                {"type": "radio", "key": "route", "label": "Route", "values": [{"label": "Bring in house", "value": "INSOURCE"}, {"label": "Extend", "value": "EXTEND"}], "validate": {"required": true}},
                {"type": "textarea", "key": "evidence", "label": "Evidence", "validate": {"required": true, "minLength": 10}}
              ]
            }
            """;

    private ProposalModel() {}

    static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("benchmark")
                .addModelInstance(
                        "benchmark-proposal.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Task_Propose")
                                .name("Propose")
                                .camundaCandidateGroups(GROUP)
                                .camundaFormRef("benchmark-proposal")
                                .camundaFormRefBinding("deployment")
                                .exclusiveGateway("Gateway_Route")
                                .condition("Extend", "${route == 'EXTEND'}")
                                .userTask("Task_Extend")
                                .name("Extend")
                                .camundaCandidateGroups(GROUP)
                                .endEvent()
                                .moveToNode("Gateway_Route")
                                .condition("Insource", "${route != 'EXTEND'}")
                                .endEvent()
                                .done())
                .addInputStream(
                        "benchmark-proposal.form",
                        new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }
}
