package council.procurement.step.preparation;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.SheetLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the step show of a procurement, and the links to its lists. */
@Component
class PreparationFacts {

    private static final int STEP = 3;

    private final ProcurementFacts facts;
    private final Procurements procurements;
    private final SheetLink links;

    PreparationFacts(ProcurementFacts facts, Procurements procurements, SheetLink links) {
        this.facts = facts;
        this.procurements = procurements;
        this.links = links;
    }

    /** What every form shows, to be added to. */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        return new LinkedHashMap<>(facts.of(task.reference(), STEP));
    }

    /** The procurement that the task is about. */
    Procurement procurement(TaskContext task) {
        return procurements.get(task.reference());
    }

    /** A link to a list, with how far it is. */
    Markdown sheet(String id, TaskContext task) {
        return links.of(id, task);
    }

    /** A list for the middle of a text; a word where there is nothing. */
    static Markdown listed(List<String> items) {
        return items.isEmpty() ? new Markdown(" none.") : Markdown.list(items);
    }
}
