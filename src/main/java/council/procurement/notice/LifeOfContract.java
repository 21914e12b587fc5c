package council.procurement.notice;

import static java.util.Map.entry;

import council.procurement.notice.NoticeTimeline.Line;
import council.procurement.notice.NoticeTimeline.Standing;
import council.procurement.rules.notices.NoticeCase;
import council.procurement.rules.notices.NoticeCase.Answer;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeCase.Cover;
import council.procurement.rules.notices.NoticeCase.Law;
import council.procurement.rules.notices.NoticeDeadline;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.rules.notices.NoticeFinding;
import council.procurement.rules.notices.NoticeFinding.Outcome;
import council.procurement.rules.notices.NoticeLaw;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The notices in the life of a contract of the register of which nothing is on record: those before it was entered into, those
 * when it was, and those that what may yet happen calls for. The yearly performance notice of a contract in force and the
 * notice of its end have their days, and are told elsewhere.
 *
 * <p>Source: the table {@code notices-required} and {@link NoticeLaw}.
 */
@Component
class LifeOfContract {

    /** What a notice is called for by, if it is called for at all; for the others nothing else matters. */
    private static final Map<NoticeDuty, Circumstance> CALLED_FOR_BY = Map.ofEntries(
            entry(NoticeDuty.PIPELINE, Circumstance.YES),
            entry(NoticeDuty.MARKET_ENGAGEMENT, Circumstance.YES),
            entry(NoticeDuty.TENDER, Circumstance.COMPETITIVE),
            entry(NoticeDuty.BELOW_THRESHOLD_TENDER, Circumstance.COMPETITIVE),
            entry(NoticeDuty.TRANSPARENCY, Circumstance.DIRECT_AWARD),
            entry(NoticeDuty.PAYMENTS, Circumstance.YES),
            entry(NoticeDuty.FAILURE, Circumstance.NOT_ENDED_IN_FULL),
            entry(NoticeDuty.CHANGE, Circumstance.LARGE_CHANGE),
            entry(NoticeDuty.COPY_OF_CHANGE, Circumstance.LARGE_CHANGE),
            entry(NoticeDuty.PROCUREMENT_TERMINATION, Circumstance.NOTICE_OUT));

    /** What can happen more than once. */
    private static final Set<NoticeDuty> AGAIN =
            Set.of(NoticeDuty.PAYMENTS, NoticeDuty.FAILURE, NoticeDuty.CHANGE, NoticeDuty.COPY_OF_CHANGE);

    private final NoticeDuties duties;

    LifeOfContract(NoticeDuties duties) {
        this.duties = duties;
    }

    /**
     * One line for each.
     *
     * @param told the notices that are on record already
     */
    List<Line> of(NoticeFacts.Known contract, Set<NoticeDuty> told, LocalDate today) {
        return Arrays.stream(NoticeDuty.values())
                .filter(duty -> duty != NoticeDuty.TERMINATION)
                .filter(duty -> duty != NoticeDuty.PERFORMANCE || contract.ended() != null)
                .filter(duty -> AGAIN.contains(duty) || !told.contains(duty))
                .map(duty -> line(duty, contract, today))
                .toList();
    }

