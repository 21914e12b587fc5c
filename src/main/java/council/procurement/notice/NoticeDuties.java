package council.procurement.notice;

import council.procurement.engine.Decisions;
import council.procurement.engine.Messages;
import council.procurement.engine.Timers;
import council.procurement.notice.Obligation.State;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Regime;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeCase;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.rules.notices.NoticeFinding;
import council.procurement.rules.notices.NoticeLaw;
import council.procurement.rules.notices.NoticeReminder;
import council.procurement.rules.notices.NoticesRequired;
import council.procurement.rules.notices.PerformanceYears;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what the council owes when something happens, and closes it without a notice when the case changes. Whatever is
 * opened is worked on by an instance of the process {@code notice}, until it closes.
 */
@Service
public class NoticeDuties {

    static final String PROCESS = "notice";
    private static final String WITHDRAWN = "notice.withdrawn";
    private static final String AT_THE_END = "end of contract";

    private final NoticesRequired required;
    private final Obligations obligations;
    private final NoticeFacts facts;
    private final NoticeDrafts drafts;
    private final NoticeAnswers answers;
    private final NoticeOutbox outbox;
    private final Messages messages;
    private final Timeline timeline;
    private final WorkingDays workingDays;
    private final NoticeProperties properties;
    private final Clock clock;

    NoticeDuties(
            Decisions decisions,
            Obligations obligations,
            NoticeFacts facts,
            NoticeDrafts drafts,
            NoticeAnswers answers,
            NoticeOutbox outbox,
            Messages messages,
            Timeline timeline,
            WorkingDays workingDays,
            NoticeProperties properties,
            Clock clock) {
        this.required = new NoticesRequired(decisions::row);
        this.obligations = obligations;
        this.facts = facts;
        this.drafts = drafts;
        this.answers = answers;
        this.outbox = outbox;
        this.messages = messages;
        this.timeline = timeline;
        this.workingDays = workingDays;
        this.properties = properties;
        this.clock = clock;
    }

    /** What an event would call for in a case, and what not, with the reasons; nothing is opened. */
    public List<NoticeFinding> consider(NoticeEvent event, NoticeCase about) {
        return required.by(event, about);
    }

    /** Whether that notice is due in a case; nothing is opened. */
    NoticeFinding consider(NoticeDuty duty, NoticeCase about) {
        return required.of(duty, about);
    }

    /** What notices depend on in a contract of the register; empty if it has none of that reference. */
    public Optional<NoticeCase> caseOf(String reference) {
        return facts.of(reference).map(NoticeFacts.Known::facts);
    }

    /**
     * Opens what is owed because of an event, and what may be owed, and has it worked on; in the caller's transaction. The
     * same event opens nothing twice.
     *
     * @return what was opened
     */
    @Transactional
    public List<Obligation> open(NoticeCall call) {
        return open(call, Set.of());
    }

    /**
     * As {@link #open(NoticeCall)}, for a process that calls the process {@code notice} itself for some of the notices.
     *
     * @param byCaller these are opened, and the caller has them worked on
     */
    @Transactional
    public List<Obligation> open(NoticeCall call, Set<NoticeDuty> byCaller) {
        var opened = new ArrayList<Obligation>();
        for (NoticeFinding finding : required.by(call.event(), call.facts())) {
            if (opens(finding, call.facts())) {
                add(call, finding).ifPresent(opened::add);
            }
        }
        opened.forEach(obligation -> begin(obligation, call, !byCaller.contains(obligation.duty())));
        return List.copyOf(opened);
    }

    /** Opens a notice that the law leaves to the council, because the council wants it; empty where it cannot have it. */
    @Transactional
    Optional<Obligation> openByChoice(NoticeCall call, NoticeDuty duty) {
        NoticeFinding finding = required.of(duty, call.facts());
        if (finding.outcome() == NoticeFinding.Outcome.NOT_DUE) {
            return Optional.empty();
        }
        Optional<Obligation> opened = add(call, finding);
        opened.ifPresent(obligation -> begin(obligation, call, true));
        return opened;
    }

