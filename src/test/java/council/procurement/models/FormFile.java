package council.procurement.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import council.procurement.engine.ReadableForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form file.
 *
 * @param file its name from the project's top, such as {@code forms/8-renewal/decide-what-follows.form}
 * @param content what it says; null for a form that cannot be read
 * @param fault why it cannot be read; null for one that can
 */
record FormFile(
        String file,
        @Nullable ReadableForm content,
        @Nullable String fault) {

    static FormFile at(Path project, Path file) {
        String name = Library.named(project, file);
        try {
            return new FormFile(name, ReadableForm.at(file), null);
        } catch (IOException | IllegalArgumentException e) {
            return new FormFile(name, null, String.valueOf(e.getMessage()));
        }
    }

    /** The id that the file's name asks for. */
    String expectedId() {
        return file.replaceFirst(".*/", "").replaceFirst("\\.form$", "");
    }

    List<ReadableForm.Question> questions() {
        return content == null ? List.of() : content.questions();
    }

    JsonNode source() {
        return content == null ? MissingNode.getInstance() : content.source();
    }
}
