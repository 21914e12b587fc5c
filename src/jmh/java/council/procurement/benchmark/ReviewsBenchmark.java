package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;
import static council.procurement.benchmark.Figures.seconds;

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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has thousands of expiry reviews fall due at one moment and people work meanwhile: somebody signs in and reads the task
 * list, again and again. In the same run the stock engine fires as many timers that begin nothing.
 */
final class ReviewsBenchmark {

    private static final int REVIEWS = Integer.getInteger("reviews", 10_000);
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ReviewsBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Octant octant = Octant.start()) {
            double stock;
            try (StockEngine engine = StockEngine.beside(octant)) {
                engine.drain(500);
                stock = engine.drain(REVIEWS);
            }
            say("stock engine: %.0f bare timers a second", stock);
            register(octant);
            drain(octant, stock);
        }
    }

    private static void register(Octant octant) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        byte[] file = IntStream.range(0, REVIEWS)
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

    private static void drain(Octant octant, double stock) throws InterruptedException {
        JdbcClient owner = octant.owner();
        var officer = new Officer(octant.address());
        for (int i = 0; i < 10; i++) {
            officer.signIn();
            officer.readTaskList();
        }
        List<Double> signIns = new ArrayList<>();
        List<Double> lists = new ArrayList<>();
        long begin = System.nanoTime();
        owner.sql("update act_ru_job set duedate_ = now() at time zone 'UTC' where handler_cfg_ = 'Event_ReviewDue'")
                .update();
        while (waiting(owner) > 0) {
            signIns.add(officer.signIn());
            lists.add(officer.readTaskList());
            TimeUnit.MILLISECONDS.sleep(250);
        }
        double rate = REVIEWS / seconds(System.nanoTime() - begin);
        say("reviews: %.0f a second; to the stock engine's bare timers %.2f", rate, rate / stock);
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

    private static long waiting(JdbcClient owner) {
        return owner.sql("select count(*) from act_ru_job where handler_cfg_ = 'Event_ReviewDue'")
                .query(Long.class)
                .single();
    }
}
