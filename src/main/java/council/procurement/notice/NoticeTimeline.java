package council.procurement.notice;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeDeadline;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.rules.notices.NoticeFinding;
import council.procurement.rules.notices.NoticeLaw;
import council.procurement.rules.notices.PerformanceYears;
import council.procurement.sourcing.Procurement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices of a case: what is due, when and why; what will be; what is not needed, and why not; what is done. Where the
 * register does not say what it depends on, there is a question, and never silence.
 */
@Service
public class NoticeTimeline {

    private static final List<NoticeEvent> AHEAD = List.of(
            NoticeEvent.MARKET_ENGAGED,
            NoticeEvent.PROCUREMENT_PLANNED,
            NoticeEvent.TENDER_PREPARED,
            NoticeEvent.AWARD_DECIDED,
            NoticeEvent.CONTRACT_ENTERED);

    private final Obligations obligations;
    private final NoticeFacts facts;
    private final ProcurementNoticeFacts procurements;
    private final NoticeDuties duties;
    private final LifeOfContract life;
    private final Clock clock;

    NoticeTimeline(
            Obligations obligations,
            NoticeFacts facts,
            ProcurementNoticeFacts procurements,
            NoticeDuties duties,
            LifeOfContract life,
            Clock clock) {
        this.obligations = obligations;
        this.facts = facts;
        this.procurements = procurements;
        this.duties = duties;
        this.life = life;
        this.clock = clock;
    }

    /** How it stands with a notice. */
    public enum Standing {
        /** It is published. */
        DONE("Published"),
        /** Somebody has to publish it, or to find out whether it is due. */
        OPEN("Open"),
        /** It will be due once its event has come. */
        TO_COME("To come"),
        /** It depends on something that is not known. */
        DEPENDS("Depends"),
        /** It is not needed. */
        NOT_NEEDED("Not needed");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** The same for people. */
        public String words() {
            return words;
        }
    }

    /**
     * A notice of a case.
     *
     * @param notice which
     * @param code its code, such as UK11
     * @param title what people call it
     * @param standing how it stands
     * @param dueBy the last day for it; null where there is none to tell
     * @param dueByLaw whether the law names that day; otherwise it is the council's own target
     * @param because why; a question begins with “depends:”
     * @param clause where that stands
     * @param basis where the notice stands
     * @param obligation number of the obligation; null before it is opened
     * @param number its number on the platform; null before it is published
     * @param published when it was published there; null before
     */
    public record Line(
            NoticeDuty notice,
            String code,
            String title,
            Standing standing,
            @Nullable LocalDate dueBy,
            boolean dueByLaw,
            String because,
            String clause,
            String basis,
            @Nullable Long obligation,
            @Nullable String number,
            @Nullable Instant published) {}

    /**
     * All of a contract or cycle, the earliest first; those without a day last, in the order of their codes. What a table is asked for the first time the
     * engine writes down, so that this is no transaction that only reads.
     */
    @Transactional
    public List<Line> of(String reference) {
        List<Obligation> opened = obligations.of(reference);
        var lines = new ArrayList<Line>();
        opened.forEach(one -> lines.add(line(one)));
        facts.of(reference).ifPresent(contract -> expected(contract, opened).forEach(lines::add));
        procurements
                .of(reference)
                .filter(procurement -> procurement.progress().entered() == null)
                .ifPresent(procurement -> ahead(procurement, opened).forEach(lines::add));
        lines.sort(Comparator.comparing(Line::dueBy, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::notice));
        return List.copyOf(lines);
    }

    /** What is open under a reference. */
    @Transactional(readOnly = true)
    public List<Line> openOf(String reference) {
        return obligations.of(reference).stream()
                .filter(Obligation::isOpen)
                .map(NoticeTimeline::line)
                .toList();
    }

    /**
     * A notice of some case.
     *
     * @param reference the contract or cycle
     * @param title what that is called; null where it is no contract
     * @param supplier its supplier; null where none is known
     * @param line the notice
     */
    public record Due(
            String reference,
            @Nullable String title,
            @Nullable String supplier,
            Line line) {}

    /** The notices of all cases that are due from one day to another, or will be, or may be; the earliest first. */
    @Transactional
    public List<Due> between(LocalDate from, LocalDate to) {
        Stream<Due> opened = obligations.openBetween(from, to).stream().map(this::due);
        long days =
                NoticeDeadline.CONTRACT_ENDED.lastDay(from, false).orElseThrow().toEpochDay() - from.toEpochDay();
        Stream<Due> toCome = facts.endingBetween(from.minusDays(days), to.minusDays(days)).stream()
                .flatMap(contract -> termination(contract).stream()
                        .filter(line -> line.standing() != Standing.NOT_NEEDED)
                        .map(line -> new Due(contract.reference(), contract.title(), contract.supplier(), line)));
        return Stream.concat(opened, toCome)
                .sorted(Comparator.comparing(
                        due -> Objects.requireNonNull(due.line().dueBy())))
                .toList();
    }