    private void begin(Obligation obligation, NoticeCall call, boolean byItself) {
        answers.keep(obligation, facts.of(obligation.reference()).orElse(null));
        drafts.say(obligation, call.said());
        timeline.addByOctant(obligation.reference(), sentence(obligation));
        if (byItself) {
            messages.startProcess(PROCESS, obligation.reference(), Timers.NUMBER.of(obligation.id()));
        }
    }

    /**
     * Performance that may have to be published is shown as a question; people are called if all but the kind of the contract
     * is known to ask for it, because the register seldom tells light touch services and concessions from others.
     */
    private static boolean opens(NoticeFinding finding, NoticeCase about) {
        if (finding.duty() != NoticeDuty.PERFORMANCE || finding.outcome() != NoticeFinding.Outcome.QUESTION) {
            return finding.isOpen();
        }
        return about.law() == NoticeCase.Law.ACT
                && about.coverage() == NoticeCase.Cover.COVERED
                && about.overFiveMillion() == NoticeCase.Answer.YES;
    }

    private Optional<Obligation> add(NoticeCall call, NoticeFinding finding) {
        LocalDate today = today();
        if (finding.duty() == NoticeDuty.PERFORMANCE && call.event() != NoticeEvent.CONTRACT_ENDED) {
            LocalDate due = PerformanceYears.endsAfter(call.day(), today);
            return obligations.add(
                    call.reference(),
                    call.event(),
                    call.day(),
                    yearTo(due),
                    call.facts().circumstance(),
                    finding,
                    days(due, true, yearly(due)));
        }
        LocalDate target = workingDays.afterAsFarAsKnown(today, properties.targetWorkingDays());
        Optional<LocalDate> law = finding.duty() == NoticeDuty.PERFORMANCE
                ? Optional.empty()
                : NoticeLaw.of(finding.duty())
                        .deadline()
                        .lastDay(call.day(), call.facts().isLightTouch());
        return obligations.add(
                call.reference(),
                call.event(),
                call.day(),
                call.occasion(),
                call.facts().circumstance(),
                finding,
                days(law.orElse(target), law.isPresent(), today));
    }

    private static String yearTo(LocalDate due) {
        return "year to " + due;
    }

    private LocalDate yearly(LocalDate due) {
        LocalDate from = due.minusDays(properties.draftDaysBefore());
        return from.isAfter(today()) ? from : today();
    }

    private Obligations.Days days(LocalDate due, boolean byLaw, LocalDate draftFrom) {
        return new Obligations.Days(
                due, byLaw, draftFrom, NoticeReminder.on(today(), due, properties.remindDaysBefore()));
    }

    private static String sentence(Obligation owed) {
        String by = (owed.dueByLaw() ? " by " : ", by the council’s own target by ") + WrittenDate.of(owed.dueDay());
        return owed.certain()
                ? "The " + owed.duty().inSentence() + " is due" + by + " (" + owed.clause() + ")."
                : "The " + owed.duty().inSentence() + " may be due" + by + ": " + owed.because();
    }

    /**
     * A contract has come into force, or was imported: opens its yearly performance notice if it needs one. Quick for the
     * many that do not.
     */
    @Transactional
    public void inForce(Contract contract) {
        if (contract.regime() != Regime.PA2023) {
            return;
        }
        facts.of(contract.reference().value()).ifPresent(this::armPerformance);
    }

    /** Opens the next yearly performance notice of a contract unless one is open, or somebody found out that none is due. */
    boolean armPerformance(NoticeFacts.Known contract) {
        boolean settled = obligations.of(contract.reference()).stream()
                .filter(one -> one.duty() == NoticeDuty.PERFORMANCE)
                .anyMatch(one -> one.isOpen() || one.state() == State.NOT_DUE);
        if (contract.ended() != null || settled) {
            return false;
        }
        var call = new NoticeCall(
                contract.reference(), NoticeEvent.CONTRACT_IN_FORCE, contract.since(), "", contract.facts(), Map.of());
        return !open(call).isEmpty();
    }

