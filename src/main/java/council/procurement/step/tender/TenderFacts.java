package council.procurement.step.tender;

import council.procurement.document.DocumentsAddress;
import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.SheetLink;
import council.procurement.sourcing.TenderAccess;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms of this step show of a procurement: nothing of its tenders. */
@Component
class TenderFacts {

    static final int STEP = 4;

    private final ProcurementFacts facts;
    private final TenderAccess access;
    private final SheetLink links;

    TenderFacts(ProcurementFacts facts, TenderAccess access, SheetLink links) {
        this.links = links;
        this.facts = facts;
        this.access = access;
    }

    /** The facts of the procurement. */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        return new LinkedHashMap<>(facts.of(task.reference(), STEP));
    }

    /**
     * The same, with {@code access}: why the person cannot read the tenders and what they can do about it, or nothing.
     */
    @Transactional(readOnly = true)
    Map<String, Object> withAccess(TaskContext task) {
        Map<String, Object> all = of(task);
        all.put(
                "access",
                access.obstacle(task.person(), task.reference())
                        .map(why -> new Markdown("**" + why + "** "
                                + link(task, DeclarationSheet.ID).text()))
                        .orElseGet(() -> new Markdown("")));
        return all;
    }

    /** Whether the person may read who tendered. */
    boolean maySeeTenders(TaskContext task) {
        return access.maySeeTenders(task.person(), task.reference());
    }

    /** The link to where what suppliers sent is added, sealed. */
    Markdown documents(TaskContext task) {
        return Markdown.link("add what suppliers sent", DocumentsAddress.of(task.reference()));
    }

    /** The link to a list of the procurement, with how far it is; a sentence for who may not read it. */
    Markdown link(TaskContext task, String sheet) {
        return links.of(sheet, task);
    }
}
