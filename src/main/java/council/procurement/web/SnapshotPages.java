package council.procurement.web;

import council.procurement.report.Invitations;
import council.procurement.report.publication.Publication;
import council.procurement.report.publication.PublicationKind;
import council.procurement.report.publication.Publications;
import council.procurement.report.publication.Snapshots;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Past snapshots of the register and of the pipeline for everybody: the list of them, and each as a page and as a file. */
@Controller
class SnapshotPages {

    private final Publications publications;
    private final Snapshots snapshots;

    SnapshotPages(Publications publications, Snapshots snapshots) {
        this.publications = publications;
        this.snapshots = snapshots;
    }

    @GetMapping("/register/published")
    String registers(Model model, HttpServletResponse response) {
        return list(PublicationKind.REGISTER, model, response);
    }

    @GetMapping("/pipeline/published")
    String pipelines(Model model, HttpServletResponse response) {
        return list(PublicationKind.PIPELINE, model, response);
    }

    @GetMapping("/register/published/{edition}")
    String register(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        return show(find(PublicationKind.REGISTER, edition), page, model, response);
    }

    @GetMapping("/pipeline/published/{edition}")
    String pipeline(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        return show(find(PublicationKind.PIPELINE, edition), page, model, response);
    }

    @GetMapping("/register/published/{edition}.csv")
    void registerFile(@PathVariable String edition, HttpServletResponse response) throws IOException {
        file(find(PublicationKind.REGISTER, edition), response);
    }

    /** The invitations to tender that a snapshot of the register tells of. */
    @GetMapping("/register/published/{edition}/invitations.csv")
    void invitations(@PathVariable String edition, HttpServletResponse response) throws IOException {
        Publication publication = find(PublicationKind.REGISTER, edition);
        PublicFile.begin(response, "invitations-to-tender-" + publication.edition() + ".csv", Invitations.COLUMNS);
        snapshots.writeInvitations(publication, response.getOutputStream());
    }

    @GetMapping("/pipeline/published/{edition}.csv")
    void pipelineFile(@PathVariable String edition, HttpServletResponse response) throws IOException {
        file(find(PublicationKind.PIPELINE, edition), response);
    }

    private String list(PublicationKind kind, Model model, HttpServletResponse response) {
        model.addAttribute("kind", kind);
        model.addAttribute(
                "snapshots",
                publications.published(kind).stream().map(SnapshotShown::of).toList());
        PublicFile.publish(response);
        return "snapshots";
    }

    private String show(Publication publication, String page, Model model, HttpServletResponse response) {
        SnapshotShown shown = SnapshotShown.of(publication);
        PageNumbers pages = PageNumbers.of(QueryText.page(page), Snapshots.PAGE, shown.lines());
        model.addAttribute("kind", publication.kind());
        model.addAttribute("snapshot", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("lines", snapshots.page(publication, pages.before()));
        PublicFile.publish(response);
        return "snapshot";
    }

    private void file(Publication publication, HttpServletResponse response) throws IOException {
        PublicFile.begin(
                response,
                publication.kind().words().replace(' ', '-') + "-" + publication.edition() + ".csv",
                snapshots.header(publication));
        snapshots.write(publication, response.getOutputStream());
    }

    private Publication find(PublicationKind kind, String edition) {
        return publications
                .published(kind, edition.replace("\0", ""))
                .orElseThrow(() -> new NoSuchThingException("No snapshot of the " + kind.words() + " is called “"
                        + edition + "”. All there are stand at " + kind.listed() + "."));
    }
}
