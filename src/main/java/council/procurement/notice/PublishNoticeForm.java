package council.procurement.notice;

import static council.procurement.notice.NoticeVariables.ON_PLATFORM;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/publish-notice.form}. */
@Component("publish-notice")
class PublishNoticeForm implements TaskForm<PublishNoticeForm.Answers> {

    private final NoticeTaskFacts facts;
    private final Publication publication;

    PublishNoticeForm(NoticeTaskFacts facts, Publication publication) {
        this.facts = facts;
        this.publication = publication;
    }

    enum Outcome {
        PUBLISHED,
        ELSEWHERE
    }

    enum Ground {
        /** Find a Tender is not available. */
        PLATFORM_DOWN,
        /** It was submitted, and the waiting time is over. */
        NO_CONFIRMATION
    }

    record Answers(
            Outcome outcome,
            @Nullable String noticeNumber,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedAt,
            @Nullable Ground ground,
            @Nullable LocalDate submittedOn,
            @Nullable String submittedAt,
            @Nullable String elsewhere,
            @Nullable String elsewhereBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        Obligation obligation = facts.obligation(task);
        String notice = obligation.duty().inSentence();
        if (answers.outcome() == Outcome.ELSEWHERE) {
            return elsewhere(task, answers, obligation, notice);
        }
        String number = Objects.requireNonNull(answers.noticeNumber());
        LocalDate day = Objects.requireNonNull(answers.publishedOn());
        publication.publishedByHand(
                obligation,
                number,
                day,
                time(answers.publishedAt()),
                task.person().id());
        return TaskResult.of("The " + notice + " was published as " + number + ".")
                .happenedOn(day)
                .with(ON_PLATFORM, true);
    }

    private TaskResult elsewhere(TaskContext task, Answers answers, Obligation obligation, String notice) {
        String where = Objects.requireNonNull(answers.elsewhere());
        String because = Objects.requireNonNull(answers.elsewhereBecause());
        if (answers.ground() == Ground.NO_CONFIRMATION) {
            publication.unconfirmedSince(
                    obligation, Objects.requireNonNull(answers.submittedOn()), time(answers.submittedAt()));
        }
        publication.elsewhere(obligation, where, because, task.person().id());
        return TaskResult.of("The " + notice + " was published elsewhere (" + where + "), because Find a Tender has not"
                        + " taken it: " + because + " It still has to be published there.")
                .with(ON_PLATFORM, false);
    }

    private static LocalTime time(@Nullable String hourAndMinute) {
        return LocalTime.parse(Objects.requireNonNull(hourAndMinute));
    }
}
