package council.procurement.web;

import council.procurement.document.FileType;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.SampleFacts;
import council.procurement.document.writing.DocumentWriter;
import council.procurement.document.writing.TemplateStates;
import council.procurement.engine.RefusedSubmissionException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The templates of the documents that Octant writes: whether they have mistakes, and what they make of made-up facts. */
@Controller
class DocumentTemplatesPage {

    private final TemplateStates states;
    private final DocumentWriter writer;

    DocumentTemplatesPage(TemplateStates states, DocumentWriter writer) {
        this.states = states;
        this.writer = writer;
    }

    @GetMapping("/documents/templates")
    String list(Model model) {
        model.addAttribute("templates", states.all());
        return "document-templates";
    }

    /** A document of a procurement that never was. */
    @GetMapping("/documents/templates/{id}/{type:docx|pdf}")
    ResponseEntity<byte[]> sample(@PathVariable String id, @PathVariable String type) {
        DocumentKind kind = DocumentKind.of(id)
                .orElseThrow(() -> new NoSuchThingException("Octant writes no document “" + id + "”."));
        FileType wanted = FileType.valueOf(type.toUpperCase(Locale.ROOT));
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(wanted.mediaType()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(kind.id() + "-sample." + type)
                                    .build()
                                    .toString())
                    .body(writer.preview(SampleFacts.of(kind).get(0), wanted));
        } catch (RefusedSubmissionException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.sentence(), e);
        }
    }
}
