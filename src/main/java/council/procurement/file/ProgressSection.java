package council.procurement.file;

import static java.time.temporal.ChronoUnit.DAYS;

import council.procurement.engine.NodeStays;
import council.procurement.engine.NodeStays.Stay;
import council.procurement.file.Progress.State;
import council.procurement.file.Progress.Step;
import council.procurement.register.Cycle;
import council.procurement.register.CycleStep;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a case stands in the eight steps, and for how many days. */
@Component
class ProgressSection {

    private final NodeStays stays;
    private final Clock clock;

    ProgressSection(NodeStays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    Progress of(Subject subject) {
        List<Stay> all = stays.of(subject.reference(), "cycle", CycleStep.allNodes());
        List<Step> steps = Arrays.stream(CycleStep.values())
                .map(step -> step(step, all, subject.cycle()))
                .toList();
        return new Progress(sentence(subject, steps), steps);
    }

    private Step step(CycleStep step, List<Stay> all, @Nullable Cycle cycle) {
        List<Stay> its = all.stream()
                .filter(stay -> CycleStep.at(stay.node()).filter(step::equals).isPresent())
                .toList();
        if (its.isEmpty()) {
            return new Step(step.number(), step.title(), withoutStay(step, cycle), "");
        }
        Stay last = its.get(its.size() - 1);
        Instant until = last.until();
        State state = until == null ? State.NOW : last.cancelled() ? State.GIVEN_UP : State.DONE;
        return new Step(step.number(), step.title(), state, when(last.from(), until));
    }

    private static State withoutStay(CycleStep step, @Nullable Cycle cycle) {
        boolean registered = cycle == null || cycle.entrance() == Cycle.Entrance.CONTRACT_REGISTERED;
        if (registered && step.compareTo(CycleStep.MANAGEMENT) < 0) {
            return State.BEFORE;
        }
        return cycle != null && cycle.closed() != null ? State.NEVER : State.AHEAD;
    }

    private String when(Instant from, @Nullable Instant until) {
        LocalDate first = CouncilTime.dayOf(from);
        if (until == null) {
            return "since " + WrittenDate.of(first) + ", " + days(DAYS.between(first, today()));
        }
        LocalDate last = CouncilTime.dayOf(until);
        return first.equals(last)
                ? "on " + WrittenDate.of(last)
                : WrittenDate.of(first) + " to " + WrittenDate.of(last) + ", " + days(DAYS.between(first, last));
    }

    private static String days(long count) {
        return count == 0 ? "today" : count == 1 ? "1 day" : String.format("%,d days", count);
    }

    private String sentence(Subject subject, List<Step> steps) {
        Cycle cycle = subject.cycle();
        if (cycle == null) {
            return "The contract is in the register, and no cycle of it is under way.";
        }
        Instant closed = cycle.closed();
        if (closed != null) {
            return closing(Objects.requireNonNull(cycle.outcome())) + " on " + WrittenDate.of(CouncilTime.dayOf(closed))
                    + ".";
        } else if (cycle.started() == null) {
            return "The cycle is opened and waits to be started.";
        }
        String now = steps.stream()
                .filter(Step::isNow)
                .map(step -> "step " + step.number() + ", " + step.title() + " (" + step.when() + ")")
                .collect(Collectors.joining("; and in "));
        return now.isEmpty() ? "The cycle is between two steps." : "The cycle is in " + now + ".";
    }

    private static String closing(Cycle.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "The cycle came to its end";
            case ABANDONED -> "The cycle was abandoned";
            case NO_CONTRACT -> "The cycle was closed without a contract";
        };
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