    private Due due(Obligation open) {
        return facts.of(open.reference())
                .map(contract -> new Due(contract.reference(), contract.title(), contract.supplier(), line(open)))
                .orElseGet(() -> new Due(
                        open.reference(),
                        procurements
                                .of(open.reference())
                                .map(Procurement::title)
                                .orElse(null),
                        null,
                        line(open)));
    }

    /** What lies ahead of a procurement that has led to no contract yet; no day can be told before its events come. */
    private List<Line> ahead(Procurement procurement, List<Obligation> opened) {
        Set<NoticeDuty> told = opened.stream().map(Obligation::duty).collect(Collectors.toSet());
        return AHEAD.stream()
                .flatMap(event -> duties.consider(event, procurements.caseOf(procurement, event, false)).stream())
                .filter(finding -> finding.duty() != NoticeDuty.PERFORMANCE && !told.contains(finding.duty()))
                .map(finding -> line(finding, null))
                .toList();
    }

    private List<Line> expected(NoticeFacts.Known contract, List<Obligation> opened) {
        var lines = new ArrayList<Line>();
        boolean performanceSettled = opened.stream()
                .filter(one -> one.duty() == NoticeDuty.PERFORMANCE)
                .anyMatch(one -> one.isOpen() || one.state() == Obligation.State.NOT_DUE);
        if (contract.ended() == null && !performanceSettled) {
            NoticeFinding finding = duties.consider(NoticeDuty.PERFORMANCE, contract.facts());
            LocalDate by = PerformanceYears.endsAfter(contract.since(), CouncilTime.dayOf(clock.instant()));
            lines.add(line(finding, finding.isOpen() ? by : null));
        }
        Set<NoticeDuty> told = opened.stream().map(Obligation::duty).collect(Collectors.toSet());
        if (!told.contains(NoticeDuty.TERMINATION)) {
            lines.addAll(termination(contract));
        }
        lines.addAll(life.of(contract, told, CouncilTime.dayOf(clock.instant())));
        return lines;
    }

    /** Of a contract without an end there is no day to tell. */
    private List<Line> termination(NoticeFacts.Known contract) {
        NoticeFinding finding = duties.consider(NoticeDuty.TERMINATION, contract.facts());
        LocalDate end = contract.ended() == null ? contract.end() : contract.ended();
        LocalDate by = end == null || !finding.isOpen()
                ? null
                : NoticeDeadline.CONTRACT_ENDED.lastDay(end, false).orElseThrow();
        return List.of(line(finding, by));
    }

    private static Line line(NoticeFinding finding, @Nullable LocalDate by) {
        Standing standing = switch (finding.outcome()) {
            case DUE -> Standing.TO_COME;
            case QUESTION -> Standing.DEPENDS;
            case OPTIONAL, NOT_DUE -> Standing.NOT_NEEDED;
        };
        return line(finding, standing, by, (standing == Standing.DEPENDS ? "depends: " : "") + finding.because());
    }

    /** A notice of which nothing is on record; a day for it is the law's. */
    static Line line(NoticeFinding finding, Standing standing, @Nullable LocalDate by, String because) {
        return new Line(
                finding.duty(),
                finding.duty().type().name(),
                finding.duty().title(),
                standing,
                by,
                by != null,
                because,
                finding.clause(),
                NoticeLaw.of(finding.duty()).basis(),
                null,
                null,
                null);
    }

    private static Line line(Obligation one) {
        Standing standing = switch (one.state()) {
            case PUBLISHED -> Standing.DONE;
            case OPEN -> Standing.OPEN;
            case NOT_DUE, WITHDRAWN -> Standing.NOT_NEEDED;
        };
        String closed = one.progress().closedBecause();
        return new Line(
                one.duty(),
                one.duty().type().name(),
                one.duty().title(),
                standing,
                one.dueDay(),
                one.dueByLaw(),
                closed != null ? closed : (one.certain() ? "" : "depends: ") + one.because(),
                one.clause(),
                NoticeLaw.of(one.duty()).basis(),
                one.id(),
                one.progress().number(),
                one.progress().published());
    }
}
