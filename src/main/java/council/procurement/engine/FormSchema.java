package council.procurement.engine;

import static java.util.Collections.unmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deployed {@code .form} file, as far as the server needs to know it.
 *
 * @param id the form's id, which is also the name of the bean behind it
 * @param fields the fields that can be filled in, by key, in the form's order
 * @param shown the names of all values the form can show: its fields and what its texts mention
 * @param texts of these, the names that only texts mention, where what looks like markdown would be taken for it
 * @param asked the names that the conditions ask for, under which fields are hidden
 * @param source the whole file
 */
record FormSchema(
        String id,
        Map<String, FormField> fields,
        Set<String> shown,
        Set<String> texts,
        Set<String> asked,
        JsonNode source) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DECORATION = Set.of("text", "separator", "spacer");
    private static final Pattern MENTION = Pattern.compile("\\{\\{[#/]?(?:if |loop )?\\s*([A-Za-z]\\w*)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Set<String> WORDS = Set.of("and", "or", "null", "true", "false");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException for a component that Octant's forms do not use; dynamic lists and the like make
     *     Tasklist 7.24 lose answers
     */
    static FormSchema read(InputStream form) throws IOException {
        JsonNode root = JSON.readTree(form);
        String id = root.path("id").asText();
        var fields = new LinkedHashMap<String, FormField>();
        var shown = new LinkedHashSet<String>();
        var keys = new LinkedHashSet<String>();
        for (JsonNode component : root.path("components")) {
            mention(component.path("text").asText(), MENTION, shown);
            mention(component.path("conditional").path("hide").asText(), NAME, shown);
            String type = component.path("type").asText();
            if (DECORATION.contains(type)) {
                continue;
            }
            String key = component.path("key").asText();
            shown.add(key);
            keys.add(key);
            if (component.path("disabled").asBoolean()) {
                continue;
            }
            fields.put(key, field(id, type, key, component));
        }
        var texts = new LinkedHashSet<>(shown);
        texts.removeAll(keys);
        return new FormSchema(
                id, unmodifiableMap(fields), Set.copyOf(shown), Set.copyOf(texts), asked(fields.values()), root);
    }

    /** The names that the conditions ask for, under which fields are hidden. */
    private static Set<String> asked(Collection<FormField> fields) {
        return fields.stream()
                .map(FormField::hiddenWhen)
                .filter(Objects::nonNull)
                .flatMap(condition ->
                        NAME.matcher(QUOTED.matcher(condition).replaceAll("")).results())
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The conditions under which fields are hidden, each once. */
    Set<String> conditions() {
        return fields.values().stream()
                .map(FormField::hiddenWhen)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether it is a flag, or one of the options that the form has for that name. */
    boolean isChoice(String name, Object value) {
        FormField field = fields.get(name);
        return value instanceof Boolean || (field != null && field.options().containsKey(String.valueOf(value)));
    }

    /** Of some facts, those that the form shows, as a browser takes them. */
    Map<String, Object> shown(Map<String, Object> facts) {
        var taken = new LinkedHashMap<String, Object>();
        facts.forEach((name, fact) -> {
            Object plain = Answers.shown(fact);
            if (plain != null && shown.contains(name)) {
                taken.put(name, texts.contains(name) ? inText(plain) : plain);
            }
        });
        return taken;
    }

    private static Object inText(Object fact) {
        if (fact instanceof Markdown markdown) {
            return markdown.text();
        }
        return fact instanceof String text ? Markdown.plain(text) : fact;
    }

    private static void mention(String text, Pattern pattern, Set<String> names) {
        Matcher mentions = pattern.matcher(text);
        while (mentions.find()) {
            names.add(mentions.group(mentions.groupCount()));
        }
    }

    private static FormField field(String form, String type, String key, JsonNode component) {
        JsonNode validate = component.path("validate");
        var limits = new FormField.Limits(
                wholeNumber(validate.path("minLength")),
                wholeNumber(validate.path("maxLength")),
                number(validate.path("min")),
                number(validate.path("max")),
                wholeNumber(component.path("decimalDigits")),
                validate.path("pattern").isTextual()
                        ? Pattern.compile(validate.path("pattern").asText())
                        : null);
        return new FormField(
                key,
                component.path("label").asText(component.path("dateLabel").asText(key)),
                kind(form, type, component),
                validate.path("required").asBoolean(),
                limits,
                options(component),
                condition(component.path("conditional").path("hide")));
    }

    private static FormField.Kind kind(String form, String type, JsonNode component) {
        return switch (type) {
            case "textfield", "textarea" -> FormField.Kind.TEXT;
            case "number" -> FormField.Kind.NUMBER;
            case "select", "radio" -> FormField.Kind.CHOICE;
            case "checkbox" -> FormField.Kind.CHECKBOX;
            case "datetime" -> {
                if (component.path("subtype").asText().equals("date")) {
                    yield FormField.Kind.DATE;
                }
                throw unsupported(form, "datetime that is not a date");
            }
            default -> throw unsupported(form, type);
        };
    }

    private static IllegalArgumentException unsupported(String form, String type) {
        return new IllegalArgumentException("The form " + form + " uses a " + type
                + ", which Octant's forms do not: they have text, number, date, choice and checkbox fields only");
    }

    private static Map<String, String> options(JsonNode component) {
        var options = new LinkedHashMap<String, String>();
        for (JsonNode option : component.path("values")) {
            options.put(option.path("value").asText(), option.path("label").asText());
        }
        return unmodifiableMap(options);
    }

    private static @Nullable String condition(JsonNode hide) {
        String condition = hide.asText().strip();
        return condition.startsWith("=") ? condition.substring(1).strip() : null;
    }

    private static @Nullable Integer wholeNumber(JsonNode value) {
        return value.isNumber() ? Integer.valueOf(value.asInt()) : null;
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }
}
