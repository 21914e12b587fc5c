package council.procurement.models;

import static council.procurement.models.ProcessCheck.isBlank;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Every variable that a model reads, writes or passes on is declared in its process's variables class. */
final class VariableCheck implements Check {

    private static final String OTHER_THAN_A_VARIABLE = "execution(\\.processBusinessKey)?|task|\\d+";

    /** A variable of a process, as some element of some model uses it. */
    private record Use(String where, String process, String variable) {}

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        return library.models().stream()
                .flatMap(model ->
                        Stream.concat(scripts(model), uses(model, library).flatMap(use -> fault(use, code).stream())));
    }

    private static Optional<String> fault(Use use, CodeBehind code) {
        Optional<Set<String>> declared = code.variables(use.process());
        String type = CodeBehind.classOfVariables(use.process());
        if (declared.isEmpty()) {
            return Optional.of(use.where() + ": the variable " + use.variable() + " is to be declared in " + type);
        }
        return declared.get().contains(use.variable())
                ? Optional.empty()
                : Optional.of(use.where() + ": the variable " + use.variable() + " is not declared in " + type);
    }

    private static Stream<String> scripts(Model model) {
        return model.all(ConditionExpression.class).stream()
                .filter(condition -> Model.variableOf(condition).isEmpty())
                .map(condition -> model.file() + " " + element(condition) + ": the condition "
                        + condition.getTextContent().strip() + " does not read one variable");
    }

    private static Stream<Use> uses(Model model, Library library) {
        Stream<Use> conditions = model.all(ConditionExpression.class).stream()
                .flatMap(condition -> Model.variableOf(condition).stream()
                        .map(variable -> new Use(model.file() + " " + element(condition), model.id(), variable)));
        Stream<Use> outcomes = model.all(BusinessRuleTask.class).stream()
                .filter(task -> !isBlank(task.getCamundaResultVariable()))
                .map(task -> new Use(model.file() + " " + task.getId(), model.id(), task.getCamundaResultVariable()));
        Stream<Use> arguments = model.calls().stream()
                .flatMap(call -> call.arguments().stream()
                        .filter(argument -> !argument.matches(OTHER_THAN_A_VARIABLE))
                        .map(argument -> new Use(model.file() + " " + call.element(), model.id(), argument)));
        Stream<Use> repeated = model.all(MultiInstanceLoopCharacteristics.class).stream()
                .flatMap(loop -> Stream.<ModelElementInstance>of(
                                loop.getLoopCardinality(), loop.getCompletionCondition())
                        .filter(Objects::nonNull)
                        .flatMap(text -> Model.variableOf(text.getTextContent()).stream())
                        .map(variable -> new Use(
                                model.file() + " " + loop.getParentElement().getAttributeValue("id"),
                                model.id(),
                                variable)));
        Stream<Use> members = model.all(MultiInstanceLoopCharacteristics.class).stream()
                .filter(loop -> !isBlank(loop.getCamundaElementVariable()))
                .map(loop -> new Use(
                        model.file() + " " + loop.getParentElement().getAttributeValue("id"),
                        model.id(),
                        loop.getCamundaElementVariable()));
        Stream<Use> passed = model.all(CallActivity.class).stream().flatMap(call -> passed(model, call, library));
        return Stream.of(conditions, outcomes, arguments, members, repeated, passed)
                .flatMap(uses -> uses);
    }

    /** What goes into a called process and comes out of it, on both sides; the other side only where it is there. */
    private static Stream<Use> passed(Model model, CallActivity call, Library library) {
        String where = model.file() + " " + call.getId();
        Optional<String> called = library.process(call.getCalledElement()).map(Model::id);
        var uses = Stream.<Use>builder();
        if (call.getExtensionElements() == null) {
            return uses.build();
        }
        for (CamundaIn in : call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaIn.class)
                .list()) {
            Optional.ofNullable(in.getCamundaSource()).ifPresent(name -> uses.add(new Use(where, model.id(), name)));
            Optional.ofNullable(in.getCamundaTarget())
                    .ifPresent(name -> called.ifPresent(process -> uses.add(new Use(where, process, name))));
        }
        for (CamundaOut out : call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaOut.class)
                .list()) {
            Optional.ofNullable(out.getCamundaTarget()).ifPresent(name -> uses.add(new Use(where, model.id(), name)));
            Optional.ofNullable(out.getCamundaSource())
                    .ifPresent(name -> called.ifPresent(process -> uses.add(new Use(where, process, name))));
        }
        return uses.build();
    }

    private static String element(ConditionExpression condition) {
        return condition.getParentElement().getAttributeValue("id");
    }
}
