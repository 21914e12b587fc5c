package council.procurement.register;

import council.procurement.http.Caller;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** One of several Octants on one database, in a virtual machine of its own that can be killed. */
final class Node {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final int port;
    private final Process process;

    private Node(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /**
     * Begins to start it, as on a machine of that time zone.
     *
     * @param name what its connections to the database are called, and what the engine notes of its jobs
     */
    static Node begin(String name, String zone, String database) throws IOException {
        int port = freePort();
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=" + zone,
                        "-cp",
                        classPathWithoutTests(),
                        "council.procurement.OctantApplication",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database + "&ApplicationName=" + name,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.maximum-pool-size=10",
                        "--octant.demo.portfolio=false",
                        "--camunda.bpm.job-execution.max-wait=500",
                        "--camunda.bpm.generic-properties.properties.hostname=" + name)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/" + name + ".log"));
        command.environment().put("TZ", zone);
        return new Node(name, port, command.start());
    }

    /** Beans of tests do not belong into a real Octant. */
    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    /** Waits until it is ready to serve. */
    Node ready() {
        Patience.until(name + " is ready; its log is target/" + name + ".log", PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended by itself; its log is target/" + name + ".log");
            }
            return isReady();
        });
        return this;
    }

    /** Asked as a stranger: until its people are made, every sign-in would count as a wrong password. */
    private boolean isReady() {
        try {
            return send(request("/actuator/health/readiness")).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** What it can be watched by, as a manager's program reads it. */
    String figures() {
        return get("/actuator/prometheus").body();
    }

    private HttpResponse<String> get(String path) {
        String manager =
                Base64.getEncoder().encodeToString(("manager:" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Authorization", "Basic " + manager));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it: nothing of it gets the chance to tidy up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
