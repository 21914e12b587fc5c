package council.procurement.notice;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/resolve-notice-differences.form}. */
@Component("resolve-notice-differences")
class ResolveNoticeDifferencesForm implements TaskForm<ResolveNoticeDifferencesForm.Answers> {

    private static final int MOST_SHOWN = 50;

    private final NoticeCheck check;

    ResolveNoticeDifferencesForm(NoticeCheck check) {
        this.check = check;
    }

    enum Answer {
        REPAIR,
        NOTED
    }

    record Answers(Answer answer, String note) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<String> unresolved = check.unresolved();
        return Map.of(
                "count",
                unresolved.size() == 1 ? "one notice" : unresolved.size() + " notices",
                "differences",
                Markdown.bullets(unresolved.stream().limit(MOST_SHOWN).toList()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.answer() == Answer.REPAIR) {
            check.repair();
        }
        check.resolve(task.person().id());
        return TaskResult.of("Notices without a process were dealt with: " + answers.note());
    }
}
