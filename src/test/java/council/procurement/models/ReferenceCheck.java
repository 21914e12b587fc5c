package council.procurement.models;

import static council.procurement.models.ProcessCheck.isBlank;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Every process that is called and every decision that is asked is there. */
final class ReferenceCheck implements Check {

    /**
     * Steps that have no model yet. The cycle names them already; a cycle that reaches one waits before it until a
     * version of Octant brings the step. A step leaves this list in the change that brings its model.
     */
    static final Set<String> STEPS_TO_COME = Set.of();

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        Stream<String> processes = library.models().stream()
                .flatMap(model -> model.all(CallActivity.class).stream()
                        .filter(call -> library.process(call.getCalledElement()).isEmpty())
                        .filter(call -> !STEPS_TO_COME.contains(call.getCalledElement()))
                        .map(call -> model.file() + " " + call.getId() + ": there is no process "
                                + call.getCalledElement()));
        Stream<String> decisions = library.models().stream()
                .flatMap(model -> model.all(BusinessRuleTask.class).stream()
                        .filter(task -> !isBlank(task.getCamundaDecisionRef()))
                        .filter(task ->
                                library.decision(task.getCamundaDecisionRef()).isEmpty())
                        .map(task -> model.file() + " " + task.getId() + ": there is no decision "
                                + task.getCamundaDecisionRef()));
        Stream<String> come = STEPS_TO_COME.stream()
                .filter(step -> library.process(step).isPresent())
                .map(step -> "The step " + step + " has come: take it off the list of steps to come");
        return Stream.of(processes, decisions, come).flatMap(findings -> findings);
    }
}
