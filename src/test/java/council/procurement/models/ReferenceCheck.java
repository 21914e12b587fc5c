package council.procurement.models;

import static council.procurement.models.ProcessCheck.isBlank;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Every process that is called and every decision that is asked is there. */
final class ReferenceCheck implements Check {

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        Stream<String> processes = library.models().stream()
                .flatMap(model -> model.all(CallActivity.class).stream()
                        .filter(call -> library.process(call.getCalledElement()).isEmpty())
                        .map(call -> model.file() + " " + call.getId() + ": there is no process "
                                + call.getCalledElement()));
        Stream<String> decisions = library.models().stream()
                .flatMap(model -> model.all(BusinessRuleTask.class).stream()
                        .filter(task -> !isBlank(task.getCamundaDecisionRef()))
                        .filter(task ->
                                library.decision(task.getCamundaDecisionRef()).isEmpty())
                        .map(task -> model.file() + " " + task.getId() + ": there is no decision "
                                + task.getCamundaDecisionRef()));
        return Stream.of(processes, decisions).flatMap(findings -> findings);
    }
}
