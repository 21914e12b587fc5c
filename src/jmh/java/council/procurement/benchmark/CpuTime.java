package council.procurement.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        return ofDatabase() + machine.getProcessCpuTime() / 1e9;
    }

    /** Seconds used by the database so far. */
    double ofDatabase() {
        Stream.concat(Stream.of(server), server.descendants())
                .forEach(process -> used(process).ifPresent(used -> servers.put(process.pid(), used)));
        return servers.values().stream().mapToLong(Duration::toNanos).sum() / 1e9;
    }

    /** To the nanosecond where the machine's kernel is Linux, and in its ticks otherwise. */
    private static Optional<Duration> used(ProcessHandle process) {
        try {
            String used = Files.readString(Path.of("/proc/%d/schedstat".formatted(process.pid())));
            return Optional.of(Duration.ofNanos(Long.parseLong(used.substring(0, used.indexOf(' ')))));
        } catch (IOException e) {
            return process.info().totalCpuDuration();
        }
    }
}
