package council.procurement.step.engagement;

import static council.procurement.step.engagement.EngagementVariables.MARKET_ENGAGED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/1-engagement/plan-engagement.form}. */
@Component("plan-engagement")
class PlanEngagementForm implements TaskForm<PlanEngagementForm.Answers> {

    private final EngagementFacts facts;
    private final Engagements engagements;

    PlanEngagementForm(EngagementFacts facts, Engagements engagements) {
        this.facts = facts;
        this.engagements = engagements;
    }

    enum YesNo {
        YES,
        NO
    }

    record Answers(
            YesNo engage,
            @Nullable String how,
            @Nullable LocalDate closesOn,
            @Nullable YesNo plannedNotice,
            @Nullable String noEngagement) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.plan(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean engaged = answers.engage() == YesNo.YES;
        engagements.plan(
                task.reference(),
                engaged ? answers.how() : null,
                answers.closesOn(),
                answers.plannedNotice() == YesNo.YES,
                engaged ? null : answers.noEngagement());
        return TaskResult.of(
                        engaged
                                ? "The market will be engaged."
                                : "The market is not engaged: " + answers.noEngagement())
                .with(MARKET_ENGAGED, engaged);
    }
}
