package council.procurement.document.writing;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/shared/document-writing.bpmn}. */
final class DocumentWritingVariables {

    /** Number of the order. Given by {@link DocumentWriter}, read by {@link WriteDocumentDelegate}. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    private DocumentWritingVariables() {}
}
