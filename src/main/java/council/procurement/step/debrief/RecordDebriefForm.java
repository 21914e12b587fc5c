package council.procurement.step.debrief;

import static council.procurement.step.debrief.DebriefVariables.ACTION_TO_ADD;
import static council.procurement.step.debrief.DebriefVariables.OCCASION;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.register.CycleStep;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/7-debrief/record-debrief.form}. */
@Component("record-debrief")
class RecordDebriefForm implements TaskForm<RecordDebriefForm.Answers> {

    private final DebriefFacts facts;
    private final Debriefs debriefs;
    private final DebriefActions actions;

    RecordDebriefForm(DebriefFacts facts, Debriefs debriefs, DebriefActions actions) {
        this.facts = facts;
        this.debriefs = debriefs;
        this.actions = actions;
    }

    record Answers(
            String wentWell,
            String wentBadly,
            String lesson,
            CycleStep helpsInStep,
            boolean earlierActionsDone,
            boolean strikeActions,
            YesNo actionToFollowUp) {

        Debrief.Findings findings() {
            return new Debrief.Findings(wentWell, wentBadly, lesson, helpsInStep);
        }
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.toRecord(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var contract = new ContractReference(task.reference());
        Occasion occasion = OCCASION.in(task);
        var sentence = new StringBuilder("The debrief " + occasion.words() + " was recorded.");
        debriefs.record(
                contract,
                task.processInstance(),
                occasion,
                answers.findings(),
                task.person().id());
        if (answers.strikeActions()) {
            actions.strike(task.processInstance());
            sentence.append(" Its actions so far were struck.");
        }
        if (answers.earlierActionsDone()) {
            actions.allDone(contract);
            sentence.append(" All actions of earlier debriefs are done.");
        }
        return TaskResult.of(sentence.toString()).with(ACTION_TO_ADD, answers.actionToFollowUp() == YesNo.YES);
    }
}
