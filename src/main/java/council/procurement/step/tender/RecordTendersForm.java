package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/record-tenders.form}. */
@Component("record-tenders")
class RecordTendersForm implements TaskForm<RecordTendersForm.Answers> {

    private final TenderFacts facts;
    private final Panel panel;
    private final TenderStages stages;

    RecordTendersForm(TenderFacts facts, Panel panel, TenderStages stages) {
        this.facts = facts;
        this.panel = panel;
        this.stages = stages;
    }

    record Answers(boolean allRecorded) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("list", facts.link(task, TendersSheet.ID));
        shown.put("files", facts.documents(task));
        shown.put("declaration", facts.link(task, DeclarationSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (panel.member(task.reference(), task.person().id()).isPresent()) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "You are on the panel that evaluates these tenders, so you do not record them.");
        }
        stages.reach(task.reference(), TenderStage.RECORDED, task.person().id());
        return TaskResult.of("All tenders that came in are recorded, unread.");
    }
}
