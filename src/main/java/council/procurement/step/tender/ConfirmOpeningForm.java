package council.procurement.step.tender;

import static council.procurement.step.tender.TenderVariables.OPENING_CONFIRMED;
import static council.procurement.step.tender.TenderVariables.TENDER_RECEIVED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/confirm-opening.form}. */
@Component("confirm-opening")
class ConfirmOpeningForm implements TaskForm<ConfirmOpeningForm.Answers> {

    private final TenderFacts facts;
    private final Openings openings;

    ConfirmOpeningForm(TenderFacts facts, Openings openings) {
        this.facts = facts;
        this.openings = openings;
    }

    enum Decision {
        CONFIRM,
        RECORD_AGAIN
    }

    record Answers(Decision decision, @Nullable Integer counted) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("declaration", facts.link(task, DeclarationSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.decision() == Decision.RECORD_AGAIN) {
            openings.recordAgain(task.reference());
            return TaskResult.of("The opening was not confirmed: the tenders are to be recorded again.")
                    .with(OPENING_CONFIRMED, false);
        }
        boolean received = openings.confirm(task.person(), task.reference(), Objects.requireNonNull(answers.counted()));
        return TaskResult.of("A second person confirmed the opening of the tenders.")
                .with(OPENING_CONFIRMED, true)
                .with(TENDER_RECEIVED, received);
    }
}
