package council.procurement.sourcing;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.register.ContractObligations;
import council.procurement.register.ContractReference;
import org.springframework.stereotype.Component;

/** How a task about a contract leads to the list of what is owed under it. */
@Component
public class ObligationsLink {

    private static final String LIST = "contract-obligations";

    private final ContractObligations obligations;
    private final SheetLink links;

    ObligationsLink(ContractObligations obligations, SheetLink links) {
        this.obligations = obligations;
        this.links = links;
    }

    /** The link for whoever is at a task; a sentence where no obligations are on record, as for contracts from elsewhere. */
    public Markdown of(TaskContext task) {
        return obligations.of(new ContractReference(task.reference())).isEmpty()
                ? new Markdown("No obligations are on record.")
                : links.of(LIST, task);
    }
}