    private Line line(NoticeDuty duty, NoticeFacts.Known contract, LocalDate today) {
        NoticeFinding finding =
                duties.consider(duty, contract.facts().with(CALLED_FOR_BY.getOrDefault(duty, Circumstance.NONE)));
        if (finding.outcome() == Outcome.NOT_DUE) {
            boolean mayBecomePublic = duty == NoticeDuty.CHANGE
                    && (contract.facts().coverage() == Cover.NOTIFIABLE
                            || contract.facts().coverage() == Cover.BELOW)
                    && contract.facts().law() != Law.EARLIER;
            return notNeeded(
                    finding,
                    finding.because()
                            + (mayBecomePublic ? " A modification that would make it one does need this notice." : ""));
        }
        return switch (duty) {
            case PIPELINE, PAYMENTS_COMPLIANCE ->
                notNeeded(
                        finding,
                        "The council publishes it for all of its contracts together and not for one; it is among the notices"
                                + " of the council.");
            case MARKET_ENGAGEMENT, PLANNED_PROCUREMENT, TENDER, BELOW_THRESHOLD_TENDER, TRANSPARENCY, AWARD ->
                notNeeded(
                        finding,
                        "It comes before a contract is entered into, and this one has been. No such notice of its procurement"
                                + " is on record here.");
            case PROCUREMENT_TERMINATION -> notNeeded(finding, "The procurement has led to this contract.");
            case MARKET_INTENTION, MARKET_ESTABLISHMENT, MARKET_MODIFICATION, MARKET_CESSATION ->
                notNeeded(finding, "It is about a dynamic market, which suppliers join; this is a contract.");
            case DETAILS, BELOW_THRESHOLD_DETAILS, COPY_OF_CONTRACT ->
                depends(
                        finding,
                        contract.facts(),
                        "The register does not say on which day the contract was entered into, nor whether this was published"
                                + " then. It is due " + deadline(duty).words() + ".",
                        null);
            case PERFORMANCE, TERMINATION ->
                depends(
                        finding,
                        contract.facts(),
                        "The contract is over, and no such notice is on record here. It is due "
                                + deadline(duty).words() + ".",
                        null);
            case PAYMENTS -> payments(finding, contract, today);
            case FAILURE, CHANGE, COPY_OF_CHANGE -> perhaps(finding, contract);
        };
    }

    private static Line payments(NoticeFinding finding, NoticeFacts.Known contract, LocalDate today) {
        if (contract.start() != null && contract.start().isBefore(CouncilNotices.PAYMENTS_COUNT_FROM)) {
            return notNeeded(
                    finding,
                    "The contract began before 1 April 2026, and so did its procurement; only procurements begun since then"
                            + " count. " + NoticeLaw.of(NoticeDuty.PAYMENTS).reservation());
        }
        LocalDate quarterEnds =
                CouncilNotices.firstOfQuarter(today).plusMonths(3).minusDays(1);
        return depends(
                finding,
                contract.facts(),
                "When more than £30,000 is paid at once in this quarter, and the procurement began on or after 1 April 2026, the"
                        + " council reports it together with its other payments, "
                        + NoticeDeadline.QUARTER_ENDED.words() + ".",
                NoticeDeadline.QUARTER_ENDED.lastDay(quarterEnds, false).orElseThrow());
    }

    /** A breach may still be settled when the contract is over; modified it cannot be any more. */
    private static Line perhaps(NoticeFinding finding, NoticeFacts.Known contract) {
        NoticeDuty duty = finding.duty();
        if (contract.ended() != null && duty != NoticeDuty.FAILURE) {
            return notNeeded(finding, "The contract is over and is not modified any more.");
        }
        return depends(
                finding,
                contract.facts(),
                "When " + event(duty).words() + ", it is due " + deadline(duty).words()
                        + ". It is not needed in these cases: "
                        + NoticeLaw.of(duty).notWhen(),
                null);
    }

    private static Line depends(NoticeFinding finding, NoticeCase facts, String because, @Nullable LocalDate by) {
        boolean unsettled = finding.outcome() == Outcome.QUESTION
                && (facts.law() == Law.UNKNOWN
                        || facts.coverage() == Cover.UNKNOWN
                        || (facts.overFiveMillion() == Answer.UNKNOWN
                                && finding.duty().isCopy()));
        return NoticeTimeline.line(
                finding, Standing.DEPENDS, by, "depends: " + (unsettled ? finding.because() + " " : "") + because);
    }

    private static Line notNeeded(NoticeFinding finding, String because) {
        return NoticeTimeline.line(finding, Standing.NOT_NEEDED, null, because);
    }

    private static NoticeDeadline deadline(NoticeDuty duty) {
        return NoticeLaw.of(duty).deadline();
    }

    private static NoticeEvent event(NoticeDuty duty) {
        return Arrays.stream(NoticeEvent.values())
                .filter(event -> event.duties().contains(duty))
                .findFirst()
                .orElseThrow();
    }
}
