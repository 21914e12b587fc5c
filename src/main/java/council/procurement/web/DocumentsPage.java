package council.procurement.web;

import council.procurement.breakglass.BreakGlass;
import council.procurement.document.Classification;
import council.procurement.document.Document;
import council.procurement.document.DocumentIntake;
import council.procurement.document.Documents;
import council.procurement.document.DocumentsAddress;
import council.procurement.document.KnownCases;
import council.procurement.document.Upload;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a cycle or contract: what is there, and a form to add another. */
@Controller
class DocumentsPage {

    private final Documents documents;
    private final DocumentIntake intake;
    private final KnownCases cases;
    private final BreakGlass breakGlass;
    private final PeopleNames people;

    DocumentsPage(
            Documents documents, DocumentIntake intake, KnownCases cases, BreakGlass breakGlass, PeopleNames people) {
        this.breakGlass = breakGlass;
        this.documents = documents;
        this.intake = intake;
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/documents/{reference}")
    String list(@PathVariable String reference, Model model) {
        return page(reference, model);
    }

    /** For references that cannot stand in an address as they are. */
    @GetMapping("/documents")
    String about(@RequestParam(defaultValue = "") String about, Model model) {
        return page(about, model);
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String add(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String classification,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            Document added = take(about.replace("\0", ""), file, description, classification);
            return "redirect:" + addressOf(added.reference()) + "added=" + added.id();
        } catch (RefusedSubmissionException e) {
            response.setStatus(Refusals.statusOf(e).value());
            model.addAttribute("fault", e.sentence());
            model.addAttribute("description", description);
            model.addAttribute("classification", classification);
            return page(about, model);
        }
    }

    private Document take(String about, @Nullable MultipartFile file, String description, String classification)
            throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            throw new RefusedSubmissionException("Choose the document that you want to add.");
        }
        Path copy = Files.createTempFile("octant-document-", ".part");
        try {
            file.transferTo(copy);
            return intake.add(
                    SignedIn.person(),
                    about,
                    new Upload(
                            file.getOriginalFilename(), copy, description.replace("\0", ""), chosen(classification)));
        } finally {
            Files.delete(copy);
        }
    }

    private String page(String said, Model model) {
        String reference = said.replace("\0", "");
        Person reader = SignedIn.person();
        model.addAttribute(
                "caseTitle",
                cases.titleOf(reference)
                        .orElseThrow(() ->
                                new NoSuchThingException("There is no contract and no cycle “" + reference + "”.")));
        model.addAttribute("reference", reference);
        model.addAttribute(
                "documents",
                documents.of(reference).stream()
                        .filter(document -> documents.mayKnow(reader, document))
                        .map(document -> DocumentShown.of(
                                document,
                                documents.mayRead(reader, document),
                                documents.readersOf(document),
                                people::of))
                        .toList());
        model.addAttribute("mayBreakGlass", breakGlass.mayAsk(reader));
        model.addAttribute("mayAdd", intake.mayAdd(reader));
        model.addAttribute("takesTenders", intake.takesTenders(reference));
        model.addAttribute("taken", DocumentIntake.taken());
        model.addAttribute("confidants", DocumentIntake.confidants());
        return "documents";
    }

    /** The address of a case's documents, to which parameters can be added. */
    static String addressOf(String reference) {
        String address = DocumentsAddress.of(reference);
        return address + (address.contains("?") ? "&" : "?");
    }

    private static @Nullable Classification chosen(String said) {
        return Arrays.stream(Classification.values())
                .filter(classification -> classification.name().equals(said))
                .findFirst()
                .orElse(null);
    }
}
