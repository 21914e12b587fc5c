package council.procurement.step.management;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/6-management/record-termination-notice.form}. */
@Component("record-termination-notice")
class RecordTerminationNoticeForm implements TaskForm<RecordTerminationNoticeForm.Answers> {

    private final CloseOut closeOut;

    RecordTerminationNoticeForm(CloseOut closeOut) {
        this.closeOut = closeOut;
    }

    enum Outcome {
        PUBLISHED,
        NOT_DUE
    }

    record Answers(
            Outcome outcome,
            @Nullable String noticeNumber,
            @Nullable LocalDate publishedOn,
            @Nullable String notDueBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return closeOut.facts(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        if (answers.outcome() == Outcome.NOT_DUE) {
            String because = Objects.requireNonNull(answers.notDueBecause());
            closeOut.noticeNotDue(reference, because);
            return TaskResult.of("No contract termination notice is due: " + because);
        }
        String number = Objects.requireNonNull(answers.noticeNumber());
        LocalDate publishedOn = Objects.requireNonNull(answers.publishedOn());
        closeOut.noticePublished(reference, number, publishedOn);
        return TaskResult.of("Contract termination notice " + number + " was published.")
                .happenedOn(publishedOn);
    }
}
