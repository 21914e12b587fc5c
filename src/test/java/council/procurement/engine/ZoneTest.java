package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

/** The engine refuses to start in a virtual machine whose zone is not UTC, which a start by the main class sees to. */
class ZoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Pacific/Auckland", "America/Los_Angeles"})
    void engineRefusesOtherZones(String zone) throws IOException, InterruptedException {
        assertThat(start(zone))
                .contains("Octant's engine works in UTC, but this JVM runs in " + zone
                        + ". Start it with -Duser.timezone=UTC.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC"})
    void engineTakesUtc(String zone) throws IOException, InterruptedException {
        assertThat(start(zone)).contains("The engine may start.");
    }

    /** Prepares an engine as Octant does. */
    public static void main(String[] arguments) {
        new EngineBaseline(new StaticApplicationContext()).preInit(new StandaloneInMemProcessEngineConfiguration());
        System.out.println("The engine may start.");
    }

    private static String start(String zone) throws IOException, InterruptedException {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + zone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ZoneTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        machine.waitFor();
        return said;
    }
}
