package council.procurement.notice;

import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Coverage;
import council.procurement.rules.Money;
import council.procurement.rules.Threshold;
import council.procurement.rules.notices.NoticeCase;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.TenderRoute;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What notices depend on, and what they say, in a procurement that has led to no contract yet. */
@Component
class ProcurementNoticeFacts {

    private static final Money FIVE_MILLION = Money.pounds(5_000_000);

    private final Procurements procurements;
    private final ProcurementWords words;
    private final Clock clock;

    ProcurementNoticeFacts(Procurements procurements, ProcurementWords words, Clock clock) {
        this.procurements = procurements;
        this.words = words;
        this.clock = clock;
    }

    /** The procurement of that reference; empty if there is none. */
    Optional<Procurement> of(String reference) {
        return procurements.find(reference);
    }

    /** What notices say of it, by the name of the field; who won and what was bid only once the award is decided. */
    Map<String, String> said(Procurement procurement) {
        return words.of(procurement);
    }

    /** What notices depend on when something happens to it. */
    NoticeCase caseOf(Procurement procurement, NoticeEvent event, boolean noticeOut) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        NoticeCase.Law law =
                procurement.begins(today).isBefore(Threshold.ACT_BEGINS) ? NoticeCase.Law.EARLIER : NoticeCase.Law.ACT;
        return new NoticeCase(
                law,
                cover(procurement, today),
                special(procurement.estimate().kind()),
                overFiveMillion(procurement.estimate()),
                circumstance(procurement, event, noticeOut));
    }

    private static NoticeCase.Cover cover(Procurement procurement, LocalDate today) {
        return procurement.coverage(today).map(ProcurementNoticeFacts::cover).orElse(NoticeCase.Cover.UNKNOWN);
    }

    private static NoticeCase.Cover cover(Coverage coverage) {
        if (coverage.covered()) {
            return NoticeCase.Cover.COVERED;
        }
        return coverage.notifiable() ? NoticeCase.Cover.NOTIFIABLE : NoticeCase.Cover.BELOW;
    }

    private static NoticeCase.Special special(@Nullable ContractKind kind) {
        if (kind == null) {
            return NoticeCase.Special.UNKNOWN;
        } else if (kind.isLightTouch()) {
            return NoticeCase.Special.LIGHT_TOUCH;
        }
        return kind.isConcession() ? NoticeCase.Special.CONCESSION : NoticeCase.Special.STANDARD;
    }

    private static NoticeCase.Answer overFiveMillion(Procurement.Estimate estimate) {
        Money incVat = estimate.incVat();
        if (incVat == null) {
            return NoticeCase.Answer.UNKNOWN;
        }
        return incVat.compareTo(FIVE_MILLION) > 0 ? NoticeCase.Answer.YES : NoticeCase.Answer.NO;
    }

    private static Circumstance circumstance(Procurement procurement, NoticeEvent event, boolean noticeOut) {
        return switch (event) {
            case MARKET_ENGAGED -> engaged(procurement);
            case PROCUREMENT_STOPPED -> noticeOut ? Circumstance.NOTICE_OUT : Circumstance.NO_NOTICE_OUT;
            default -> byRoute(procurement.route().taken());
        };
    }

    private static Circumstance engaged(Procurement procurement) {
        Boolean engaged = procurement.market().engaged();
        if (engaged == null) {
            return Circumstance.UNKNOWN;
        }
        return engaged ? Circumstance.YES : Circumstance.NO;
    }

    private static Circumstance byRoute(@Nullable TenderRoute route) {
        if (route == null) {
            return Circumstance.UNKNOWN;
        }
        return switch (route) {
            case QUOTES -> Circumstance.QUOTES;
            case OPEN_TENDER, OPEN_PROCEDURE, COMPETITIVE_FLEXIBLE -> Circumstance.COMPETITIVE;
            case CALL_OFF -> Circumstance.CALL_OFF;
            case DIRECT_AWARD -> Circumstance.DIRECT_AWARD;
        };
    }

    /** The day on which something happens to it, as notices count it. */
    LocalDate dayOf(Procurement procurement, NoticeEvent event) {
        LocalDate entered = procurement.progress().entered();
        return event == NoticeEvent.CONTRACT_ENTERED && entered != null ? entered : CouncilTime.dayOf(clock.instant());
    }
}
