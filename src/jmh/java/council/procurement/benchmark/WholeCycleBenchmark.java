package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;

import council.procurement.benchmark.ComparingHands.Side;
import council.procurement.process.DeskHands;
import council.procurement.process.DeskHours;
import council.procurement.process.Hands;
import council.procurement.process.Hours;
import council.procurement.process.WholeCycle;
import council.procurement.process.WholeCycle.Need;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Walks a need through all eight steps again and again, and has the bare engine walk the same models beside it. The time
 * of completing each task is taken on both sides, one right after the other and in turns first.
 */
final class WholeCycleBenchmark {

    private static final int WALKS = Integer.getInteger("walks", 30);
    private static final int WARM_UP = Integer.getInteger("warm-up", 10);
    private static final String EACH_STATEMENT_OF = System.getProperty("each-statement-of", "");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Need NEED = Need.SERVICE;

    private final Octant octant;
    private final DeskHands desk;

    private WholeCycleBenchmark(Octant octant) {
        this.octant = octant;
        this.desk = new DeskHands(octant::bean);
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (Octant octant = Octant.start(
                        "--camunda.bpm.job-execution.enabled=false",
                        "--octant.background=false",
                        "--benchmark.recorder=true");
                BareEngine bare = BareEngine.beside(octant)) {
            new WholeCycleBenchmark(octant).run(bare);
        }
    }

    private void run(BareEngine bare) {
        var recording = new RecordingHands(octant, desk);
        walk(recording, recording.hours());
        List<WalkStep> steps = recording.steps();
        say("steps of a walk: %d, of which tasks %d", steps.size(), tasks(steps));
        CpuTime cpu = CpuTime.of(octant);
        var counted = new Meter(cpu, bare.statements());
        Map<Side, Meter> meters = Map.of(
                Side.OCTANT, new Meter(cpu, octant.bean(OctantsStatements.class).statements()),
                Side.KEEPING, counted,
                Side.FORGETTING, counted);
        var costs = new TaskCosts();
        for (int walk = 1 - WARM_UP; walk <= WALKS; walk++) {
            Map<Side, BareWalk> replays = Map.of(
                    Side.KEEPING, new BareWalk(bare, "KEEPING-" + walk, true, steps),
                    Side.FORGETTING, new BareWalk(bare, "FORGETTING-" + walk, false, steps));
            var these = new TaskCosts();
            walk(new ComparingHands(octant, desk, replays, meters, walk, these), new DeskHours(octant::bean));
            these.sum(walk);
            if (walk > 0) {
                costs.add(these);
            }
        }
        costs.report();
        StatementReport.print(costs);
        Stream.of(EACH_STATEMENT_OF.split(","))
                .filter(task -> !task.isBlank())
                .forEach(task -> {
                    say("statements of Octant to complete %s", task);
                    StatementReport.printEach(costs.of(task));
                });
    }

    private static long tasks(List<WalkStep> steps) {
        return steps.stream()
                .filter(step -> step.kind() == WalkStep.Kind.TASK)
                .count();
    }

    private void walk(Hands hands, Hours hours) {
        var cycle = new WholeCycle(NEED, octant::bean, hands, hours);
        hours.at("", TODAY, 9);
        cycle.begin();
        cycle.engage();
        cycle.appraise();
        cycle.prepare();
        cycle.tender();
        cycle.award();
        cycle.learn();
        LocalDate ends = octant.bean(Contracts.class)
                .get(new ContractReference(cycle.reference()))
                .term()
                .end();
        cycle.decideOnRenewal(Objects.requireNonNull(ends).minusMonths(24));
    }
}
