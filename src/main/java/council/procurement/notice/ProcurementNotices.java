package council.procurement.notice;

import council.procurement.notice.Obligation.State;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.rules.notices.NoticeFinding;
import council.procurement.sourcing.Procurement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that a procurement calls for, from the engagement of the market to the contract, or to its stop. */
@Service
public class ProcurementNotices {

    private static final Set<NoticeDuty> BEGIN =
            EnumSet.of(NoticeDuty.TENDER, NoticeDuty.BELOW_THRESHOLD_TENDER, NoticeDuty.TRANSPARENCY);

    private final NoticeDuties duties;
    private final Obligations obligations;
    private final ProcurementNoticeFacts facts;

    ProcurementNotices(NoticeDuties duties, Obligations obligations, ProcurementNoticeFacts facts) {
        this.duties = duties;
        this.obligations = obligations;
        this.facts = facts;
    }

    /** What an event would call for in the procurement, and what not, with the reasons; nothing is opened. */
    @Transactional
    public List<NoticeFinding> consider(String reference, NoticeEvent event) {
        return duties.consider(event, facts.caseOf(get(reference), event, noticeIsOut(reference)));
    }

    /**
     * Opens what is owed because of an event; each is worked on by an instance of the process {@code notice}. What is open
     * or published already is not opened again.
     *
     * @return what was opened
     */
    @Transactional
    public List<Obligation> open(String reference, NoticeEvent event) {
        return duties.open(call(reference, event), Set.of());
    }

    /**
     * As {@link #open}, but the caller has one of the notices worked on by calling the process {@code notice} itself.
     *
     * @return that notice; empty if it is not owed, or published already
     */
    @Transactional
    public Optional<Obligation> openForCaller(String reference, NoticeEvent event, NoticeDuty duty) {
        return duties.open(call(reference, event), Set.of(duty)).stream()
                .filter(one -> one.duty() == duty)
                .findFirst();
    }

    /**
     * Opens a notice that the council may publish and wants to; it is worked on by an instance of the process {@code
     * notice}.
     *
     * @return that notice; empty if it cannot be published in this case, or is open or published already
     */
    @Transactional
    public Optional<Obligation> openByChoice(String reference, NoticeEvent event, NoticeDuty duty) {
        return duties.openByChoice(call(reference, event), duty);
    }

    /** The day on which the notice was published; empty if it was not yet. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> published(String reference, NoticeDuty duty) {
        return obligations.of(reference).stream()
                .filter(one -> one.duty() == duty && one.state() == State.PUBLISHED)
                .map(one -> Objects.requireNonNull(one.progress().published()))
                .map(CouncilTime::dayOf)
                .reduce((earlier, later) -> later.isAfter(earlier) ? later : earlier);
    }

    /**
     * No contract will come of the procurement: withdraws the notices that are open, and opens the procurement termination
     * notice if suppliers were told of it (Procurement Act 2023 s55). Nothing happens under a reference that is no
     * procurement, or whose contract was entered into.
     */
    @Transactional
    public void stopped(String reference) {
        Optional<Procurement> procurement = facts.of(reference);
        if (procurement.isEmpty() || procurement.get().progress().entered() != null) {
            return;
        }
        obligations.of(reference).stream()
                .filter(one -> one.isOpen() && one.duty() != NoticeDuty.PROCUREMENT_TERMINATION)
                .forEach(one -> duties.withdraw(one, "No contract will come of the procurement."));
        open(reference, NoticeEvent.PROCUREMENT_STOPPED);
    }

    /** The tender is prepared anew: withdraws the notice of the tender that is open. One that is published stays. */
    @Transactional
    public void takenBack(String reference) {
        obligations.of(reference).stream()
                .filter(one -> one.isOpen() && BEGIN.contains(one.duty()))
                .forEach(one -> duties.withdraw(one, "The tender is prepared anew, because its value has changed."));
    }

    private NoticeCall call(String reference, NoticeEvent event) {
        Procurement procurement = get(reference);
        return new NoticeCall(
                reference,
                event,
                facts.dayOf(procurement, event),
                occasion(reference, event),
                facts.caseOf(procurement, event, noticeIsOut(reference)),
                Map.of());
    }

    /** What was withdrawn, or found not to be due, may be owed when the same happens again. */
    private String occasion(String reference, NoticeEvent event) {
        long before = obligations.of(reference).stream()
                .filter(one -> one.event() == event)
                .filter(one -> one.state() == State.WITHDRAWN || one.state() == State.NOT_DUE)
                .map(Obligation::occasion)
                .distinct()
                .count();
        return before == 0 ? event.words() : event.words() + ", " + (before + 1);
    }

    private boolean noticeIsOut(String reference) {
        return obligations.of(reference).stream()
                .anyMatch(one -> BEGIN.contains(one.duty()) && one.state() == State.PUBLISHED);
    }

    private Procurement get(String reference) {
        return facts.of(reference).orElseThrow(() -> new IllegalStateException("There is no procurement " + reference));
    }
}
