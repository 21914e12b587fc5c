package council.procurement.notice;

import static council.procurement.notice.NoticeVariables.NOTICE_DUE;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/draft-notice.form}. */
@Component("draft-notice")
class DraftNoticeForm implements TaskForm<DraftNoticeForm.Answers> {

    private final NoticeTaskFacts facts;
    private final Publication publication;

    DraftNoticeForm(NoticeTaskFacts facts, Publication publication) {
        this.facts = facts;
        this.publication = publication;
    }

    enum Outcome {
        READY,
        NOT_DUE
    }

    record Answers(Outcome outcome, @Nullable String notDueBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        Obligation obligation = facts.obligation(task);
        String notice = obligation.duty().inSentence();
        if (answers.outcome() == Outcome.NOT_DUE) {
            String because = Objects.requireNonNull(answers.notDueBecause());
            publication.notDue(obligation, because, task.person().id());
            return TaskResult.of("No " + notice + " is due: " + because).with(NOTICE_DUE, false);
        }
        publication.ready(obligation, task.person().id());
        return TaskResult.of("The " + notice + " was drafted.").with(NOTICE_DUE, true);
    }
}
