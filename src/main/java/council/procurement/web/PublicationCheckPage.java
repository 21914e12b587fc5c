package council.procurement.web;

import council.procurement.report.publication.Publication;
import council.procurement.report.publication.PublicationCheck;
import council.procurement.report.publication.PublicationCheck.Finding;
import council.procurement.report.publication.Publications;
import council.procurement.rules.WrittenDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The lists behind the figures of a publication's check, for staff. */
@Controller
class PublicationCheckPage {

    private final Publications publications;
    private final PublicationCheck check;

    PublicationCheckPage(Publications publications, PublicationCheck check) {
        this.publications = publications;
        this.check = check;
    }

    /**
     * A figure.
     *
     * @param finding what it counts
     * @param count how many lines
     */
    record Figure(Finding finding, long count) {}

    @GetMapping("/publications/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "incomplete") String list,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        Publication publication = (id.matches("[0-9]{1,18}")
                        ? publications.find(Long.parseLong(id))
                        : Optional.<Publication>empty())
                .orElseThrow(() -> new NoSuchThingException("There is no publication “" + id + "”."));
        Finding finding = Finding.of(list)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "Give “list” as one of: "
                                + Arrays.stream(Finding.values())
                                        .map(Finding::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
        PageNumbers pages =
                PageNumbers.of(QueryText.page(page), PublicationCheck.PAGE, check.count(publication, finding));
        model.addAttribute("publication", publication);
        model.addAttribute(
                "name",
                publication.quarterEnd() == null
                        ? publication.edition()
                        : "quarter to " + WrittenDate.of(publication.quarterEnd()));
        model.addAttribute("total", check.lines(publication));
        model.addAttribute(
                "figures",
                Arrays.stream(Finding.values())
                        .map(each -> new Figure(each, check.count(publication, each)))
                        .toList());
        model.addAttribute("blanks", check.blanks(publication));
        model.addAttribute("finding", finding);
        model.addAttribute("pages", pages);
        model.addAttribute("lines", check.page(publication, finding, pages.before()));
        return "publication-check";
    }
}
