package council.procurement.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;

/** Measures what work in this thread costs. Nothing else may ask the database meanwhile. */
final class Meter {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CpuTime cpu;
    private final Statements statements;

    Meter(CpuTime cpu, Statements statements) {
        this.cpu = cpu;
        this.statements = statements;
    }

    Cost of(Runnable work) {
        Map<String, Statements.Asked> before = statements.now();
        double database = cpu.ofDatabase();
        long thread = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        work.run();
        double clock = (System.nanoTime() - begin) / 1e6;
        double own = (THREADS.getCurrentThreadCpuTime() - thread) / 1e6;
        double others = (cpu.ofDatabase() - database) * 1000;
        Map<String, Statements.Asked> asked = statements.since(before);
        double waited =
                asked.values().stream().mapToLong(Statements.Asked::nanos).sum() / 1e6;
        return new Cost(clock, own, others, waited, asked);
    }
}
