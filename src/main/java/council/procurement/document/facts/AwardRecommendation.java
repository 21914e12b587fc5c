package council.procurement.document.facts;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put to those who approve an award.
 *
 * @param procurement the case
 * @param need what is needed
 * @param whyNow why now; null if not said
 * @param route how suppliers were asked
 * @param routeBecause why in that way, with the rule; null if no rule was asked
 * @param criteria the award criteria
 * @param opening the record of the opening: by whom, when, how many in time and how many late; empty if there is none
 * @param bidders all who tendered, the best first; those that were set aside at the end
 * @param tenders how the tenders were assessed that were considered, the best first
 * @param panel who evaluated, and in what part
 * @param moderatedBy who led the panel to the scores it agreed on; null if nothing was scored
 * @param moderated when it had agreed on all; null if nothing was scored
 * @param checks what the checks of exclusion, debarment and sub-contractors found
 * @param lowTenders tenders whose price looked abnormally low (Procurement Act 2023 s19(3)(c)); empty if none did
 * @param recommended the bidder to whom the contract is to be awarded; null if the recommendation is to award to nobody
 * @param price that bidder's price over the whole life without VAT; null if nobody is recommended
 * @param recommendation the recommendation with its reasons
 * @param approvals who approves it, and who has
 * @param author who wrote it
 */
public record AwardRecommendation(
        CaseFacts procurement,
        String need,
        @Nullable String whyNow,
        String route,
        @Nullable String routeBecause,
        List<CriterionFacts> criteria,
        List<String> opening,
        List<BidderFacts> bidders,
        List<AssessedTender> tenders,
        List<EvaluatorFacts> panel,
        @Nullable String moderatedBy,
        @Nullable Instant moderated,
        List<CheckFacts> checks,
        List<LowTenderFacts> lowTenders,
        @Nullable String recommended,
        @Nullable Money price,
        String recommendation,
        List<ApprovalFacts> approvals,
        String author)
        implements DocumentFacts {

    /**
     * One who tendered.
     *
     * @param name its name
     * @param price over the whole life without VAT; null if not known
     * @param total points out of 100; null if the tender was set aside
     * @param place its place among those considered; null if the tender was set aside
     * @param setAside why it was set aside; null if it was considered
     */
    public record BidderFacts(
            String name,
            @Nullable Money price,
            @Nullable BigDecimal total,
            @Nullable Integer place,
            @Nullable String setAside) {}

    /**
     * One of the panel.
     *
     * @param name first and last name
     * @param part what they do on it: scores quality, assesses prices, moderates
     */
    public record EvaluatorFacts(String name, String part) {}

    /**
     * What a check found.
     *
     * @param bidder of whom
     * @param subject what was checked: exclusion grounds, debarment list, sub-contractors, conditions of participation
     * @param finding what was found
     */
    public record CheckFacts(String bidder, String subject, String finding) {}

    /**
     * A tender whose price looked abnormally low.
     *
     * @param bidder who sent it
     * @param percentBelow by how many per cent it lay below the mean of all
     * @param explanation what the bidder answered when it was asked; null if nothing
     * @param conclusion what followed, and why
     */
    public record LowTenderFacts(
            String bidder,
            BigDecimal percentBelow,
            @Nullable String explanation,
            String conclusion) {}

    /**
     * An approval that the award needs.
     *
     * @param capacity in which capacity it is given, such as head of service
     * @param name who gave it, with the person they stood in for; null before
     * @param on the day on which it was given; null before
     */
    public record ApprovalFacts(
            String capacity,
            @Nullable String name,
            @Nullable LocalDate on) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.AWARD_RECOMMENDATION;
    }

    @Override
    public String about() {
        return "";
    }
}
