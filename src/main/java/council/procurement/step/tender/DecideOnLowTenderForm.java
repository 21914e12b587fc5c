package council.procurement.step.tender;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/decide-on-low-tender.form}. */
@Component("decide-on-low-tender")
class DecideOnLowTenderForm implements TaskForm<DecideOnLowTenderForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final LowTenders low;

    DecideOnLowTenderForm(TenderFacts facts, Admission admission, LowTenders low) {
        this.facts = facts;
        this.admission = admission;
        this.low = low;
    }

    record Answers(boolean decided) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        shown.put("list", facts.link(task, LowTendersSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.reader(task);
        low.settle(task.reference(), task.person().id());
        return TaskResult.of("It was decided on the prices that were asked about.");
    }
}
