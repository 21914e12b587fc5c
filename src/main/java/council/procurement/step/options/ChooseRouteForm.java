package council.procurement.step.options;

import static council.procurement.step.options.OptionsVariables.DEPARTS_FROM_RULE;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.TenderRoute;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/2-options/choose-route.form}. */
@Component("choose-route")
class ChooseRouteForm implements TaskForm<ChooseRouteForm.Answers> {

    private final OptionsFacts facts;
    private final Approaches approaches;

    ChooseRouteForm(OptionsFacts facts, Approaches approaches) {
        this.facts = facts;
        this.approaches = approaches;
    }

    enum YesNo {
        YES,
        NO
    }

    record Answers(
            TenderRoute route,
            YesNo localSupplier,
            @Nullable String reason) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.withRules(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean departs = approaches.choose(
                task.reference(),
                answers.route(),
                answers.localSupplier() == YesNo.YES,
                answers.reason(),
                task.person().id());
        return TaskResult.of("The route was chosen: " + answers.route().words()
                        + (departs ? ", which departs from the rule." : "."))
                .with(DEPARTS_FROM_RULE, departs);
    }
}
