package council.procurement.contract.option;

import static council.procurement.contract.option.ExtensionOptionVariables.LET_LAPSE;
import static council.procurement.contract.option.ExtensionOptionVariables.NUMBER;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/confirm-use-of-option.form}. */
@Component("confirm-use-of-option")
class ConfirmUseOfOptionForm implements TaskForm<ConfirmUseOfOptionForm.Answers> {

    private final OptionsToExtend options;

    ConfirmUseOfOptionForm(OptionsToExtend options) {
        this.options = options;
    }

    enum Use {
        DECIDED_IN_REVIEW,
        LET_LAPSE
    }

    record Answers(Use use, @Nullable String givenUpBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return options.facts(new ContractReference(task.reference()), NUMBER.in(task));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String option = options.name(new ContractReference(task.reference()), NUMBER.in(task));
        boolean letLapse = answers.use() == Use.LET_LAPSE;
        return TaskResult.of(option
                        + (letLapse
                                ? " is given up: " + answers.givenUpBecause()
                                : " is decided upon in the expiry review."))
                .with(LET_LAPSE, letLapse);
    }
}
