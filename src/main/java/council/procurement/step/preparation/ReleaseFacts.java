package council.procurement.step.preparation;

import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.Indicators;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.SocialValueMeasures;
import council.procurement.sourcing.TermsOfTenders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All that a tender says, as those who release it are shown it. Nothing of what anybody declared is in it. */
@Component
class ReleaseFacts {

    private static final int STEP = 3;

    private final ProcurementFacts facts;
    private final WrittenTender written;
    private final AwardCriteria criteria;
    private final SocialValueMeasures measures;
    private final Indicators indicators;
    private final TermsOfTenders terms;
    private final Panel panel;
    private final Conflicts conflicts;
    private final Documents documents;
    private final PeopleNames people;

    ReleaseFacts(
            ProcurementFacts facts,
            WrittenTender written,
            AwardCriteria criteria,
            SocialValueMeasures measures,
            Indicators indicators,
            TermsOfTenders terms,
            Panel panel,
            Conflicts conflicts,
            Documents documents,
            PeopleNames people) {
        this.facts = facts;
        this.written = written;
        this.criteria = criteria;
        this.measures = measures;
        this.indicators = indicators;
        this.terms = terms;
        this.panel = panel;
        this.conflicts = conflicts;
        this.documents = documents;
        this.people = people;
    }

    /** The facts in the order in which they are read. */
    List<Fact> of(Procurement procurement) {
        String reference = procurement.reference();
        var all = new ArrayList<Fact>();
        Map<String, Object> known = facts.of(reference, STEP);
        for (String name : List.of("need", "kind", "value", "term", "route")) {
            all.add(Fact.of(
                    name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1),
                    Objects.requireNonNull(known.get(name), name)));
        }
        all.addAll(written.of(reference));
        List<AwardCriterion> criteriaSet = criteria.of(reference);
        all.add(sheet(
                "Award criteria",
                criteriaSet.stream()
                        .map(one -> one.name() + " " + Weighting.percent(one.weight()))
                        .collect(Collectors.joining("; ")),
                criteriaSet,
                AwardCriteriaSheet.ID,
                reference));
        all.add(counted(
                "Social value measures", "measures", measures.of(reference), SocialValueMeasuresSheet.ID, reference));
        terms.find(reference)
                .ifPresent(one -> all.add(Fact.of(
                        "Conditions and terms",
                        one.conditions() + " Paid in " + one.paymentDays() + " days. "
                                + (one.suitabilityStage() ? "Suppliers are assessed first. " : "")
                                + "Exit: " + one.exitPlan() + " Step-in: " + one.stepIn() + " Small suppliers: "
                                + one.smeBarriers()
                                + Version.of(one))));
        all.add(counted(
                "Key performance indicators", "indicators", indicators.of(reference), IndicatorsSheet.ID, reference));
        all.add(new Fact(
                "Evaluation panel",
                String.join("; ", PanelSheet.words(panel.of(reference), people)),
                "/sheets/" + PanelSheet.ID + "/" + reference));
        all.add(conflicts(reference));
        all.add(documents(reference));
        all.add(Fact.of(
                "Dates",
                "Tenders due " + known.get("tendersUntil") + "; contract from " + known.get("starts") + " to "
                        + known.get("ends") + Version.of(procurement.timetable())));
        return all;
    }

    private static Fact counted(String label, String what, List<?> rows, String id, String reference) {
        return sheet(label, rows.size() + " " + what, rows, id, reference);
    }

    private static Fact sheet(String label, String text, List<?> rows, String id, String reference) {
        return new Fact(label, text + Version.of(rows), "/sheets/" + id + "/" + reference);
    }

    private Fact conflicts(String reference) {
        return new Fact(
                "Conflicts assessment",
                conflicts
                        .assessment(reference)
                        .map(latest -> "Version " + latest.version() + ", confirmed by "
                                + people.of(latest.confirmedBy()) + " on "
                                + WrittenDate.of(latest.confirmed())
                                + (conflicts.changedSinceConfirmed(reference) ? "; something has changed since" : ""))
                        .orElse("None is confirmed"),
                "/sheets/conflicts/" + reference);
    }

    private Fact documents(String reference) {
        List<String> digests = documents.of(reference).stream()
                .filter(document -> document.template() == null && !document.isRemoved())
                .map(Document::sha256)
                .toList();
        return new Fact(
                "Documents",
                digests.size() + (digests.size() == 1 ? " document" : " documents") + Version.of(digests),
                "/documents/" + reference);
    }
}
