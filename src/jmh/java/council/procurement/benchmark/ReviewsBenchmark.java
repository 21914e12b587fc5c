package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;

import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.ImportWorker;
import council.procurement.register.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has thousands of expiry reviews fall due at one moment, first while nobody is there and then as many again while
 * somebody signs in and reads the task list, again and again. In the same run the stock engine and Octant's own fire as
 * many timers that begin nothing. Whatever is due is due before the job executor starts.
 */
final class ReviewsBenchmark {

    private static final int REVIEWS = Integer.getInteger("reviews", 10_000);
    private static final int WARM_UP = 500;
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ReviewsBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Octant octant = Octant.start()) {
            var cpu = CpuTime.of(octant);
            JobExecutor executor = BareTimers.executorOf(octant.bean(ProcessEngine.class));
            executor.shutdown();
            Drained bare = bareTimers(octant, cpu);
            register(octant);
            fallDue(octant);
            var quiet = new Drained.Stopwatch(REVIEWS, cpu);
            executor.start();
            while (due(octant.owner()) > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            Drained reviews = quiet.stop();
            executor.shutdown();
            say("reviews: %s; to Octant's bare timers %.2f", reviews, reviews.rate() / bare.rate());
            amongPeople(octant, executor, cpu);
        }
    }

    private static Drained bareTimers(Octant octant, CpuTime cpu) throws InterruptedException {
        ProcessEngine stock = StockEngine.beside(octant);
        try {
            BareTimers stocks = BareTimers.in(stock, cpu);
            BareTimers ours = BareTimers.in(octant.bean(ProcessEngine.class), cpu);
            stocks.drain(WARM_UP);
            ours.drain(WARM_UP);
            Drained stockRate = stocks.drain(REVIEWS);
            Drained ourRate = ours.drain(REVIEWS);
            say("bare timers, stock engine: %s", stockRate);
            say("bare timers, Octant: %s; to the stock engine %.2f", ourRate, ourRate.rate() / stockRate.rate());
            return ourRate;
        } finally {
            stock.close();
        }
    }

    private static void register(Octant octant) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        byte[] file = IntStream.range(0, 2 * REVIEWS)
                .mapToObj(number -> "B-%05d,Contract %d,Green & Sons Ltd,%s,%s,1000"
                        .formatted(
                                number,
                                number,
                                today.minusYears(1).format(AS_TYPED),
                                today.plusYears(4).plusDays(number % 900).format(AS_TYPED)))
                .collect(Collectors.joining(
                        "\n", "Contract Ref,Contract Title,Supplier,Start Date,End Date,Contract Value\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        Imports imports = octant.bean(Imports.class);
        long id = imports.submit(
                "register.csv", new ByteArrayInputStream(file), file.length, ImportMode.COMMIT, "procurement");
        octant.bean(ImportWorker.class).wake();
        while (imports.find(id).orElseThrow().state() == ImportReport.State.RUNNING) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static void amongPeople(Octant octant, JobExecutor executor, CpuTime cpu) throws InterruptedException {
        var officer = new Officer(octant.address());
        for (int i = 0; i < 10; i++) {
            officer.signIn();
            officer.readTaskList();
        }
        List<Double> signIns = new ArrayList<>();
        List<Double> lists = new ArrayList<>();
        fallDue(octant);
        var busy = new Drained.Stopwatch(REVIEWS, cpu);
        executor.start();
        while (due(octant.owner()) > 0) {
            signIns.add(officer.signIn());
            lists.add(officer.readTaskList());
            TimeUnit.MILLISECONDS.sleep(250);
        }
        say("reviews while people work: %.0f a second", busy.stop().rate());
        say(
                "meanwhile, of %d times: sign-in p50 %.0f ms, p95 %.0f ms; task list p50 %.0f ms, p95 %.0f ms",
                lists.size(),
                percentile(0.5, signIns),
                percentile(0.95, signIns),
                percentile(0.5, lists),
                percentile(0.95, lists));
    }

    private static double percentile(double share, List<Double> measured) {
        return Figures.percentile(
                share, measured.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void fallDue(Octant octant) {
        octant.owner().sql("""
                        update act_ru_job
                           set duedate_ = now() at time zone 'UTC'
                         where id_ in (select id_ from act_ru_job where handler_cfg_ = 'Event_ReviewDue' limit ?)
                        """).param(REVIEWS).update();
    }

    private static long due(JdbcClient owner) {
        return owner.sql("""
                        select count(*)
                          from act_ru_job
                         where handler_cfg_ = 'Event_ReviewDue' and duedate_ <= now() at time zone 'UTC'
                        """).query(Long.class).single();
    }
}
