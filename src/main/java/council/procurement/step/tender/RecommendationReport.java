package council.procurement.step.tender;

import council.procurement.document.facts.AssessedTender;
import council.procurement.document.facts.AwardRecommendation;
import council.procurement.document.facts.CaseFacts;
import council.procurement.document.facts.CriterionFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.writing.DocumentWriter;
import council.procurement.register.CaseRules;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderRoute;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the award recommendation report when something is recommended: what was needed, who tendered, how the tenders were
 * checked and assessed, by whom, and what follows. It is the record of the assessment (Procurement Act 2023 s19 and s98).
 */
@Service
class RecommendationReport {

    private final Procurements procurements;
    private final Tenders tenders;
    private final AwardCriteria criteria;
    private final ModeratedScores scores;
    private final Recommendations recommendations;
    private final EvaluationRecord record;
    private final Openings openings;
    private final TenderStages stages;
    private final TenderLaw law;
    private final CaseRules rules;
    private final PeopleNames people;
    private final DocumentWriter writer;

    RecommendationReport(
            Procurements procurements,
            Tenders tenders,
            AwardCriteria criteria,
            ModeratedScores scores,
            Recommendations recommendations,
            EvaluationRecord record,
            Openings openings,
            TenderStages stages,
            TenderLaw law,
            CaseRules rules,
            PeopleNames people,
            DocumentWriter writer) {
        this.procurements = procurements;
        this.tenders = tenders;
        this.criteria = criteria;
        this.scores = scores;
        this.recommendations = recommendations;
        this.record = record;
        this.openings = openings;
        this.stages = stages;
        this.law = law;
        this.rules = rules;
        this.people = people;
        this.writer = writer;
    }

    /**
     * Has it written of what is recommended now, as soon as the transaction that recommends it is over.
     *
     * @param by who recommends
     */
    @Transactional
    void write(String reference, String by) {
        writer.supersede(reference, Set.of(DocumentKind.AWARD_RECOMMENDATION), by);
        writer.order(facts(reference, by), RecommendationReportReaders.KEY, by);
    }

    private AwardRecommendation facts(String reference, String by) {
        Procurement procurement = procurements.get(reference);
        List<AwardCriterion> asked = criteria.of(reference);
        List<Recommendations.Ranked> ranking = recommendations.ranking(reference);
        Integer number = procurement.progress().recommendedTender();
        @Nullable Tender recommended = number == null ? null : tenders.get(reference, number);
        return new AwardRecommendation(
                CaseFacts.of(procurement, law.isCovered(reference), null),
                procurement.need().need(),
                procurement.need().whyNow(),
                route(procurement.route()),
                rule(reference).orElse(null),
                CriterionFacts.of(asked),
                openings.words(reference),
                record.bidders(reference, ranking),
                assessed(reference, ranking, asked),
                record.panel(reference),
                stages.by(reference, TenderStage.MODERATED).map(people::of).orElse(null),
                stages.since(reference, TenderStage.MODERATED).orElse(null),
                record.checks(reference),
                record.lowTenders(reference),
                recommended == null ? null : recommended.bidder().name(),
                recommended == null ? null : recommended.price(),
                recommendations.reasons(reference),
                List.of(),
                people.of(by));
    }

    private List<AssessedTender> assessed(
            String reference, List<Recommendations.Ranked> ranking, List<AwardCriterion> asked) {
        List<ModeratedScore> agreed = scores.of(reference);
        return ranking.stream()
                .map(one -> AssessedTender.of(one.tender(), asked, agreed, true))
                .toList();
    }

    private static String route(Procurement.Route route) {
        TenderRoute taken = route.taken();
        TenderRoute byRule = route.byRule();
        if (taken == null) {
            return "The route is not on record.";
        }
        return "Suppliers were asked by " + taken.words() + "."
                + (byRule == null || byRule == taken ? "" : " The rule gives " + byRule.words() + ".");
    }

    /** What the rule on routes answered last, with where that stands. */
    private Optional<String> rule(String reference) {
        return rules.of(reference).stream()
                .filter(answer -> answer.rule().equals("route-to-market"))
                .reduce((earlier, later) -> later)
                .map(answer -> answer.because() + " (" + answer.citation() + ")");
    }
}
