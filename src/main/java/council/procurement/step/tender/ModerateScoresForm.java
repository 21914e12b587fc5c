package council.procurement.step.tender;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.PanelPart;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/moderate-scores.form}. */
@Component("moderate-scores")
class ModerateScoresForm implements TaskForm<ModerateScoresForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final Moderation moderation;

    ModerateScoresForm(TenderFacts facts, Admission admission, Moderation moderation) {
        this.facts = facts;
        this.admission = admission;
        this.moderation = moderation;
    }

    record Answers(boolean agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        shown.put("list", facts.link(task, ModerationSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.member(task, PanelPart.MODERATOR);
        moderation.finish(task.reference(), task.person().id());
        return TaskResult.of("The panel agreed on its scores of quality.");
    }
}
