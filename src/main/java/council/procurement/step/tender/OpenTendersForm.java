package council.procurement.step.tender;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/open-tenders.form}. */
@Component("open-tenders")
class OpenTendersForm implements TaskForm<OpenTendersForm.Answers> {

    private final TenderFacts facts;
    private final Openings openings;

    OpenTendersForm(TenderFacts facts, Openings openings) {
        this.facts = facts;
        this.openings = openings;
    }

    record Answers(int counted, boolean sealedUntilNow) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("declaration", facts.link(task, DeclarationSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        openings.open(task.person(), task.reference(), answers.counted());
        return TaskResult.of("A first person opened the tenders; a second one has to confirm it.");
    }
}
