package council.procurement.step.options;

import static council.procurement.step.options.OptionsVariables.IN_HOUSE;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.DeliveryModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/2-options/appraise-options.form}. */
@Component("appraise-options")
class AppraiseOptionsForm implements TaskForm<AppraiseOptionsForm.Answers> {

    private final OptionsFacts facts;
    private final OptionAppraisals appraisals;

    AppraiseOptionsForm(OptionsFacts facts, OptionAppraisals appraisals) {
        this.facts = facts;
        this.appraisals = appraisals;
    }

    record Answers(DeliveryModel model, @Nullable String reason) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        appraisals.choose(task.reference(), answers.model(), answers.reason());
        return TaskResult.of("The options were appraised; recommended is to meet the need "
                        + answers.model().words() + ".")
                .with(IN_HOUSE, answers.model() == DeliveryModel.IN_HOUSE);
    }
}
