package council.procurement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A form file as the engine's side reads it, for checks of all forms from outside this package.
 *
 * @param id the form's id
 * @param questions the fields that can be filled in
 * @param source the whole file
 */
public record ReadableForm(String id, List<Question> questions, JsonNode source) {

    /** What a field takes. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        CHECKBOX
    }

    /**
     * A field that can be filled in.
     *
     * @param key the key it is submitted under
     * @param kind what it takes
     * @param alwaysAnswered whether no form is taken without an answer to it
     * @param decimals how many decimal places a number may have
     * @param options the values of a choice
     */
    public record Question(String key, Kind kind, boolean alwaysAnswered, int decimals, Set<String> options) {

        private static Question of(FormField field) {
            Integer decimals = field.limits().decimals();
            return new Question(
                    field.key(),
                    Kind.valueOf(field.kind().name()),
                    field.required() && field.hiddenWhen() == null,
                    decimals == null ? 0 : decimals,
                    field.options().keySet());
        }
    }

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException for a form that Octant cannot take answers from
     */
    public static ReadableForm at(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            FormSchema schema = FormSchema.read(content);
            return new ReadableForm(
                    schema.id(),
                    schema.fields().values().stream().map(Question::of).toList(),
                    schema.source());
        }
    }
}
