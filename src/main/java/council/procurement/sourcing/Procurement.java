package council.procurement.sourcing;

import council.procurement.register.Tier;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Coverage;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a procurement, from the need to the signature. What a step has not found out yet is null.
 *
 * @param reference the cycle, whose reference the contract gets as well
 * @param title what is bought, in a few words
 * @param openedBy who brought the need in
 * @param predecessorContract number of the row of the contract it follows; null for something new
 * @param need what is needed and why
 * @param estimate what it is in law, and what it may cost
 * @param market the market, and whether it is engaged
 * @param route how it is met and how suppliers are asked
 * @param timetable what happens when
 * @param progress what has happened
 */
public record Procurement(
        String reference,
        String title,
        String openedBy,
        @Nullable Long predecessorContract,
        Need need,
        Estimate estimate,
        Market market,
        Route route,
        Timetable timetable,
        Progress progress) {

    /**
     * A need.
     *
     * @param department the department that has it
     * @param need what is needed
     * @param forWhom for whom
     * @param whyNow why now
     * @param existsToday what meets it today
     * @param budget over the whole term without recoverable VAT
     * @param wantedStart the day on which it is wanted
     */
    public record Need(
            @Nullable String department,
            String need,
            @Nullable String forWhom,
            @Nullable String whyNow,
            @Nullable String existsToday,
            @Nullable Money budget,
            @Nullable LocalDate wantedStart) {}

    /**
     * What it is in law, and what it may cost.
     *
     * @param kind what the contract is to be for
     * @param exVat the most the council may come to pay over the whole life, extensions included, without VAT
     * @param vatRate rate of VAT in per cent
     * @param incVat the same value including VAT
     * @param termMonths months from start to end, without extensions
     * @param extensionMonths months by which options may extend it; 0 for none
     * @param cpvCode CPV code, eight digits
     * @param cpvLabel its name
     * @param category the council's category, as the register has it
     */
    public record Estimate(
            @Nullable ContractKind kind,
            @Nullable Money exVat,
            @Nullable BigDecimal vatRate,
            @Nullable Money incVat,
            @Nullable Integer termMonths,
            int extensionMonths,
            @Nullable String cpvCode,
            @Nullable String cpvLabel,
            @Nullable String category) {}

    /**
     * The market.
     *
     * @param supplyRisk from 1, many suppliers, to 5, one that is hard to replace
     * @param position where the category stands
     * @param beginsOn the day on which the procurement begins in law, which decides the thresholds
     * @param engaged whether the market is engaged beforehand
     * @param engagementCloses the day on which that closes
     */
    public record Market(
            @Nullable Integer supplyRisk,
            @Nullable MarketPosition position,
            @Nullable LocalDate beginsOn,
            @Nullable Boolean engaged,
            @Nullable LocalDate engagementCloses) {}

    /**
     * How the need is met, and how suppliers are asked.
     *
     * @param model how it is met
     * @param byRule the route that the rule gave
     * @param taken the route that is taken
     * @param minimumQuotes how many quotes are asked for at least
     * @param openAdvert whether it is openly advertised
     * @param inviteLocalSupplier whether a suitable local supplier is among those who are asked
     * @param lotsReason why there are no lots, where there are none
     * @param reservedFor to whom it is reserved
     * @param socialValueMethod how social value is evaluated: PORTAL, IN_HOUSE or NONE
     * @param socialValueWeight least weight of social value in per cent
     * @param tier how closely the contract is likely to be managed
     * @param risk the highest of its risks
     * @param keyDecision whether it is a key decision
     * @param decisionOn the day that was announced for the key decision; null if it is none
     */
    public record Route(
            @Nullable DeliveryModel model,
            @Nullable TenderRoute byRule,
            @Nullable TenderRoute taken,
            @Nullable Integer minimumQuotes,
            @Nullable Boolean openAdvert,
            @Nullable Boolean inviteLocalSupplier,
            @Nullable String lotsReason,
            @Nullable Reservation reservedFor,
            @Nullable String socialValueMethod,
            @Nullable Integer socialValueWeight,
            @Nullable Tier tier,
            @Nullable RiskLevel risk,
            @Nullable Boolean keyDecision,
            @Nullable LocalDate decisionOn) {}

    /**
     * What happens when.
     *
     * @param publishOn the day on which it is to be published, or suppliers are to be invited
     * @param clarificationsUntil until when suppliers may ask
     * @param tendersUntil until when tenders may be sent
     * @param starts first day of the contract to be
     * @param ends its last day, without extensions
     */
    public record Timetable(
            @Nullable LocalDate publishOn,
            @Nullable Instant clarificationsUntil,
            @Nullable Instant tendersUntil,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    /**
     * What has happened.
     *
     * @param released when the tender was released
     * @param published the day on which it was published, or suppliers were invited
     * @param opened when tenders were opened
     * @param recommendedTender number of the tender that is recommended; confidential until the award
     * @param awarded the day on which the award was approved
     * @param standstillUntil last day of the standstill; null if there is none
     * @param entered the day on which the contract was entered into
     */
    public record Progress(
            @Nullable Instant released,
            @Nullable LocalDate published,
            @Nullable Instant opened,
            @Nullable Integer recommendedTender,
            @Nullable LocalDate awarded,
            @Nullable LocalDate standstillUntil,
            @Nullable LocalDate entered) {}

    /** The day on which it begins in law, which decides the thresholds; while that is not known, the day given. */
    public LocalDate begins(LocalDate today) {
        return market.beginsOn() == null ? today : market.beginsOn();
    }

    /**
     * How the Act covers it at its estimate.
     *
     * @param today what its beginning counts as while that is not known
     * @return empty while it is not estimated, or not known what it is
     */
    public Optional<Coverage> coverage(LocalDate today) {
        return estimate.kind() == null || estimate.incVat() == null
                ? Optional.empty()
                : Optional.of(Coverage.of(estimate.kind(), estimate.incVat(), begins(today)));
    }

    /**
     * Whether it is a covered procurement; one that is not estimated counts as one (Procurement Act 2023 Schedule 3).
     *
     * @param today what its beginning counts as while that is not known
     */
    public boolean isCovered(LocalDate today) {
        return coverage(today).map(Coverage::covered).orElse(true);
    }
}
