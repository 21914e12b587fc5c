package council.procurement.step.tender;

import static council.procurement.step.tender.EvaluationVariables.AWARD_RECOMMENDED;

import council.procurement.document.DocumentsAddress;
import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Holds;
import council.procurement.sourcing.TenderAccess;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/recommend-award.form}. */
@Component("recommend-award")
class RecommendAwardForm implements TaskForm<RecommendAwardForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final Recommendations recommendations;
    private final RecommendationReport report;
    private final TenderAccess access;
    private final Holds holds;

    RecommendAwardForm(
            TenderFacts facts,
            Admission admission,
            Recommendations recommendations,
            RecommendationReport report,
            TenderAccess access,
            Holds holds) {
        this.facts = facts;
        this.admission = admission;
        this.recommendations = recommendations;
        this.report = report;
        this.access = access;
        this.holds = holds;
    }

    enum Decision {
        AWARD,
        NO_AWARD
    }

    record Answers(Decision decision, @Nullable Integer tender, String reasons) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        boolean reads = facts.maySeeTenders(task);
        String sentBack = reads ? recommendations.sentBack(task.reference()) : "";
        shown.put(
                "ranking",
                access.maySeePrices(task.person(), task.reference()) ? ranking(task) : new Markdown("None."));
        shown.put(
                "sentBack",
                new Markdown(
                        sentBack.isEmpty()
                                ? ""
                                : "**Sent back:** "
                                        + Markdown.bullets(List.of(sentBack)).text()));
        shown.put("tenders", facts.link(task, TendersSheet.ID));
        shown.put("moderation", facts.link(task, ModerationSheet.ID));
        shown.put("papers", Markdown.link("documents of this procurement", DocumentsAddress.of(task.reference())));
        return shown;
    }

    private Markdown ranking(TaskContext task) {
        List<Recommendations.Ranked> ranking = recommendations.ranking(task.reference());
        return ranking.isEmpty()
                ? new Markdown("No tender is left.")
                : Markdown.list(ranking.stream()
                        .map(one -> "Tender " + OpenedTenders.name(one.tender()) + ": "
                                + one.total().toPlainString() + " of 100, "
                                + one.tender().price())
                        .toList());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.reader(task);
        String by = task.person().id();
        if (answers.decision() == Decision.AWARD) {
            holds.refuseIfHeld(task.reference());
            recommendations.award(task.reference(), Objects.requireNonNull(answers.tender()), answers.reasons(), by);
            report.write(task.reference(), by);
            return TaskResult.of("An award was recommended.").with(AWARD_RECOMMENDED, true);
        }
        recommendations.nothing(task.reference(), answers.reasons(), by);
        report.write(task.reference(), by);
        return TaskResult.of("It was recommended to award nothing.").with(AWARD_RECOMMENDED, false);
    }
}
