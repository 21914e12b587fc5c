package council.procurement.document.writing;

import council.procurement.document.facts.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * How the template of a document stands.
 *
 * @param kind which document
 * @param own whether it is the council's own
 * @param mistake what is wrong with it; null if it can be written
 */
public record TemplateState(
        DocumentKind kind, boolean own, @Nullable String mistake) {}
