package council.procurement.notice;

import council.procurement.engine.ArmedTimer;
import council.procurement.engine.Messages;
import council.procurement.engine.RunningInstances;
import council.procurement.engine.Timers;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeFinding;
import council.procurement.timeline.TimelineEntry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the loop of notices: opens the yearly performance notices that contracts have come to owe, withdraws those they owe
 * no more, and holds what is open against the processes that work on it and their timers.
 */
@Service
class NoticeCheck {

    private static final String OVERDUE = "NoticeOverdue";

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final NoticeDuties duties;
    private final NoticeFacts facts;
    private final RunningInstances instances;
    private final Timers timers;
    private final Messages messages;
    private final Clock clock;

    NoticeCheck(
            JdbcClient jdbc,
            Obligations obligations,
            NoticeDuties duties,
            NoticeFacts facts,
            RunningInstances instances,
            Timers timers,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.duties = duties;
        this.facts = facts;
        this.instances = instances;
        this.timers = timers;
        this.messages = messages;
        this.clock = clock;
    }

    /** What can be wrong. */
    enum Problem {
        /** Nothing works on an open obligation. */
        NO_PROCESS("nobody is asked to publish it, because no process works on it"),
        /** A process works on something that is not open. */
        NO_OBLIGATION("people are asked for it, but it is not owed"),
        /** Nobody would be told when it is late. */
        NO_TIMER("nobody would be told when it is late"),
        /** They would be told at another moment. */
        WRONG_MOMENT("it would be called late at another moment than it is");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One thing found.
     *
     * @param reference the contract or cycle
     * @param obligation the obligation's number
     * @param problem what is wrong
     */
    record Difference(String reference, long obligation, Problem problem) {}

    /**
     * Brings obligations up to date with the register, and compares them with the processes. What an earlier check found and
     * this one does not counts as resolved.
     *
     * @return what was found
     */
    @Transactional
    List<Difference> run() {
        bringUpToDate();
        List<Difference> found = compare();
        Timestamp now = Timestamp.from(clock.instant());
        resolve(TimelineEntry.OCTANT);
        for (Difference difference : found) {
            jdbc.sql("""
                            insert into notice_difference (reference, obligation_id, problem, found_at)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            difference.reference(),
                            difference.obligation(),
                            difference.problem().name(),
                            now)
                    .update();
        }
        return found;
    }

    private void bringUpToDate() {
        facts.underTheAct().forEach(duties::armPerformance);
        obligations.open().stream()
                .filter(one -> one.duty() == NoticeDuty.PERFORMANCE)
                .filter(one -> one.progress().approved() == null)
                .forEach(this::withdrawUnlessDue);
    }

    private void withdrawUnlessDue(Obligation open) {
        facts.of(open.reference()).ifPresent(contract -> {
            NoticeFinding finding = duties.consider(NoticeDuty.PERFORMANCE, contract.facts());
            if (finding.outcome() == NoticeFinding.Outcome.NOT_DUE) {
                duties.withdraw(open, finding.because());
            }
        });
    }

    private List<Difference> compare() {
        Map<Long, String> running = instances.numbersOf(NoticeDuties.PROCESS);
        Map<Long, ArmedTimer> overdue = timers.all().stream()
                .filter(timer -> timer.process().equals(NoticeDuties.PROCESS)
                        && timer.name().equals(OVERDUE))
                .collect(Collectors.toMap(timer -> (long) timer.number(), timer -> timer, (one, other) -> one));
        var found = new ArrayList<Difference>();
        List<Obligation> open = obligations.open();
        for (Obligation owed : open) {
            if (running.containsKey(owed.id())) {
                compareTimer(owed, overdue.get(owed.id()), found);
            } else {
                found.add(new Difference(owed.reference(), owed.id(), Problem.NO_PROCESS));
            }
        }
        Set<Long> numbers = open.stream().map(Obligation::id).collect(Collectors.toSet());
        running.forEach((number, reference) -> {
            if (!numbers.contains(number)) {
                found.add(new Difference(reference, number, Problem.NO_OBLIGATION));
            }
        });
        return found;
    }

    private void compareTimer(Obligation owed, @Nullable ArmedTimer timer, List<Difference> found) {
        Instant late = CouncilTime.endOf(owed.dueDay());
        if (timer != null && !timer.due().equals(late)) {
            found.add(new Difference(owed.reference(), owed.id(), Problem.WRONG_MOMENT));
        } else if (timer == null && late.isAfter(clock.instant())) {
            found.add(new Difference(owed.reference(), owed.id(), Problem.NO_TIMER));
        }
    }

    /** What is not resolved yet, as sentences. */
    List<String> unresolved() {
        return jdbc.sql("""
                        select d.reference, d.problem, o.duty
                          from notice_difference d
                          left join notice_obligation o on o.id = d.obligation_id
                         where d.resolved_at is null
                         order by d.reference, d.id
                        """)
                .query((row, index) -> {
                    String duty = row.getString("duty");
                    return row.getString("reference") + ": "
                            + (duty == null
                                    ? "a notice"
                                    : NoticeDuty.valueOf(duty).title()) + " - "
                            + Problem.valueOf(row.getString("problem")).words();
                })
                .list();
    }

    /** Has a new process work on what none works on, and moves timers to where they belong. */
    @Transactional
    void repair() {
        Set<Long> running = instances.numbersOf(NoticeDuties.PROCESS).keySet();
        for (Obligation owed : obligations.open()) {
            if (running.contains(owed.id())) {
                timers.rearm(
                        owed.reference(),
                        List.of(new ArmedTimer(
                                owed.reference(),
                                NoticeDuties.PROCESS,
                                OVERDUE,
                                (int) owed.id(),
                                CouncilTime.endOf(owed.dueDay()))));
            } else {
                messages.startProcess(NoticeDuties.PROCESS, owed.reference(), Timers.NUMBER.of(owed.id()));
            }
        }
    }

    /** Notes that somebody dealt with all that was found. */
    @Transactional
    void resolve(String who) {
        jdbc.sql("update notice_difference set resolved_at = ?, resolved_by = ? where resolved_at is null")
                .params(Timestamp.from(clock.instant()), who)
                .update();
    }
}
