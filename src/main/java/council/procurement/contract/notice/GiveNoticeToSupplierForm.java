package council.procurement.contract.notice;

import council.procurement.contract.notice.NoticesToSuppliers.Told;
import council.procurement.contract.notice.NoticesToSuppliers.Way;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/give-notice-to-supplier.form}. */
@Component("give-notice-to-supplier")
class GiveNoticeToSupplierForm implements TaskForm<GiveNoticeToSupplierForm.Answers> {

    private final NoticesToSuppliers notices;

    GiveNoticeToSupplierForm(NoticesToSuppliers notices) {
        this.notices = notices;
    }

    record Answers(
            Told told,
            @Nullable LocalDate givenOn,
            @Nullable Way how,
            @Nullable String letterReference,
            @Nullable String notNeededBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return notices.facts(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        String by = task.person().id();
        if (answers.told() == Told.NOT_NEEDED) {
            String because = Objects.requireNonNull(answers.notNeededBecause());
            notices.notNeeded(reference, because, by);
            return TaskResult.of("No notice to the supplier is needed: " + because);
        }
        LocalDate givenOn = Objects.requireNonNull(answers.givenOn());
        String letter = Objects.requireNonNull(answers.letterReference());
        long late =
                notices.given(reference, answers.told(), givenOn, Objects.requireNonNull(answers.how()), letter, by);
        return TaskResult.of("The supplier was told that the contract "
                        + (answers.told() == Told.ENDS ? "ends" : "is extended") + " (" + letter + ")"
                        + (late == 0 ? "." : ", " + late + (late == 1 ? " day" : " days") + " too late."))
                .happenedOn(givenOn);
    }
}
