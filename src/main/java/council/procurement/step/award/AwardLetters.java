package council.procurement.step.award;

import council.procurement.document.facts.CaseFacts;
import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.SignatoryFacts;
import council.procurement.document.writing.DocumentWriter;
import council.procurement.rules.CouncilTime;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what bidders are sent when an award is approved, as documents of the case: the award letter; a letter of regret to every
 * other bidder whose tender was assessed, or set aside, with the reason; and with each letter about an assessed tender its
 * assessment summary where the procurement is covered (Procurement Act 2023 s50(3); Procurement Regulations 2024 reg 31), and
 * below the threshold a short one, which is policy. The last day of a standstill is not known yet, since it runs from the award
 * notice, which follows; the letters say so.
 */
@Service
class AwardLetters {

    private static final String OFFICER = "Procurement officer";
    private static final Set<DocumentKind> KINDS = EnumSet.of(
            DocumentKind.AWARD_LETTER,
            DocumentKind.REGRET_LETTER,
            DocumentKind.ASSESSMENT_SUMMARY,
            DocumentKind.SHORT_SUMMARY);

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

    /**
     * Writes all of them from the moderated record; those written before do not count any more. Who sent nothing in time, took
     * its tender back, or was awarded the contract without competition and scores, gets none.
     */
    @Transactional
    void write(String reference) {
        Procurement procurement = procurements.get(reference);
        supersede(reference, procurement.openedBy());
        var letters = new LetterFacts(
                CaseFacts.of(procurement, procurement.isCovered(CouncilTime.dayOf(clock.instant())), null),
                requests.recommended(reference),
                criteria.of(reference),
                scores.of(reference),
                scores.totals(reference),
                new SignatoryFacts(people.of(procurement.openedBy()), OFFICER));
        for (Tender tender : tenders.of(reference)) {
            write(letters, tender, procurement);
        }
    }

    private void write(LetterFacts letters, Tender tender, Procurement procurement) {
        if (letters.isAssessed(tender)) {
            store(letters.won(tender) ? letters.award(tender) : letters.regret(tender), procurement);
            store(letters.about().covered() ? letters.summary(tender) : letters.shortSummary(tender), procurement);
        } else if (tender.isExcluded()) {
            store(letters.regret(tender), procurement);
        }
    }

    /** Marks what was written to bidders as superseded: the award takes another turn. */
    @Transactional
    void supersede(String reference, String by) {
        writer.supersede(reference, KINDS, by);
    }

    private void store(DocumentFacts facts, Procurement procurement) {
        writer.write(facts, AwardPapers.KEY, procurement.openedBy());
    }
}
