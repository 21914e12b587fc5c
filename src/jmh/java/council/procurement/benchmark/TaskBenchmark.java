package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;

import council.procurement.engine.EngineVoice;
import council.procurement.engine.TaskDesk;
import council.procurement.security.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/**
 * Completes tasks as people do, with form, checks, two tables and an entry in the timeline, and in turns has the bare
 * engine complete the same model with the same answers as variables. Claiming is not counted on either side.
 */
final class TaskBenchmark {

    private static final int ROUNDS = 11;
    private static final int WARM_UP = 3;
    private static final int TASKS = Integer.getInteger("tasks", 500);
    private static final Person CORA = new Person("contracts", Set.of(ProposalModel.GROUP));

    private final Octant octant;
    private final CpuTime cpu;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private int started;

    private TaskBenchmark(Octant octant) {
        this.octant = octant;
        this.cpu = CpuTime.of(octant);
        this.runtime = octant.bean(RuntimeService.class);
        this.tasks = octant.bean(TaskService.class);
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (Octant octant = Octant.start("--camunda.bpm.job-execution.enabled=false", "--octant.background=false")) {
            ProposalModel.deploy(octant.bean(RepositoryService.class));
            ProposalForm.makeTables(octant.owner());
            new TaskBenchmark(octant).run();
        }
    }

    private void run() {
        TaskDesk desk = octant.bean(TaskDesk.class);
        EngineVoice engine = octant.bean(EngineVoice.class);
        var ratios = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            double facts = milliseconds(task -> desk.complete(CORA, task, ProposalModel.ANSWERS));
            double variables =
                    milliseconds(task -> engine.asOctant(() -> tasks.complete(task, ProposalModel.ANSWERS)));
            if (round > WARM_UP) {
                ours.add(facts);
                bare.add(variables);
                ratios.add(facts / variables);
            }
        }
        say(
                "completing a task, CPU time: with facts %.2f ms, bare engine %.2f ms; ratio %.2f (median of %d rounds of %d, %.2f to %.2f)",
                Figures.median(ours),
                Figures.median(bare),
                Figures.median(ratios),
                ratios.size(),
                TASKS,
                ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    /** The processor time of completing one of many tasks. */
    private double milliseconds(Consumer<String> complete) {
        List<String> open = open();
        double before = cpu.now();
        open.forEach(complete);
        return (cpu.now() - before) * 1000 / TASKS;
    }

    private List<String> open() {
        return IntStream.range(0, TASKS)
                .mapToObj(number -> {
                    String instance = runtime.startProcessInstanceByKey(
                                    ProposalModel.PROCESS, "BENCH-" + started++)
                            .getId();
                    String task = tasks.createTaskQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getId();
                    tasks.setAssignee(task, CORA.id());
                    return task;
                })
                .toList();
    }
}
