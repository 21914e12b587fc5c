package council.procurement.step.debrief;

import static council.procurement.step.debrief.DebriefVariables.ACTION_TO_ADD;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/7-debrief/add-action.form}. */
@Component("add-action")
class AddActionForm implements TaskForm<AddActionForm.Answers> {

    private final DebriefFacts facts;
    private final DebriefActions actions;

    AddActionForm(DebriefFacts facts, DebriefActions actions) {
        this.facts = facts;
        this.actions = actions;
    }

    record Answers(String action, String owner, LocalDate dueOn, YesNo anotherAction) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.toAct(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        actions.add(
                task.processInstance(), new DebriefActions.Action(answers.action(), answers.owner(), answers.dueOn()));
        return TaskResult.of("An action is to be done by " + WrittenDate.of(answers.dueOn()) + ": " + answers.action())
                .with(ACTION_TO_ADD, answers.anotherAction() == YesNo.YES);
    }
}
