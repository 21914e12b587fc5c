package council.procurement.document.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * The texts of templates: the council's own where its folder has a file of that name, otherwise Octant's. They are read anew
 * each time, so that what somebody has changed holds at once.
 */
@Component
class Templates {

    private final DocumentProperties properties;

    Templates(DocumentProperties properties) {
        this.properties = properties;
    }

    /**
     * A template.
     *
     * @param id its id
     * @param text its text
     * @param own whether it is the council's own
     */
    record Template(String id, String text, boolean own) {}

    /**
     * The template of that id.
     *
     * @throws FaultyTemplateException if the council's own cannot be read as text, or there is none at all
     */
    Template get(String id) {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new FaultyTemplateException(id, 0, "Names of templates are lower-case words with hyphens.");
        }
        Path folder = properties.templatesDirectory();
        Path file = folder == null ? null : folder.resolve(id + ".html");
        try {
            return file != null && Files.exists(file)
                    ? new Template(id, Files.readString(file, UTF_8), true)
                    : new Template(id, shipped(id), false);
        } catch (CharacterCodingException e) {
            throw new FaultyTemplateException(id, 0, "The file is not text in UTF-8. Save it again as UTF-8.");
        } catch (IOException e) {
            throw new FaultyTemplateException(id, 0, "The file “" + file + "” cannot be read.");
        }
    }

    private static String shipped(String id) {
        try (InputStream text = Templates.class.getResourceAsStream("/documents/" + id + ".html")) {
            if (text == null) {
                throw new FaultyTemplateException(id, 0, "There is no template of that name.");
            }
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A template that comes with Octant cannot be read: " + id, e);
        }
    }
}