    /** A yearly performance notice is out: opens the next, a year from then, unless the contract is over. */
    void performedOn(Obligation published, LocalDate day) {
        facts.of(published.reference())
                .filter(contract -> contract.ended() == null)
                .ifPresent(contract -> {
                    NoticeFinding finding = required.of(NoticeDuty.PERFORMANCE, contract.facts());
                    LocalDate due = PerformanceYears.after(day);
                    if (opens(finding, contract.facts())) {
                        obligations
                                .add(
                                        contract.reference(),
                                        NoticeEvent.CONTRACT_IN_FORCE,
                                        contract.since(),
                                        yearTo(due),
                                        Circumstance.NONE,
                                        finding,
                                        days(due, true, yearly(due)))
                                .ifPresent(next -> {
                                    timeline.addByOctant(next.reference(), sentence(next));
                                    messages.startProcess(PROCESS, next.reference(), Timers.NUMBER.of(next.id()));
                                });
                    }
                });
    }

    /**
     * A contract is over: withdraws its yearly performance notice, for which the final one takes the place, and opens what
     * its end calls for. The caller has the contract termination notice worked on.
     *
     * @return the contract termination notice; empty if none is due
     */
    @Transactional
    public Optional<Obligation> ended(ContractReference reference, LocalDate lastDay) {
        NoticeFacts.Known contract = facts.of(reference.value()).orElseThrow();
        obligations.of(reference.value()).stream()
                .filter(one -> one.isOpen() && one.duty() == NoticeDuty.PERFORMANCE)
                .forEach(one ->
                        withdraw(one, "The contract ended; its final notice takes the place of the yearly one."));
        var call = new NoticeCall(
                reference.value(), NoticeEvent.CONTRACT_ENDED, lastDay, AT_THE_END, contract.facts(), Map.of());
        List<Obligation> opened = open(call, Set.of(NoticeDuty.TERMINATION));
        return opened.stream()
                .filter(one -> one.duty() == NoticeDuty.TERMINATION)
                .findFirst();
    }

    /**
     * A contract is about to be modified: opens the contract change notice, which has to be out before. The caller has it
     * worked on.
     *
     * @param kind what the contract is for, as the proposer says; null if nobody said
     * @param change how large the change is: small, large, or unknown
     * @param said what the case says of the change already
     * @return the contract change notice; empty if none is due
     */
    @Transactional
    public Optional<Obligation> changeIntended(
            ContractReference reference,
            String occasion,
            @Nullable ContractKind kind,
            Circumstance change,
            Map<String, String> said) {
        NoticeCase about =
                facts.of(reference.value(), kind).orElseThrow().facts().with(change);
        var call = new NoticeCall(reference.value(), NoticeEvent.CHANGE_INTENDED, today(), occasion, about, said);
        return open(call, Set.of(NoticeDuty.CHANGE)).stream().findFirst();
    }

    /** A contract was modified: opens the publication of a copy, if one is due. */
    @Transactional
    public void changed(
            ContractReference reference,
            String occasion,
            @Nullable ContractKind kind,
            Circumstance change,
            LocalDate modifiedOn) {
        NoticeCase about =
                facts.of(reference.value(), kind).orElseThrow().facts().with(change);
        open(new NoticeCall(
                reference.value(),
                NoticeEvent.CONTRACT_CHANGED,
                modifiedOn,
                occasion,
                about,
                Map.of("modifiedOn", WrittenDate.of(modifiedOn))));
    }

    /** Closes one because the case changed, and calls back whoever works on it. */
    @Transactional
    public void withdraw(Obligation obligation, String because) {
        if (!obligations.closed(obligation.id(), State.WITHDRAWN, because, TimelineEntry.OCTANT)) {
            return;
        }
        outbox.withdraw(obligation.id());
        timeline.addByOctant(
                obligation.reference(),
                "The " + obligation.duty().inSentence() + " is not needed any more: " + because);
        messages.tell(WITHDRAWN, obligation.reference(), obligation.id());
    }

    /** Closes one because somebody found out that it is not due. */
    @Transactional
    void notDue(Obligation obligation, String because, String by) {
        obligations.closed(obligation.id(), State.NOT_DUE, because, by);
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
