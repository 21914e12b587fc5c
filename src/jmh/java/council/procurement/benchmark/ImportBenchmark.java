package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;
import static council.procurement.benchmark.Figures.seconds;

import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.ImportReport.Phase;
import council.procurement.register.ImportWorker;
import council.procurement.register.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports a whole register into an empty Octant that has just started, beside a plain load of the same file into the same
 * database. Once in each run, because a council imports its register once.
 */
final class ImportBenchmark {

    private ImportBenchmark() {}

    /** Seconds by the clock, and of processors. */
    private record Cost(double clock, double cpu) {

        private static final Cost NONE = new Cost(0, 0);

        Cost and(Cost other) {
            return new Cost(clock + other.clock, cpu + other.cpu);
        }

        double times(Cost other) {
            return cpu / other.cpu;
        }

        @Override
        public String toString() {
            return "%.2f s (CPU %.2f s)".formatted(clock, cpu);
        }
    }

    private record Round(Cost plain, Map<Phase, Cost> phases, ImportReport report) {

        Cost of(Phase phase) {
            return phases.getOrDefault(phase, Cost.NONE);
        }

        Cost recorded() {
            return of(Phase.WAITING).and(of(Phase.READING)).and(of(Phase.RECORDING));
        }

        Cost all() {
            return recorded().and(of(Phase.STARTING_CYCLES));
        }

        void describe() {
            if (report.failure() != null) {
                throw new IllegalStateException("The import failed: " + report.failure());
            }
            say("%d rows: %d accepted, %d to be mended", report.rows(), report.accepted(), report.rejected());
            say("plain load %s", plain);
            say("read %s, recorded %s; together %s", of(Phase.READING), of(Phase.RECORDING), recorded());
            say("to the plain load %.1f, in CPU time %.1f", recorded().clock() / plain.clock(), recorded().times(plain));
            say("%d cycles begun %s; all %s", report.cyclesStarted(), of(Phase.STARTING_CYCLES), all());
            say("heap at most %d MB", Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /**
     * Runs it.
     *
     * @param arguments the register, a CSV file; then settings of Octant, such as
     *     {@code --camunda.bpm.job-execution.enabled=false} to leave timers alone that are due at once
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !Files.isReadable(Path.of(arguments[0]))) {
            System.err.println("Name a contracts register, a CSV file that can be read.");
            System.exit(2);
        }
        String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (Octant octant = Octant.start(settings)) {
            measure(octant, Path.of(arguments[0])).describe();
        }
    }

    private static Round measure(Octant octant, Path file) throws SQLException, IOException, InterruptedException {
        var stopwatch = new Stopwatch(CpuTime.of(octant));
        new PlainLoad(octant.ownersDataSource()).load(file);
        Cost plain = stopwatch.lap();

        Imports imports = octant.bean(Imports.class);
        try (InputStream content = Files.newInputStream(file)) {
            long id = imports.submit(
                    file.getFileName().toString(), content, Files.size(file), ImportMode.COMMIT, "procurement");
            octant.bean(ImportWorker.class).wake();
            Map<Phase, Cost> phases = follow(octant.owner(), id, stopwatch);
            return new Round(plain, phases, imports.find(id).orElseThrow());
        }
    }

    private static Map<Phase, Cost> follow(JdbcClient owner, long id, Stopwatch stopwatch)
            throws InterruptedException {
        var phases = new EnumMap<Phase, Cost>(Phase.class);
        for (Phase before = Phase.WAITING; before != Phase.FINISHED; ) {
            TimeUnit.MILLISECONDS.sleep(20);
            Phase now = owner.sql("select phase from register_import where id = ?")
                    .param(id)
                    .query(Phase.class)
                    .single();
            if (now != before) {
                phases.put(before, stopwatch.lap());
                before = now;
            }
        }
        return phases;
    }

    private static final class Stopwatch {

        private final CpuTime cpu;
        private long lastClock = System.nanoTime();
        private double lastCpu;

        Stopwatch(CpuTime cpu) {
            this.cpu = cpu;
            this.lastCpu = cpu.now();
        }

        /** What was spent since the last lap. */
        Cost lap() {
            long clock = System.nanoTime();
            double used = cpu.now();
            var lap = new Cost(seconds(clock - lastClock), used - lastCpu);
            lastClock = clock;
            lastCpu = used;
            return lap;
        }
    }
}
