package council.procurement.web;

import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.Imports;
import council.procurement.security.PeopleNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where people bring a contracts register in: a dry run first, which they read, and then commit. */
@Controller
class ImportsPage {

    private static final int LATEST = 20;
    private static final int FINDINGS = 100;
    private static final int SECONDS = 3;

    private final Imports imports;
    private final Commits commits;
    private final Uploads uploads;
    private final UploadLimit limit;
    private final PeopleNames people;

    ImportsPage(Imports imports, Commits commits, Uploads uploads, UploadLimit limit, PeopleNames people) {
        this.imports = imports;
        this.commits = commits;
        this.uploads = uploads;
        this.limit = limit;
        this.people = people;
    }

    @GetMapping("/imports")
    String form(Model model) {
        model.addAttribute("limit", limit.words());
        var senders = new HashMap<String, String>();
        model.addAttribute(
                "imports",
                imports.latest(LATEST).stream()
                        .map(report ->
                                new ImportShown(report, senders.computeIfAbsent(report.uploadedBy(), people::of)))
                        .toList());
        return "imports";
    }

    @PostMapping("/imports")
    String send(@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try {
            return "redirect:/imports/" + uploads.take(file, ImportMode.DRY_RUN);
        } catch (RefusedUploadException e) {
            response.setStatus(e.getStatusCode().value());
            model.addAttribute("fault", e.sentence());
            return form(model);
        }
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
        ImportReport report = commits.known(id);
        var shown = new ImportShown(report, people.of(report.uploadedBy()));
        PageNumbers pages = PageNumbers.of(page, FINDINGS, imports.countFaults(report.id()));
        model.addAttribute("shown", shown);
        model.addAttribute("report", report);
        model.addAttribute("faults", imports.faults(report.id(), pages.before(), FINDINGS));
        model.addAttribute("pages", pages);
        model.addAttribute("remarks", imports.remarks(report.id(), FINDINGS));
        model.addAttribute("remarksTotal", imports.countRemarks(report.id()));
        if (shown.isRunning()) {
            model.addAttribute("refreshEvery", SECONDS);
        }
        return "import";
    }

    @PostMapping("/imports/{id}/commit")
    String commit(@PathVariable String id) {
        return "redirect:/imports/" + commits.commit(id);
    }

    @GetMapping("/imports/{id}/mend.csv")
    ResponseEntity<byte[]> mend(@PathVariable String id) throws IOException {
        return commits.mendFile(id);
    }
}
