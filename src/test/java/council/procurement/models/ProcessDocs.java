package council.procurement.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Says in words what the models say in pictures: {@code docs/processes.md} and the table in the README. */
final class ProcessDocs {

    private static final String HEAD = """
            # Processes

            Written from the models by `ProcessDocsTest`; to bring it up to date:
            `mvn test -Dtest=ProcessDocsTest -Doctant.write-docs=true`

            """;

    private ProcessDocs() {}

    /** The whole of {@code docs/processes.md}. */
    static String page(Library library) {
        String processes = library.models().stream().map(ProcessDocs::section).collect(Collectors.joining("\n"));
        return HEAD + (processes.isEmpty() ? "There are none yet.\n" : processes) + decisions(library);
    }

    /** The table for the README. */
    static String table(Library library) {
        if (library.models().isEmpty()) {
            return "There are none yet.\n";
        }
        return rows(
                List.of("Process", "Tasks for people", "Waits for", "Picture"),
                library.models().stream()
                        .map(model -> List.of(
                                title(model),
                                String.valueOf(model.userTasks().size()),
                                waits(model).map(Wait::event).distinct().collect(Collectors.joining(", ")),
                                "[`" + model.place() + "`](docs/" + picture(model) + ")")));
    }

    private static String section(Model model) {
        var section = new StringBuilder("## " + title(model) + "\n\n");
        section.append("Process `%s` in `%s`, version %s.%n%n"
                .formatted(model.id(), model.file(), model.process().getCamundaVersionTag()));
        documentation(model.process()).forEach(words -> section.append(words).append("\n\n"));
        section.append("![Diagram of ")
                .append(title(model))
                .append("](")
                .append(picture(model))
                .append(")\n\n");
        append(section, "People do", List.of("Task", "Groups", "Form", "Not done by"), people(model));
        append(
                section,
                "Octant does",
                List.of("Task", "Delegate"),
                all(model, ServiceTask.class)
                        .map(task -> List.of(name(task.getName()), code(task.getCamundaDelegateExpression()))));
        append(
                section,
                "Decisions",
                List.of("Task", "Decision", "Version"),
                all(model, BusinessRuleTask.class)
                        .map(task -> List.of(
                                name(task.getName()),
                                code(task.getCamundaDecisionRef()),
                                task.getCamundaDecisionRefBinding())));
        append(
                section,
                "Timers",
                List.of("Timer", "Fires", "Then"),
                waits(model).map(wait -> List.of(name(wait.event()), wait.until(), name(wait.then()))));
        append(
                section,
                "Calls",
                List.of("Step", "Process", "Version"),
                all(model, CallActivity.class)
                        .map(call -> List.of(
                                name(call.getName()),
                                code(call.getCalledElement()),
                                call.getCamundaCalledElementBinding())));
        return section.toString().stripTrailing() + "\n";
    }

    private static Stream<List<String>> people(Model model) {
        return all(model, UserTask.class)
                .map(task -> List.of(
                        name(task.getName()),
                        groups(model, task),
                        code(task.getCamundaFormRef()),
                        Model.notDoneBy(task).stream()
                                .map(id -> name(model, id))
                                .collect(Collectors.joining(", "))));
    }

    private static String groups(Model model, UserTask task) {
        return model.groupsOf(task)
                .map(call -> "each time the one that `" + call.bean() + "." + call.method() + "` names")
                .orElseGet(() -> String.join(", ", task.getCamundaCandidateGroupsList()));
    }

    private static String decisions(Library library) {
        List<List<String>> rows = new ArrayList<>();
        for (DecisionFile file : library.decisions()) {
            Decision decision = file.decisions().get(0);
            file.tables()
                    .forEach(table -> rows.add(List.of(
                            "`" + decision.getId() + "`",
                            decision.getName(),
                            labels(table.getInputs().stream().map(Input::getLabel)),
                            labels(table.getOutputs().stream().map(Output::getLabel)),
                            rulesOf(table))));
        }
        if (rows.isEmpty()) {
            return "";
        }
        return "\n## Decision tables\n\n" + rows(List.of("Table", "Decides", "From", "Gives", "Rules"), rows.stream());
    }

    private static String rulesOf(DecisionTable table) {
        return String.valueOf(table.getRules().size());
    }

    private static String labels(Stream<String> labels) {
        return labels.map(ProcessDocs::name).collect(Collectors.joining(", "));
    }

    private static Stream<Wait> waits(Model model) {
        return all(model, TimerEventDefinition.class).map(Wait::of);
    }

    private static <T extends BaseElement> Stream<T> all(Model model, Class<T> type) {
        return model.all(type).stream();
    }

    private static Stream<String> documentation(BaseElement element) {
        return element.getChildElementsByType(Documentation.class).stream()
                .map(Documentation::getTextContent)
                .map(String::strip);
    }

    private static String title(Model model) {
        String number = model.fileName().replaceFirst("^(\\d+)-.*", "$1 ");
        return (number.equals(model.fileName()) ? "" : number)
                + name(model.process().getName());
    }

    private static String picture(Model model) {
        return "pictures/" + model.place() + ".png";
    }

    private static void append(StringBuilder section, String heading, List<String> columns, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        if (!all.isEmpty()) {
            section.append("### ")
                    .append(heading)
                    .append("\n\n")
                    .append(rows(columns, all.stream()))
                    .append('\n');
        }
    }

    private static String rows(List<String> columns, Stream<List<String>> rows) {
        String rule = columns.stream().map(column -> "---").collect(Collectors.joining("|", "|", "|\n"));
        return row(columns) + rule + rows.map(ProcessDocs::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The name of an element; its id where the model has no such element. */
    private static String name(Model model, String id) {
        ModelElementInstance element = model.content().getModelElementById(id);
        return element instanceof FlowElement named ? name(named.getName()) : id;
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name.replaceAll("\\s+", " ");
    }

    private static String code(@Nullable String text) {
        return "`" + name(text).replaceAll("[${}]", "") + "`";
    }
}
