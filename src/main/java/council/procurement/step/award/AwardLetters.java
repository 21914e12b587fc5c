package council.procurement.step.award;

import council.procurement.document.facts.AssessedTender;
import council.procurement.document.facts.AssessmentSummary;
import council.procurement.document.facts.AwardLetter;
import council.procurement.document.facts.CaseFacts;
import council.procurement.document.facts.CriterionFacts;
import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.RegretLetter;
import council.procurement.document.facts.SignatoryFacts;
import council.procurement.document.facts.SupplierFacts;
import council.procurement.document.writing.DocumentWriter;
import council.procurement.rules.CouncilTime;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what bidders are sent when an award is approved, as documents of the case: the award letter, a letter of regret to
 * every other bidder whose tender was assessed, and with each, for a covered procurement, its assessment summary (Procurement
 * Act 2023 s50(3); Procurement Regulations 2024 reg 31). The last day of a standstill is not known yet, since it runs from
 * the award notice, which follows; the letters say so.
 */
@Service
class AwardLetters {

    private static final String OFFICER = "Procurement officer";

    private final Procurements procurements;
    private final Tenders tenders;
    private final AwardCriteria criteria;
    private final ModeratedScores scores;
    private final AwardRequests requests;
    private final DocumentWriter writer;
    private final PeopleNames people;
    private final Clock clock;

    AwardLetters(
            Procurements procurements,
            Tenders tenders,
            AwardCriteria criteria,
            ModeratedScores scores,
            AwardRequests requests,
            DocumentWriter writer,
            PeopleNames people,
            Clock clock) {
        this.procurements = procurements;
        this.tenders = tenders;
        this.criteria = criteria;
        this.scores = scores;
        this.requests = requests;
        this.writer = writer;
        this.people = people;
        this.clock = clock;
    }

    /** Writes all of them from the moderated record; a bidder whose tender was not scored gets none. */
    @Transactional
    void write(String reference) {
        Procurement procurement = procurements.get(reference);
        Tender winner = requests.recommended(reference);
        Map<Integer, BigDecimal> totals = scores.totals(reference);
        var signs = new SignatoryFacts(people.of(procurement.openedBy()), OFFICER);
        var about = CaseFacts.of(procurement, procurement.isCovered(CouncilTime.dayOf(clock.instant())), null);
        for (Tender tender : tenders.considered(reference)) {
            if (totals.containsKey(tender.number())) {
                boolean won = tender.number() == winner.number();
                String whyNot = won ? "" : whyNot(tender, winner, totals);
                store(won ? award(about, tender, signs) : regret(about, tender, winner, whyNot, signs), procurement);
                if (about.covered()) {
                    store(summary(about, tender, winner, whyNot, signs), procurement);
                }
            }
        }
    }

    private void store(DocumentFacts facts, Procurement procurement) {
        writer.write(facts, AwardPapers.KEY, procurement.openedBy());
    }

    private static AwardLetter award(CaseFacts about, Tender tender, SignatoryFacts signs) {
        return new AwardLetter(
                about,
                SupplierFacts.of(tender.bidder(), null, null),
                tender.price(),
                null,
                null,
                List.of(),
                null,
                signs);
    }

    private static RegretLetter regret(
            CaseFacts about, Tender tender, Tender winner, String whyNot, SignatoryFacts signs) {
        return new RegretLetter(
                about,
                SupplierFacts.of(tender.bidder(), null, null),
                winner.bidder().name(),
                whyNot,
                about.covered(),
                null,
                null,
                signs);
    }

    private AssessmentSummary summary(
            CaseFacts about, Tender tender, Tender winner, String whyNot, SignatoryFacts signs) {
        List<AwardCriterion> asked = criteria.of(about.reference());
        List<ModeratedScore> agreed = scores.of(about.reference());
        boolean won = tender.number() == winner.number();
        return new AssessmentSummary(
                about,
                SupplierFacts.of(tender.bidder(), null, null),
                CriterionFacts.of(asked),
                AssessedTender.of(tender, asked, agreed, true),
                won ? null : whyNot,
                null,
                won ? null : AssessedTender.of(winner, asked, agreed, false),
                signs);
    }

    private static String whyNot(Tender tender, Tender winner, Map<Integer, BigDecimal> totals) {
        return "Yours was not the most advantageous tender: it was given " + points(tender, totals)
                + " of 100 points, that of " + winner.bidder().name() + " " + points(winner, totals) + ".";
    }

    private static String points(Tender tender, Map<Integer, BigDecimal> totals) {
        return Objects.requireNonNull(totals.get(tender.number())).toPlainString();
    }
}
