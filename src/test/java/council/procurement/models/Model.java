package council.procurement.models;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A process model.
 *
 * @param file its name from the project's top, such as {@code bpmn/8-renewal.bpmn}
 * @param content what it says
 * @param source the same, as plain XML
 */
record Model(String file, BpmnModelInstance content, Document source) {

    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*([a-z]\\w*)\\.([a-z]\\w*)\\(([^)]*)\\)\\s*}");
    private static final Pattern CONDITION = Pattern.compile("[$#]\\{\\s*!?\\s*([a-z]\\w*)\\b[^.(]*}");

    /** A call of a bean, as in {@code ${contractDates.reviewDue(execution.processBusinessKey)}}. */
    record Call(String element, String bean, String method, List<String> arguments) {

        @Override
        public String toString() {
            return bean + "." + method + "(" + String.join(", ", arguments) + ")";
        }
    }

    /** The id that the file's name asks for: {@code renewal}. */
    String expectedId() {
        return fileName().replaceFirst("^\\d+-", "");
    }

    /** The file's name without its folder and ending: {@code 8-renewal}. */
    String fileName() {
        return file.replaceFirst(".*/", "").replaceFirst("\\.bpmn$", "");
    }

    /** The file's name without {@code bpmn/} and ending: {@code contract/variation}. */
    String place() {
        return file.replaceFirst("^bpmn/", "").replaceFirst("\\.bpmn$", "");
    }

    /** Where the model's forms may be: in a folder of its own name, or in one for all models of its folder. */
    List<String> formFolders() {
        return place().contains("/")
                ? List.of("forms/" + place(), "forms/" + place().replaceFirst("/[^/]*$", ""))
                : List.of("forms/" + place());
    }

    Process process() {
        return all(Process.class).stream().findFirst().orElseThrow();
    }

    String id() {
        return process().getId();
    }

    /** The elements of a kind, in the order of the file. */
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return content.getModelElementsByType(type);
    }

    /** The user tasks by name. */
    List<UserTask> userTasks() {
        return all(UserTask.class).stream()
                .sorted(comparing(task -> String.valueOf(task.getName())))
                .toList();
    }

    /** The call of a bean that names the groups of a task; empty where the model names them itself. */
    Optional<Call> groupsOf(UserTask task) {
        return callsIn(task.getId(), String.valueOf(task.getCamundaCandidateGroups()))
                .findFirst();
    }

    /** The tasks whose doers may not do this one too. */
    static List<String> notDoneBy(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "notDoneBy".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** The variable a condition reads; empty for a condition of another form. */
    static Optional<String> variableOf(ConditionExpression condition) {
        return variableOf(condition.getTextContent());
    }

    /** The same of any text. */
    static Optional<String> variableOf(String expression) {
        Matcher matcher = CONDITION.matcher(expression.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** All calls of beans anywhere in the model. */
    List<Call> calls() {
        NodeList elements = source.getElementsByTagName("*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(elements::item)
                .flatMap(element -> texts(element).flatMap(text -> callsIn(idOf(element), text)))
                .distinct()
                .toList();
    }

    private static Stream<Call> callsIn(String element, String text) {
        return CALL.matcher(text)
                .results()
                .filter(found -> !found.group(1).equals("execution"))
                .map(found -> new Call(
                        element,
                        found.group(1),
                        found.group(2),
                        Arrays.stream(found.group(3).split(",", -1))
                                .map(String::strip)
                                .filter(argument -> !argument.isEmpty())
                                .toList()));
    }

    /** The element's attributes, and its text where it holds nothing else. */
    private static Stream<String> texts(Node element) {
        NamedNodeMap attributes = element.getAttributes();
        Stream<String> values = IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeValue());
        boolean isLeaf = element.getChildNodes().getLength() == 1
                && element.getFirstChild().getNodeType() == Node.TEXT_NODE;
        return isLeaf ? Stream.concat(values, Stream.of(element.getTextContent())) : values;
    }

    /** The element's own id, or that of the nearest element around it that has one. */
    static String idOf(Node element) {
        for (Node holder = element; holder instanceof Element candidate; holder = holder.getParentNode()) {
            if (candidate.hasAttribute("id")) {
                return candidate.getAttribute("id");
            }
        }
        return "";
    }
}
