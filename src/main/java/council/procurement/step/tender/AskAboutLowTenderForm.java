package council.procurement.step.tender;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/ask-about-low-tender.form}. */
@Component("ask-about-low-tender")
class AskAboutLowTenderForm implements TaskForm<AskAboutLowTenderForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final LowTenders low;

    AskAboutLowTenderForm(TenderFacts facts, Admission admission, LowTenders low) {
        this.facts = facts;
        this.admission = admission;
        this.low = low;
    }

    record Answers(boolean asked) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        shown.put("list", facts.link(task, LowTendersSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.reader(task);
        low.refuseUnlessAsked(task.reference());
        return TaskResult.of("Questions about prices were sent.");
    }
}
