package council.procurement.step.renewal;

import council.procurement.engine.Markdown;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.Lessons;
import council.procurement.security.PeopleNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of an expiry review show: the contract, and what has been found and decided so far. */
@Component
class ReviewFacts {

    static final int STEP = 8;

    private static final int MOST_LESSONS = 3;

    private final ContractFacts contracts;
    private final Lessons lessons;
    private final Reviews reviews;
    private final Appraisals appraisals;
    private final Figures figures;
    private final BoardDecisions decisions;
    private final PeopleNames people;

    ReviewFacts(
            ContractFacts contracts,
            Lessons lessons,
            Reviews reviews,
            Appraisals appraisals,
            Figures figures,
            BoardDecisions decisions,
            PeopleNames people) {
        this.contracts = contracts;
        this.lessons = lessons;
        this.reviews = reviews;
        this.appraisals = appraisals;
        this.figures = figures;
        this.decisions = decisions;
        this.people = people;
    }

    /**
     * The contract's facts, and {@code debrief}, {@code appraisal}, {@code figures}, {@code recommended}, {@code
     * returned}, {@code sentBack}, {@code decided}, {@code decisionReasons}, {@code decisionEvidence} and {@code missing}.
     */
    @Transactional(readOnly = true)
    Map<String, Object> of(ContractReference reference) {
        long review = reviews.latest(reference);
        Optional<Figures.Version> latest = figures.latest(review);
        Optional<BoardDecisions.OnFile> decision = decisions.latest(review);
        var facts = new LinkedHashMap<>(contracts.of(reference, STEP));
        facts.put("debrief", list(lessons.of(reference, MOST_LESSONS), "no lessons are on record."));
        facts.put("appraisal", list(appraisals.findings(review), "nothing is on record yet."));
        facts.put("figures", list(latest.map(this::lines).orElse(List.of()), "no figures are on record yet."));
        facts.put(
                "recommended",
                latest.map(version -> version.options().recommendation().words() + ". "
                                + version.options().reasons())
                        .orElse("nothing yet."));
        facts.put(
                "returned",
                latest.filter(version -> Boolean.FALSE.equals(version.countersigned()))
                        .map(version -> "Finance returned the figures: " + version.financeComment())
                        .orElse(""));
        facts.put(
                "sentBack",
                decision.filter(made -> Boolean.FALSE.equals(made.confirmed()))
                        .map(made -> "Your decision to " + made.decision().words() + " was sent back by "
                                + made.confirmedBy() + ": " + made.confirmerComment())
                        .orElse(""));
        decision.ifPresent(made -> {
            facts.put("decided", made.decision().words());
            facts.put("decisionReasons", made.reasons());
            facts.put(
                    "decisionEvidence",
                    made.evidence() == null
                            ? "In house is the default and needs no evidence."
                            : "Evidence against bringing it in house: " + made.evidence() + " (kept at "
                                    + made.evidenceReference() + ")");
        });
        facts.put(
                "missing", list(missing(reference, review, latest, decision), "nothing; the review is all but done."));
        return facts;
    }

    private List<String> missing(
            ContractReference reference,
            long review,
            Optional<Figures.Version> latest,
            Optional<BoardDecisions.OnFile> decision) {
        var missing = new ArrayList<String>();
        if (lessons.of(reference, 1).isEmpty()) {
            missing.add("the debrief, by the contract managers and corporate procurement");
        }
        missing.addAll(appraisals.missing(review));
        if (latest.isEmpty()) {
            missing.add("options and costs, by the contract managers");
        } else if (!Boolean.TRUE.equals(latest.get().countersigned())) {
            missing.add("finance's countersignature");
        }
        if (decision.isEmpty() || Boolean.FALSE.equals(decision.get().confirmed())) {
            missing.add("the board's decision");
        } else {
            missing.add("confirmation of the board's decision");
        }
        return missing;
    }

    private List<String> lines(Figures.Version version) {
        Figures.Options options = version.options();
        var lines = new ArrayList<String>();
        lines.add("A year in house: " + options.inHouse());
        lines.add("A year under the extended contract: "
                + (options.extend() == null ? "it cannot be extended" : options.extend()));
        lines.add("A year under a new contract: " + options.procureAgain());
        lines.add("One-off cost of bringing it in house: " + options.transition());
        lines.add("Staff in scope: " + options.staffInScope() + ", TUPE: "
                + options.tupe().name().toLowerCase(java.util.Locale.UK).replace('_', ' '));
        lines.add("Budget: " + options.financialImplications());
        lines.add("People, premises, systems: " + options.resourceImplications());
        lines.add("Set out by " + people.of(version.author()));
        return lines;
    }

    private static Markdown list(List<String> items, String none) {
        return items.isEmpty() ? new Markdown(none) : Markdown.list(items);
    }
}
