package council.procurement.step.tender;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Clarification;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/chase-answers.form}. */
@Component("chase-answers")
class ChaseAnswersForm implements TaskForm<ChaseAnswersForm.Answers> {

    private final TenderFacts facts;
    private final Questions questions;

    ChaseAnswersForm(TenderFacts facts, Questions questions) {
        this.facts = facts;
        this.questions = questions;
    }

    /**
     * The answers.
     *
     * @param chased what was agreed, with whom, and by when
     */
    record Answers(String chased) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        List<String> open = questions.open(task.reference()).stream()
                .map(Clarification::question)
                .toList();
        shown.put("openQuestions", open.isEmpty() ? new Markdown("None any more.") : Markdown.list(open));
        shown.put("list", facts.link(task, ClarificationsSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("Late answers to suppliers were chased: " + answers.chased());
    }
}
