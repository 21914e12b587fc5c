package council.procurement.step.preparation;

import council.procurement.approval.Approval.Decision;
import council.procurement.approval.Approvals;
import council.procurement.document.DocumentsAddress;
import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.CouncilPolicy.Statement;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.sourcing.ProcurementRisk;
import council.procurement.sourcing.Risks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/write-specification.form}. */
@Component("write-specification")
class WriteSpecificationForm implements TaskForm<WriteSpecificationForm.Answers> {

    private final PreparationFacts facts;
    private final Specifications specifications;
    private final Preparations preparations;
    private final Risks risks;
    private final Approvals approvals;
    private final List<Statement> councilPriorities;

    WriteSpecificationForm(
            PreparationFacts facts,
            Specifications specifications,
            Preparations preparations,
            Risks risks,
            Approvals approvals,
            Catalogue catalogue) {
        this.facts = facts;
        this.specifications = specifications;
        this.preparations = preparations;
        this.risks = risks;
        this.approvals = approvals;
        councilPriorities = CouncilPolicy.of(catalogue.pack()).priorities();
    }

    record Answers(
            String outcomes,
            String performance,
            String priorities,
            YesNo brands,
            @Nullable String brandsBecause,
            @Nullable String furtherRisks) {

        Specification specification() {
            return new Specification(outcomes, performance, priorities, brandsBecause, furtherRisks);
        }
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("returned", returned(task.reference()));
        shown.put("documents", Markdown.link("documents of this procurement", DocumentsAddress.of(task.reference())));
        shown.put(
                "councilPriorities",
                Markdown.list(councilPriorities.stream().map(Statement::words).toList()));
        shown.put(
                "knownRisks",
                PreparationFacts.listed(risks.of(task.reference()).stream()
                        .filter(ProcurementRisk::known)
                        .map(ProcurementRisk::risk)
                        .toList()));
        specifications.find(task.reference()).ifPresent(written -> {
            shown.put("outcomes", written.outcomes());
            shown.put("performance", written.performance());
            shown.put("priorities", written.priorities());
            shown.put("brands", written.brandsBecause() == null ? YesNo.NO : YesNo.YES);
            Optional.ofNullable(written.brandsBecause()).ifPresent(because -> shown.put("brandsBecause", because));
            Optional.ofNullable(written.furtherRisks()).ifPresent(further -> shown.put("furtherRisks", further));
        });
        return shown;
    }

    /** Why the tender was not released when it was last put before those who do; nothing before that. */
    private Markdown returned(String reference) {
        return approvals
                .latest(reference, ApprovalSubject.RELEASE)
                .map(last -> new Markdown("## It was not released\n\n"
                        + last.refusal()
                                .map(Decision::reason)
                                .map(reason -> "Why: " + Markdown.plain(reason))
                                .orElse(
                                        "It was approved, and something was changed before it went out. Look through all of"
                                                + " it once more; it is then put before them again.")
                        + "\n\nEverything that was written is still there."))
                .orElse(new Markdown(""));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        specifications.write(
                task.reference(), answers.specification(), task.person().id());
        preparations.workedOn(task.reference(), task.person().id(), task.key());
        return TaskResult.of("The specification was written.");
    }
}
