package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;

import council.procurement.engine.EngineVoice;
import council.procurement.security.Person;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the first page of Tasklist's filters and counts them, as a person whose rights are checked, and in turns without
 * any check, at ten thousand and at a hundred thousand open tasks.
 */
final class TaskListBenchmark {

    private static final int TASKS = Integer.getInteger("tasks", 10_000);
    private static final int COPIES = 9;
    private static final int PAGE = 15;
    private static final int LOOKS = 15;
    private static final Person CORA = new Person("contracts", Set.of(ProposalModel.GROUP));

    private final EngineVoice engine;
    private final FilterService filters;
    private final ProcessEngineConfigurationImpl configuration;

    private TaskListBenchmark(Octant octant) {
        this.engine = octant.bean(EngineVoice.class);
        this.filters = octant.bean(FilterService.class);
        this.configuration = octant.bean(ProcessEngineConfigurationImpl.class);
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (Octant octant = Octant.start("--camunda.bpm.job-execution.enabled=false", "--octant.background=false")) {
            ProposalModel.deploy(octant.bean(RepositoryService.class));
            RuntimeService runtime = octant.bean(RuntimeService.class);
            IntStream.range(0, TASKS)
                    .forEach(number -> runtime.startProcessInstanceByKey(ProposalModel.PROCESS, "BENCH-" + number));
            var benchmark = new TaskListBenchmark(octant);
            JdbcClient owner = octant.owner();
            benchmark.measure(owner);
            multiply(owner);
            benchmark.measure(owner);
        }
    }

    /** Copies the open tasks with their instances and groups, which the engine would take long to start. */
    private static void multiply(JdbcClient owner) {
        for (int copy = 1; copy <= COPIES; copy++) {
            for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink")) {
                owner.sql("""
                                insert into %1$s
                                select (jsonb_populate_record(row, coalesce((
                                           select jsonb_object_agg(key, value || '-%2$d')
                                             from jsonb_each_text(to_jsonb(row))
                                            where key in ('id_', 'root_proc_inst_id_', 'proc_inst_id_', 'execution_id_',
                                                          'parent_id_', 'act_inst_id_', 'task_id_')
                                              and value is not null), '{}'))).*
                                  from %1$s row
                                 where id_ !~ '-[1-9]$' or length(id_) = 36
                                """.formatted(table, copy)).update();
            }
        }
    }

    private void measure(JdbcClient owner) {
        owner.sql("analyze").update();
        long open = owner.sql("select count(*) from act_ru_task").query(Long.class).single();
        for (String name : List.of("My team's tasks", "Overdue", "Contract reviews")) {
            Filter filter = engine.asOctant(() ->
                    filters.createTaskFilterQuery().filterName(name).singleResult());
            compare(open, name + ", first page", () -> filters.listPage(filter.getId(), 0, PAGE));
            compare(open, name + ", count", () -> filters.count(filter.getId()));
        }
    }

    private void compare(long open, String what, Supplier<Object> look) {
        double[] checked = new double[LOOKS];
        double[] unchecked = new double[LOOKS];
        for (int i = -5; i < LOOKS; i++) {
            double with = milliseconds(() -> engine.as(CORA, look));
            double without = milliseconds(() -> withoutChecks(look));
            if (i >= 0) {
                checked[i] = with;
                unchecked[i] = without;
            }
        }
        double with = Figures.percentile(0.5, checked);
        double without = Figures.percentile(0.5, unchecked);
        say("%,d open tasks, %s: %.1f ms with checks, %.1f ms without; ratio %.2f", open, what, with, without, with / without);
    }

    /** Still as the person, because filters ask for the person's groups. */
    private Object withoutChecks(Supplier<Object> look) {
        return engine.as(
                CORA,
                () -> configuration
                        .getCommandExecutorTxRequired()
                        .execute(context -> context.runWithoutAuthorization(look::get)));
    }

    private static double milliseconds(Runnable look) {
        long begin = System.nanoTime();
        look.run();
        return (System.nanoTime() - begin) / 1e6;
    }
}
