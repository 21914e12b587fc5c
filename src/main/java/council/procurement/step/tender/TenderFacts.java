package council.procurement.step.tender;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.sourcing.ProcurementFacts;
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

    TenderFacts(ProcurementFacts facts, TenderAccess access) {
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
                                + link(task, DeclarationSheet.ID, "Declaration of interests")
                                        .text()))
                        .orElseGet(() -> new Markdown("")));
        return all;
    }

    /** Whether the person may read who tendered. */
    boolean maySeeTenders(TaskContext task) {
        return access.maySeeTenders(task.person(), task.reference());
    }

    /** The link to a list of the procurement. */
    Markdown link(TaskContext task, String sheet, String title) {
        return new Markdown("[" + title + "](/sheets/" + sheet + "/" + task.reference() + ")");
    }
}
