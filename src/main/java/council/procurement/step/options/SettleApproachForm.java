package council.procurement.step.options;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Reservation;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/2-options/settle-approach.form}. */
@Component("settle-approach")
class SettleApproachForm implements TaskForm<SettleApproachForm.Answers> {

    private final OptionsFacts facts;
    private final Approaches approaches;

    SettleApproachForm(OptionsFacts facts, Approaches approaches) {
        this.facts = facts;
        this.approaches = approaches;
    }

    enum YesNo {
        YES,
        NO
    }

    record Answers(
            Reservation reservation,
            YesNo vulnerablePeople,
            YesNo personalData,
            YesNo keyDecision,
            @Nullable LocalDate decisionOn) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.withRules(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String announce = approaches.settle(
                task.reference(),
                answers.reservation(),
                answers.vulnerablePeople() == YesNo.YES,
                answers.personalData() == YesNo.YES,
                answers.decisionOn());
        return TaskResult.of("The approach was settled." + announce);
    }
}
