package council.procurement.notice;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/resolve-overdue-notice.form}. */
@Component("resolve-overdue-notice")
class ResolveOverdueNoticeForm implements TaskForm<ResolveOverdueNoticeForm.Answers> {

    private final NoticeTaskFacts facts;

    ResolveOverdueNoticeForm(NoticeTaskFacts facts) {
        this.facts = facts;
    }

    record Answers(String agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("The " + facts.obligation(task).duty().inSentence() + " is late; what is done about it: "
                + answers.agreed());
    }
}
