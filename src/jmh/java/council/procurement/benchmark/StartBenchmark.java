package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;
import static council.procurement.benchmark.Figures.seconds;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** Starts Octant in a virtual machine of its own until it is ready, first on an empty folder and then on what was left. */
final class StartBenchmark {

    private static final int STARTS = 4;

    private StartBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments the jar of Octant with its embedded database
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1 || !Files.isReadable(Path.of(arguments[0]))) {
            System.err.println("Name the jar of Octant; mvn package -DskipTests makes it.");
            System.exit(2);
        }
        Path data = Files.createTempDirectory(Path.of("target"), "benchmark-start-");
        var clock = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (int number = 1; number <= STARTS; number++) {
            int port = freePort();
            long begin = System.nanoTime();
            Process octant = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Duser.timezone=UTC",
                            "-Xmx1g",
                            "-jar",
                            arguments[0],
                            "--server.port=" + port,
                            "--octant.data-directory=" + data)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/benchmark-start.log"))
                    .start();
            awaitReady(octant, port);
            clock.add(seconds(System.nanoTime() - begin));
            cpu.add(octant.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0);
            octant.destroy();
            octant.waitFor();
            say("start %d: ready after %.1f s (CPU %.1f s)", number, clock.get(number - 1), cpu.get(number - 1));
        }
        say(
                "second start: %.1f s, CPU %.1f s (medians of %d)",
                Figures.median(clock.subList(1, STARTS)), Figures.median(cpu.subList(1, STARTS)), STARTS - 1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process octant, int port) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        while (octant.isAlive()) {
            try {
                if (HttpClient.newHttpClient()
                                .send(ready, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (ConnectException e) {
                // nothing listens yet
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("Octant ended by itself; see target/benchmark-start.log");
    }
}
