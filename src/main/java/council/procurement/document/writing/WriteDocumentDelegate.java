package council.procurement.document.writing;

import static council.procurement.document.writing.DocumentWritingVariables.NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_WriteDocument} of {@code bpmn/shared/document-writing.bpmn}. */
@Component
class WriteDocumentDelegate implements JavaDelegate {

    private final DocumentWriter writer;

    WriteDocumentDelegate(DocumentWriter writer) {
        this.writer = writer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writer.writeOrdered(NUMBER.in(execution));
    }
}
