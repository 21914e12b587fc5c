package council.procurement.document.writing;

import council.procurement.engine.RefusedSubmissionException;

/** A document cannot be written, because its template has a mistake; the sentence says where and which. */
final class FaultyTemplateException extends RefusedSubmissionException {

    private static final long serialVersionUID = 1L;

    /** @param line where in the template, from 1; 0 if it is not known */
    FaultyTemplateException(String template, int line, String mistake) {
        super("The document cannot be written: its template “" + template + "”" + (line > 0 ? ", line " + line : "")
                + ", has a mistake. " + mistake);
    }
}
