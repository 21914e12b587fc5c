package council.procurement.step.preparation;

import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.sourcing.ProcurementRisk;
import council.procurement.sourcing.Risks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written of a tender beside its lists, as those who release it are shown it. */
@Component
class WrittenTender {

    private final Specifications specifications;
    private final Preparations preparations;
    private final Checklists checklists;
    private final Risks risks;

    WrittenTender(Specifications specifications, Preparations preparations, Checklists checklists, Risks risks) {
        this.specifications = specifications;
        this.preparations = preparations;
        this.checklists = checklists;
        this.risks = risks;
    }

    List<Fact> of(String reference) {
        var all = new ArrayList<Fact>();
        specifications.find(reference).ifPresent(one -> {
            all.add(Fact.of("Outcomes", one.outcomes()));
            all.add(Fact.of("Standards", one.performance()));
            all.add(Fact.of("Priorities served", one.priorities()));
            all.add(Fact.of("Brands named", one.brandsBecause() == null ? "None" : one.brandsBecause()));
            all.add(Fact.of("Risks told to suppliers", risks(reference, one)));
        });
        Preparation preparation = preparations.get(reference);
        all.add(checklist(
                "Sustainability checklist", Checklist.SUSTAINABILITY, SustainabilityChecklistSheet.ID, reference));
        all.add(checklist("Compliance checklist", Checklist.COMPLIANCE, ComplianceChecklistSheet.ID, reference));
        all.add(said("How the ranking comes about", preparation.methodology()));
        all.add(said("Well-being of the area", preparation.wellBeing()));
        all.add(said("Consultation", preparation.consultation()));
        if (preparation.noIndicatorsBecause() != null) {
            all.add(Fact.of("Why there are no indicators", preparation.noIndicatorsBecause()));
        }
        return all;
    }

    private String risks(String reference, Specification specification) {
        String known = risks.of(reference).stream()
                .filter(ProcurementRisk::known)
                .map(ProcurementRisk::risk)
                .collect(Collectors.joining("; "));
        String further = specification.furtherRisks();
        return known.isEmpty() && further == null
                ? "None"
                : known + (known.isEmpty() || further == null ? "" : "; ") + (further == null ? "" : further);
    }

    private Fact checklist(String label, Checklist checklist, String sheet, String reference) {
        List<ChecklistItem> items = checklists.of(reference, checklist);
        return new Fact(
                label, ChecklistItem.mattering(items) + Version.of(items), "/sheets/" + sheet + "/" + reference);
    }

    private static Fact said(String label, @Nullable String text) {
        return Fact.of(label, text == null ? "Nothing" : text);
    }
}
