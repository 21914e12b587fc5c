package council.procurement.step.award;

import council.procurement.approval.Approval;
import council.procurement.approval.ApprovalWords;
import council.procurement.approval.Approvals;
import council.procurement.engine.Markdown;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.Tender;
import council.procurement.step.award.Awards.Award;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of step 5 show, beside what all forms show of a procurement. */
@Component
class AwardFacts {

    /** The step, as lessons count it. */
    static final int STEP = 5;

    private final ProcurementFacts facts;
    private final Awards awards;
    private final AwardRequests requests;
    private final Approvals approvals;
    private final ApprovalWords words;

    AwardFacts(
            ProcurementFacts facts, Awards awards, AwardRequests requests, Approvals approvals, ApprovalWords words) {
        this.facts = facts;
        this.awards = awards;
        this.requests = requests;
        this.approvals = approvals;
        this.words = words;
    }

    /** Those of an award that is approved: {@code supplier}, {@code companyNumber}, {@code mayEnter}. */
    Map<String, Object> ofApproved(String reference) {
        var all = new LinkedHashMap<>(facts.of(reference, STEP));
        Tender tender = requests.recommended(reference);
        Award award = awards.get(reference);
        all.put("supplier", tender.bidder().name());
        all.put(
                "companyNumber",
                Optional.ofNullable(tender.bidder().companyNumber()).orElse("not known"));
        all.put("mayEnter", Optional.ofNullable(award.enterBecause()).orElse("not known yet"));
        all.put(
                "sent",
                award.summariesSent() == null
                        ? "not sent yet"
                        : WrittenDate.of(CouncilTime.dayOf(award.summariesSent())));
        return all;
    }

    /** Those of an award that was stopped: {@code whyStopped} and {@code settled}. */
    Map<String, Object> ofStopped(String reference) {
        var all = new LinkedHashMap<>(facts.of(reference, STEP));
        Award award = awards.get(reference);
        all.put("whyStopped", new Markdown(Markdown.plain(whyStopped(reference, award))));
        all.put("settled", Optional.ofNullable(award.settledBecause()).orElse("nothing yet"));
        return all;
    }

    private String whyStopped(String reference, Award award) {
        if (award.stoppedBecause() != null) {
            return award.stoppedBecause();
        }
        Optional<Approval> last = approvals.latest(reference, ApprovalSubject.AWARD);
        return last.map(words::whyNot).orElse("It is not known why.");
    }
}
