package council.procurement.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is in the package for Debian, and that what it does when it is installed and removed does not fail. */
class PackageTest {

    /** Made by the build before the tests, with a small file in place of the jar. */
    private static final Path PACKAGE = Path.of("target/packaging/octant.deb");

    private static final Map<String, TarArchiveEntry> files = new TreeMap<>();
    private static final Map<String, byte[]> contents = new LinkedHashMap<>();
    private static final Map<String, TarArchiveEntry> control = new TreeMap<>();

    @TempDir
    private Path root;

    @BeforeAll
    static void unpack() throws IOException {
        assertThat(PACKAGE).as("made by mvn process-test-resources").exists();
        try (var archive = new ArArchiveInputStream(new BufferedInputStream(Files.newInputStream(PACKAGE)))) {
            for (var part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                if (part.getName().startsWith("data.tar")) {
                    unpack(archive, files);
                } else if (part.getName().startsWith("control.tar")) {
                    unpack(archive, control);
                }
            }
        }
    }

    private static void unpack(InputStream part, Map<String, TarArchiveEntry> into) throws IOException {
        var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(part.readAllBytes())));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (!entry.isDirectory()) {
                String name = entry.getName().replaceFirst("^\\./", "");
                into.put(name, entry);
                contents.put(name, tar.readAllBytes());
            }
        }
    }

    @Test
    void everyFileIsThereWithItsModeAndBelongsToRoot() {
        var modes = new TreeMap<String, String>();
        files.forEach((name, entry) -> modes.put(name, Integer.toOctalString(entry.getMode() & 0777)));

        assertThat(modes)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("etc/octant/application.yaml", "640"),
                        Map.entry("etc/octant/octant.env", "640"),
                        Map.entry("lib/systemd/system/octant.service", "644"),
                        Map.entry("usr/share/octant/octant.jar", "644"),
                        Map.entry("usr/share/octant/grafana/octant.json", "644"),
                        Map.entry("usr/share/octant/prometheus/octant.yaml", "644"),
                        Map.entry("usr/share/doc/octant/CHANGELOG.md", "644"),
                        Map.entry("usr/share/doc/octant/README.Debian", "644"),
                        Map.entry("usr/share/doc/octant/README.md", "644"),
                        Map.entry("usr/share/doc/octant/copyright", "644"),
                        Map.entry("usr/share/doc/octant/operating.md", "644")));
        assertThat(files.values()).allSatisfy(file -> {
            assertThat(file.getUserName()).isEqualTo("root");
            assertThat(file.getGroupName()).isEqualTo("root");
        });
    }

    @Test
    void settingsAreKeptWhenThePackageIsUpgraded() {
        assertThat(text("conffiles").lines())
                .containsExactlyInAnyOrder("/etc/octant/application.yaml", "/etc/octant/octant.env");
    }

    @Test
    void packageSaysWhatItIsAndNeeds() {
        assertThat(text("control").lines())
                .contains("Package: octant", "Architecture: all", "Priority: optional")
                .anyMatch(line -> line.matches("Version: \\d+\\.\\d+\\.\\d+.*"))
                .anyMatch(line -> line.startsWith("Depends: ") && line.contains("openjdk-17-jre-headless"));
    }

    @Test
    void settingsOfThePackageBringNoPassword() {
        assertThat(text("etc/octant/application.yaml").lines())
                .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
                .containsExactly("server:", "  address: 127.0.0.1", "  port: 8080");
    }

    @Test
    void unitRunsTheJarOfThePackageInUtcAsItsOwnUserAndWithoutPrivileges() {
        String unit = text("lib/systemd/system/octant.service");

        assertThat(unit.lines())
                .contains(
                        "User=octant",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "CapabilityBoundingSet=",
                        "EnvironmentFile=/etc/octant/octant.env")
                .anyMatch(line -> line.startsWith("ExecStart=/usr/bin/java -Duser.timezone=UTC ")
                        && line.contains(" -jar /usr/share/octant/octant.jar ")
                        && line.contains(" --spring.profiles.active=production ")
                        && line.contains("file:/etc/octant/"));
    }

    @Test
    void scriptsMayBeRun() {
        assertThat(List.of("postinst", "prerm", "postrm"))
                .allSatisfy(script -> assertThat(
                                Objects.requireNonNull(control.get(script)).getMode() & 0777)
                        .isEqualTo(0755));
    }

    /** With a folder in place of the machine, and with programs that only note that they were called. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void installingUpgradingRemovingAndPurgingDoNotFail() throws IOException, InterruptedException {
        Path etc = Files.createDirectories(root.resolve("etc/octant"));
        Files.createDirectories(root.resolve("run/systemd/system"));
        Files.write(
                etc.resolve("application.yaml"), Objects.requireNonNull(contents.get("etc/octant/application.yaml")));
        Files.write(etc.resolve("octant.env"), Objects.requireNonNull(contents.get("etc/octant/octant.env")));
        for (String program : List.of("systemctl", "adduser", "deluser", "chown")) {
            stub(program, "exit 0");
        }
        stub("getent", "exit 2");

        assertThat(run("postinst", "configure")).contains("fill in /etc/octant/application.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(etc.resolve("application.yaml"))))
                .isEqualTo("rw-r-----");
        assertThat(calls())
                .anyMatch(call -> call.startsWith("adduser --system --group"))
                .contains("systemctl daemon-reload")
                .doesNotContain("systemctl start octant.service");

        stub("getent", "exit 0");
        run("prerm", "upgrade", "0.2.0");
        run("postinst", "configure", "0.1.0");
        assertThat(calls())
                .contains("systemctl stop octant.service", "systemctl start octant.service")
                .doesNotContain("systemctl disable --quiet octant.service");

        run("prerm", "remove");
        run("postrm", "remove");
        assertThat(calls()).contains("systemctl disable --quiet octant.service");
        assertThat(etc.resolve("application.yaml")).exists();
        run("postrm", "purge");
        assertThat(etc).doesNotExist();
        assertThat(calls()).contains("deluser --system --quiet octant");
    }

    private void stub(String program, String then) throws IOException {
        Path file = Files.createDirectories(root.resolve("bin")).resolve(program);
        Files.writeString(file, "#!/bin/sh\necho \"" + program + " $*\" >> \"$DPKG_ROOT/calls\"\n" + then + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(root.resolve("calls"));
    }

    /** What it prints; fails if it fails. */
    private String run(String script, String... arguments) throws IOException, InterruptedException {
        Path file = root.resolve(script);
        Files.write(file, Objects.requireNonNull(contents.get(script)));
        var command = new java.util.ArrayList<>(List.of("/bin/sh", file.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DPKG_ROOT", root.toString());
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s said: %s", script, said).isZero();
        return said;
    }

    private static String text(String name) {
        return new String(Objects.requireNonNull(contents.get(name), name), UTF_8);
    }
}
