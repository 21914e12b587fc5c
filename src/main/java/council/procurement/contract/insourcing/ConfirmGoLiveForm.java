package council.procurement.contract.insourcing;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/confirm-go-live.form}. */
@Component("confirm-go-live")
class ConfirmGoLiveForm implements TaskForm<ConfirmGoLiveForm.Answers> {

    private final InsourcingRoadmap roadmap;
    private final InsourcingFacts facts;

    ConfirmGoLiveForm(InsourcingRoadmap roadmap, InsourcingFacts facts) {
        this.roadmap = roadmap;
        this.facts = facts;
    }

    record Answers(LocalDate wentLiveOn, @Nullable String leftToDo) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        roadmap.live(new ContractReference(task.reference()), answers.wentLiveOn(), answers.leftToDo());
        return TaskResult.of("The service has run in house since " + WrittenDate.of(answers.wentLiveOn()) + "."
                        + (answers.leftToDo() == null ? "" : " Something is left to do."))
                .happenedOn(answers.wentLiveOn());
    }
}
