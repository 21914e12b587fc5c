package council.procurement.step.award;

import council.procurement.notice.Obligation;
import council.procurement.notice.ProcurementNotices;
import council.procurement.register.CaseRules;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Reply;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.TenderRoute;
import council.procurement.timeline.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The award notice, and the days that have to pass between it and the contract.
 *
 * <p>Source: Procurement Act 2023 s50 and s51.
 */
@Service
class Standstills {

    private final Procurements procurements;
    private final ProcurementNotices notices;
    private final CaseRules rules;
    private final Awards awards;
    private final Timeline timeline;
    private final Clock clock;

    Standstills(
            Procurements procurements,
            ProcurementNotices notices,
            CaseRules rules,
            Awards awards,
            Timeline timeline,
            Clock clock) {
        this.procurements = procurements;
        this.notices = notices;
        this.rules = rules;
        this.awards = awards;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Opens the contract award notice.
     *
     * @return its number; empty if none is owed, or it is out already
     */
    @Transactional
    Optional<Long> openNotice(String reference) {
        return notices.openForCaller(reference, NoticeEvent.AWARD_DECIDED, NoticeDuty.AWARD)
                .map(Obligation::id);
    }

    /** Works out from which day the contract may be entered into, and keeps the rule's answer. */
    @Transactional
    void begin(String reference) {
        notices.published(reference, NoticeDuty.AWARD)
                .ifPresentOrElse(published -> after(reference, published), () -> none(reference));
    }

    private void after(String reference, LocalDate published) {
        Reply.Answer answer = rules.ask(reference, "standstill", inputs(reference, published), "Begin the standstill");
        LocalDate from = LocalDate.parse(String.valueOf(answer.outcome().get("mayEnterFrom")));
        awards.mayEnter(reference, from, answer.because(), published);
        boolean mandatory = Boolean.TRUE.equals(answer.outcome().get("mandatory"));
        procurements.standstill(reference, mandatory ? from.minusDays(1) : null);
        timeline.addByOctant(
                reference,
                mandatory
                        ? "The standstill lasts until " + WrittenDate.of(from.minusDays(1))
                                + "; the contract may be entered into from " + WrittenDate.of(from) + "."
                        : "No standstill is mandatory.");
    }

    private Map<String, Object> inputs(String reference, LocalDate published) {
        Procurement procurement = procurements.get(reference);
        ContractKind kind = procurement.estimate().kind();
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("noticePublished", published);
        inputs.put("lightTouch", kind != null && kind.isLightTouch());
        inputs.put("frameworkCallOff", procurement.route().taken() == TenderRoute.CALL_OFF);
        return inputs;
    }

    private void none(String reference) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        awards.mayEnter(
                reference,
                today,
                "No contract award notice is owed for this contract, and so no standstill; it may be entered into from "
                        + WrittenDate.of(today) + ", once all bidders have been told.",
                null);
        procurements.standstill(reference, null);
        timeline.addByOctant(reference, "No award notice is owed, and so no standstill.");
    }
}
