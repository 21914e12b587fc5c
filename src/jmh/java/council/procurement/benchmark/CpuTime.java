package council.procurement.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The processor time that Octant and its database have used, which other programs on the same machine hardly change.
 * Servers that the database has ended since the last look are left out; its pool keeps them, so there are few.
 */
final class CpuTime {

    private final OperatingSystemMXBean machine =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ProcessHandle server;
    private final Map<Long, Duration> servers = new HashMap<>();

    private CpuTime(ProcessHandle server) {
        this.server = server;
    }

    /** Of this virtual machine and of the database of the Octant in it. */
    static CpuTime of(Octant octant) {
        try {
            String pid = Files.readAllLines(octant.data().resolve("postgresql/postmaster.pid"))
                    .get(0)
                    .strip();
            return new CpuTime(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds used by both so far. */
    double now() {
        Stream.concat(Stream.of(server), server.descendants())
                .forEach(process ->
                        process.info().totalCpuDuration().ifPresent(used -> servers.put(process.pid(), used)));
        double database =
                servers.values().stream().mapToLong(Duration::toNanos).sum() / 1e9;
        return database + machine.getProcessCpuTime() / 1e9;
    }
}
