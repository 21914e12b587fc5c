package council.procurement.models;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A form begins with its question, every field says what it wants, and every choice says what can be chosen. */
final class FormContentCheck implements Check {

    private static final Set<String> DECORATION = Set.of("text", "separator", "spacer");
    private static final Set<String> CHOICES = Set.of("radio", "select");

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        Stream<String> ofForms =
                library.forms().stream().flatMap(form -> of(form).stream().map(fault -> form.file() + ": " + fault));
        Stream<String> twice =
                library.forms().stream().collect(groupingBy(FormFile::expectedId, counting())).entrySet().stream()
                        .filter(id -> id.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .map(id -> id + ".form: two forms have this name; the engine would open either");
        return Stream.concat(ofForms, twice);
    }

    private static List<String> of(FormFile form) {
        if (form.fault() != null) {
            return List.of(form.fault());
        }
        var faults = new ArrayList<String>();
        JsonNode source = form.source();
        if (!source.path("id").asText().equals(form.expectedId())) {
            faults.add("the form is to have the id " + form.expectedId());
        }
        if (source.path("schemaVersion").asInt() != 16
                || !source.path("executionPlatform").asText().equals("Camunda Platform")) {
            faults.add("the form is to be for Camunda Platform with schemaVersion 16, which Tasklist 7.24 knows");
        }
        String opening = source.path("components")
                .path(0)
                .path("text")
                .asText()
                .lines()
                .findFirst()
                .orElse("");
        if (!opening.matches("#+ \\S.*\\?")) {
            faults.add("the form is to begin with a text whose first line is a heading that asks the question");
        }
        var keys = new HashSet<String>();
        for (JsonNode component : source.path("components")) {
            if (!DECORATION.contains(component.path("type").asText())) {
                faults.addAll(ofField(component, keys));
            }
        }
        return faults;
    }

    private static List<String> ofField(JsonNode field, Set<String> keys) {
        var faults = new ArrayList<String>();
        String key = field.path("key").asText();
        if (!key.matches("[a-z][A-Za-z0-9]*")) {
            faults.add("the key “" + key + "” is to be in camelCase");
        }
        if (!keys.add(key)) {
            faults.add(key + ": two fields have this key");
        }
        String label = field.path(field.path("type").asText().equals("datetime") ? "dateLabel" : "label")
                .asText();
        if (label.isBlank()) {
            faults.add(key + ": the field has no label");
        }
        JsonNode required = field.path("validate").path("required");
        if (!required.isMissingNode() && !required.isBoolean()) {
            faults.add(key + ": validate.required is to be true or false");
        }
        if (CHOICES.contains(field.path("type").asText())) {
            faults.addAll(ofOptions(key, field.path("values")));
        }
        return faults;
    }

    private static List<String> ofOptions(String key, JsonNode options) {
        var faults = new ArrayList<String>();
        if (options.isEmpty()) {
            faults.add(key + ": there is nothing to choose from");
        }
        var values = new HashSet<String>();
        var labels = new HashSet<String>();
        for (JsonNode option : options) {
            String value = option.path("value").asText();
            String label = option.path("label").asText();
            if (label.isBlank()) {
                faults.add(key + ": the answer " + value + " has no label");
            }
            if (!values.add(value) || !labels.add(label)) {
                faults.add(key + ": the answer " + value + " is there twice");
            }
        }
        return faults;
    }
}
