package council.procurement.sourcing;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.security.Person;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** How a task's form leads to a sheet: a link with how far the list is. Tasklist opens it beside the form, in a new tab. */
@Component
public class SheetLink {

    private final Sheets sheets;

    SheetLink(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * The link for whoever is at a task, about the procurement that the task is about: {@code [Award criteria: 3 rows, 100 of
     * 100 per cent](/sheets/award-criteria/SBC-2026-0042)}.
     */
    public Markdown of(String id, TaskContext task) {
        return of(id, task.person(), task.reference());
    }

    /** The same for anybody about any procurement; a sentence without a link for those who may not read the list. */
    public Markdown of(String id, Person person, String reference) {
        if (!sheets.has(id)) {
            throw new IllegalArgumentException("There is no sheet " + id);
        }
        return sheets.open(person, id, reference)
                .map(sheet -> Markdown.link(sheet.sheet().title() + ": " + sheet.summary(), address(id, reference)))
                .orElseGet(() -> new Markdown("This list is not for you to read."));
    }

    /** Where the page of a list of a procurement is. */
    public static String address(String id, String reference) {
        return "/sheets/" + id + "/" + UriUtils.encode(reference, StandardCharsets.UTF_8);
    }
}
