package council.procurement.step.award;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.ProcurementNotices;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows where an award was refused, the supplier is debarred, or the contract was not signed. */
@Service
class StoppedAwards {

    private final Procurements procurements;
    private final Tenders tenders;
    private final ModeratedScores scores;
    private final ProcurementNotices notices;
    private final AwardRequests requests;
    private final Awards awards;
    private final AwardLetters letters;

    StoppedAwards(
            Procurements procurements,
            Tenders tenders,
            ModeratedScores scores,
            ProcurementNotices notices,
            AwardRequests requests,
            Awards awards,
            AwardLetters letters) {
        this.procurements = procurements;
        this.tenders = tenders;
        this.scores = scores;
        this.notices = notices;
        this.requests = requests;
        this.awards = awards;
        this.letters = letters;
    }

    /** The same award is asked for again, or it is to be given up. */
    @Transactional
    void settle(String reference, String because) {
        awards.settled(reference, because);
    }

    /**
     * Sets the recommended tender aside and recommends the one that scored highest of the others.
     *
     * @throws RefusedSubmissionException if no other was scored, or an award notice names the supplier already
     */
    @Transactional
    void takeNext(String reference, String because, String by) {
        if (notices.published(reference, NoticeDuty.AWARD).isPresent()) {
            throw new RefusedSubmissionException("What follows: the contract award notice names the supplier already"
                    + " (Procurement Act 2023 s50). Ask again for the same award, or award nothing and procure again.");
        }
        Tender stopped = requests.recommended(reference);
        Map<Integer, BigDecimal> totals = scores.totals(reference);
        Tender next = tenders.considered(reference).stream()
                .filter(one -> one.number() != stopped.number() && totals.containsKey(one.number()))
                .max(Comparator.comparing((Tender one) -> totals.getOrDefault(one.number(), BigDecimal.ZERO)))
                .orElseThrow(() -> new RefusedSubmissionException(
                        "What follows: no other tender was assessed. Ask again for the same award, or award nothing."));
        tenders.setAside(reference, stopped.number(), because, by);
        procurements.recommended(reference, next.number());
        letters.supersede(reference, by);
        awards.settled(reference, because);
    }
}
