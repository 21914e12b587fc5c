package council.procurement.web;

import council.procurement.engine.OpenTask;
import council.procurement.engine.OpenTasks;
import council.procurement.notice.NoticeTimeline;
import council.procurement.register.Cycle;
import council.procurement.register.CycleStep;
import council.procurement.register.Cycles;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cycles for programs. */
@RestController
class CyclesApi {

    private final Cycles cycles;
    private final OpenTasks tasks;
    private final Timeline timeline;
    private final NoticeTimeline notices;

    CyclesApi(Cycles cycles, OpenTasks tasks, Timeline timeline, NoticeTimeline notices) {
        this.cycles = cycles;
        this.tasks = tasks;
        this.timeline = timeline;
        this.notices = notices;
    }

    /**
     * Where a cycle stands.
     *
     * @param cycle the cycle
     * @param steps the steps, 1 to 8, in which it is; none before it has begun and after it is closed
     * @param openDuties what is to be done, the most urgent first
     * @param openNotices the notices that are owed, or may be, the most urgent first
     * @param timeline what happened, in the order it was entered
     */
    record State(
            Cycle cycle,
            List<Integer> steps,
            List<OpenTask> openDuties,
            List<NoticeTimeline.Line> openNotices,
            List<Event> timeline) {}

    /**
     * Something that happened.
     *
     * @param happened when it happened
     * @param entered when it was entered
     * @param who by whom; octant for what the application did by itself
     * @param what in words
     */
    record Event(Instant happened, Instant entered, String who, String what) {}

    @Operation(summary = "A cycle: its step, its timeline and what is to be done")
    @GetMapping("/api/cycles/{reference}")
    State cycle(@PathVariable String reference) {
        Cycle cycle = cycles.find(reference)
                .orElseThrow(() -> new NoSuchThingException("There is no cycle “" + reference + "”."));
        List<Integer> steps = tasks.standsAt(reference, "cycle").stream()
                .flatMap(node -> CycleStep.at(node).stream())
                .map(CycleStep::number)
                .sorted()
                .distinct()
                .toList();
        return new State(
                cycle,
                steps,
                tasks.under(reference),
                openNotices(cycle),
                timeline.of(reference).stream().map(CyclesApi::event).toList());
    }

    /** A contract's notices go by its reference, as those of its procurement go by the cycle's. */
    private List<NoticeTimeline.Line> openNotices(Cycle cycle) {
        var contract = cycle.contract();
        return Stream.concat(
                        Stream.of(cycle.reference()),
                        contract == null || contract.value().equals(cycle.reference())
                                ? Stream.of()
                                : Stream.of(contract.value()))
                .flatMap(reference -> notices.openOf(reference).stream())
                .toList();
    }

    private static Event event(TimelineEntry entry) {
        return new Event(entry.happened(), entry.entered(), entry.who(), entry.sentence());
    }
}
