package council.procurement.web;

import council.procurement.document.Documents;
import council.procurement.document.DocumentsAddress;
import council.procurement.file.CaseFile;
import council.procurement.file.FileAddress;
import council.procurement.file.Happening;
import council.procurement.file.ProcurementFile;
import council.procurement.notice.NoticeTimeline;
import council.procurement.rules.CouncilTime;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The procurement file of a cycle or contract on one page, as far as whoever is signed in may know it. */
@Controller
class FilePage {

    /** How much of the history a page shows unless all is asked for. */
    private static final int LATEST = 20;

    private final ProcurementFile files;
    private final NoticeTimeline notices;
    private final Documents documents;
    private final PeopleNames people;
    private final Clock clock;

    FilePage(ProcurementFile files, NoticeTimeline notices, Documents documents, PeopleNames people, Clock clock) {
        this.files = files;
        this.notices = notices;
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/file/{reference}")
    String show(@PathVariable String reference, @RequestParam(defaultValue = "") String history, Model model) {
        return page(reference, history, model);
    }

    /** For references that cannot stand in an address as they are. */
    @GetMapping("/file")
    String about(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String history,
            Model model) {
        return page(about, history, model);
    }

    private String page(String said, String history, Model model) {
        String reference = said.replace("\0", "");
        Person reader = SignedIn.person();
        CaseFile file = files.of(reference, reader)
                .orElseThrow(() -> new NoSuchThingException("There is no contract and no cycle “" + reference + "”."));
        LocalDate today = CouncilTime.dayOf(clock.instant());
        List<NoticeExpected> expected = notices.of(reference).stream()
                .map(line -> NoticeExpected.of(line, today))
                .toList();
        List<Happening> all = file.history();
        boolean cut = !history.equals("all") && all.size() > LATEST;
        model.addAttribute("file", file);
        model.addAttribute("address", FileAddress.of(reference));
        model.addAttribute(
                "notices", expected.stream().filter(NoticeExpected::needed).toList());
        model.addAttribute(
                "notNeeded", expected.stream().filter(one -> !one.needed()).count());
        model.addAttribute("documents", documentsOf(reference, reader));
        model.addAttribute("documentsAddress", DocumentsAddress.of(reference));
        model.addAttribute("history", cut ? all.subList(0, LATEST) : all);
        model.addAttribute("cut", cut);
        return "file";
    }

    private List<DocumentShown> documentsOf(String reference, Person reader) {
        return documents.of(reference).stream()
                .filter(document -> documents.mayKnow(reader, document))
                .map(document -> DocumentShown.of(
                        document, documents.mayRead(reader, document), documents.readersOf(document), people::of))
                .toList();
    }
}
