package council.procurement.web;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.security.PeopleNames;
import council.procurement.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One document of a case: what is known of it, its content to be saved, and for corporate procurement its removal. */
@Controller
class DocumentPage {

    private final Documents documents;
    private final PeopleNames people;

    DocumentPage(Documents documents, PeopleNames people) {
        this.documents = documents;
        this.people = people;
    }

    @GetMapping("/documents/files/{id}")
    String show(@PathVariable String id, Model model) {
        return page(readable(id), model);
    }

    /** The content, always to be saved and never to be shown: what is in it did not come from here. */
    @GetMapping("/documents/files/{id}/content")
    void content(@PathVariable String id, HttpServletResponse response) throws IOException {
        Document document = readable(id);
        if (document.isRemoved()) {
            throw new ResponseStatusException(
                    HttpStatus.GONE,
                    "The content of document " + document.id() + " was removed. Its page says when and why.");
        }
        response.setContentType(document.type().mediaType());
        response.setContentLengthLong(document.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        documents.copy(document, response.getOutputStream());
    }

    @PostMapping("/documents/files/{id}/removal")
    String remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        Document document = readable(id);
        try {
            documents.remove(SignedIn.person(), document, why.replace("\0", ""));
            return "redirect:" + DocumentsPage.addressOf(document.reference()) + "removed=" + document.id();
        } catch (RefusedSubmissionException e) {
            response.setStatus(Refusals.statusOf(e).value());
            model.addAttribute("fault", e.sentence());
            model.addAttribute("why", why);
            return page(document, model);
        }
    }

    private String page(Document document, Model model) {
        model.addAttribute("document", DocumentShown.of(document, true, documents.readersOf(document), people::of));
        model.addAttribute("reference", document.reference());
        model.addAttribute("back", DocumentsPage.addressOf(document.reference()));
        model.addAttribute("mayRemove", documents.mayRemove(SignedIn.person()) && !document.isRemoved());
        return "document";
    }

    private Document readable(String id) {
        Document document = (id.matches("[0-9]{1,18}")
                        ? documents.find(Long.parseLong(id))
                        : Optional.<Document>empty())
                .filter(known -> documents.mayKnow(SignedIn.person(), known))
                .orElseThrow(() -> new NoSuchThingException("There is no document “" + id + "”."));
        if (!documents.mayRead(SignedIn.person(), document)) {
            throw new ShutFactsException(
                    HttpStatus.FORBIDDEN,
                    "Document " + document.id() + " is confidential: it is for " + documents.readersOf(document) + ".",
                    document.reference());
        }
        return document;
    }
}
