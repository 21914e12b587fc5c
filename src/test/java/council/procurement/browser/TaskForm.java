package council.procurement.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form as it stands in a page, whose fields are found by what is written beside them. */
final class TaskForm {

    private static final Set<String> TEXTS = Set.of("textfield", "number", "textarea");
    private static final int MOST_LOOKS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode form;
    private final Locator shown;

    private TaskForm(JsonNode form, Locator shown) {
        this.form = form;
        this.shown = shown;
    }

    /** @param id what the form is called in its file */
    static TaskForm of(String id, Locator shown) {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Path file = files.filter(one -> one.endsWith(id + ".form"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no form " + id));
            return new TaskForm(JSON.readTree(file.toFile()), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers each field that there is an answer to, from the top down. */
    void answer(Map<String, Object> answers) {
        Set<String> left = new LinkedHashSet<>(answers.keySet());
        for (JsonNode field : form.path("components")) {
            String key = field.path("key").asText();
            if (left.remove(key)) {
                answer(field, String.valueOf(answers.get(key)));
            }
        }
        lookOverTexts(answers);
        if (!left.isEmpty()) {
            throw new AssertionError("The form " + form.path("id").asText() + " does not ask for " + left);
        }
    }

    /** Whoever types faster than form-js takes in finds a field empty again, and types it once more. */
    private void lookOverTexts(Map<String, Object> answers) {
        int looks = 0;
        do {
            shown.page().waitForTimeout(TaskInHand.TAKEN_IN);
        } while (typesAgain(answers) && ++looks < MOST_LOOKS);
    }

    /** Types what was to be typed where nothing stands. Returns whether there was such a place. */
    private boolean typesAgain(Map<String, Object> answers) {
        boolean hasTyped = false;
        for (JsonNode field : form.path("components")) {
            String answer =
                    String.valueOf(answers.getOrDefault(field.path("key").asText(), ""));
            if (!answer.isEmpty() && TEXTS.contains(field.path("type").asText())) {
                Locator input = place(field).locator("input, textarea");
                if (input.inputValue().isEmpty()) {
                    type(input, answer);
                    hasTyped = true;
                }
            }
        }
        return hasTyped;
    }

    private void answer(JsonNode field, String answer) {
        Locator place = place(field);
        switch (field.path("type").asText()) {
            case "textfield", "number" -> type(place.locator("input"), answer);
            case "textarea" -> type(place.locator("textarea"), answer);
            case "datetime" -> type(place.locator("input").first(), TaskInHand.TYPED.format(LocalDate.parse(answer)));
            case "checkbox" -> place.locator("input").setChecked(Boolean.parseBoolean(answer));
            case "radio" ->
                place.locator("label", exactly(option(field, answer))).click();
            case "select" -> {
                place.locator(".fjs-input-group").click();
                shown.page()
                        .locator(".fjs-dropdownlist-item", exactlyOnPage(option(field, answer)))
                        .click();
            }
            default -> throw new AssertionError("Nobody answers a " + field.path("type"));
        }
    }

    private static void type(Locator input, String text) {
        input.fill(text);
        input.blur();
    }

    private Locator place(JsonNode field) {
        String type = field.path("type").asText();
        String label =
                field.path(type.equals("datetime") ? "dateLabel" : "label").asText();
        return shown.locator(".fjs-form-field-" + type)
                .filter(new FilterOptions().setHas(shown.page().locator("label", exactlyOnPage(label))))
                .first();
    }

    private static String option(JsonNode field, String value) {
        for (JsonNode option : field.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return option.path("label").asText();
            }
        }
        throw new AssertionError(field.path("key") + " has no answer " + value);
    }

    private static Page.LocatorOptions exactlyOnPage(String label) {
        return new Page.LocatorOptions().setHasText(whole(label));
    }

    private static Locator.LocatorOptions exactly(String label) {
        return new Locator.LocatorOptions().setHasText(whole(label));
    }

    /** The star says that an answer has to be given. */
    private static Pattern whole(String label) {
        return Pattern.compile("^\\s*" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "\\s*\\*?\\s*$");
    }
}
