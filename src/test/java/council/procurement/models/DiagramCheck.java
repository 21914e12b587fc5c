package council.procurement.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Every node and flow is drawn, so that Cockpit can show it. How it is drawn is checked by {@code .ci/lint}. */
final class DiagramCheck implements Check {

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        return library.models().stream().flatMap(DiagramCheck::of);
    }

    private static Stream<String> of(Model model) {
        Stream<FlowElement> nodes = model.all(FlowNode.class).stream()
                .filter(node -> node.getDiagramElement() == null)
                .map(FlowElement.class::cast);
        Stream<FlowElement> flows = model.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getDiagramElement() == null)
                .map(FlowElement.class::cast);
        return Stream.concat(nodes, flows).map(element -> model.file() + " " + element.getId() + ": it is not drawn");
    }
}
