package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deployed is named by its place in the project, whether it is found in folders or in a jar. */
class ProcessLibraryTest {

    private static final List<String> FILES = List.of(
            "bpmn/8-renewal.bpmn",
            "bpmn/contract/variation.bpmn",
            "bpmn/rules/contract-tier.dmn",
            "forms/8-renewal/decide-what-follows.form",
            "forms/contract/variation/propose-variation.form");

    @TempDir
    Path folder;

    @Test
    void filesInFoldersKeepTheirNames() throws IOException {
        for (String file : FILES) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), file);
        }

        assertThat(namesFoundIn(folder)).containsExactlyInAnyOrderElementsOf(FILES);
    }

    @Test
    void filesInAJarHaveTheSameNames() throws IOException {
        Path jar = folder.resolve("octant.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(file)) {
            for (String entry : List.of("bpmn/", "bpmn/contract/", "bpmn/rules/", "forms/")) {
                content.putNextEntry(new ZipEntry(entry));
            }
            for (String entry : FILES) {
                content.putNextEntry(new ZipEntry(entry));
                content.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(namesFoundIn(jar)).containsExactlyInAnyOrderElementsOf(FILES);
    }

    private static Set<String> namesFoundIn(Path classPath) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
            thread.setContextClassLoader(loader);
            return ProcessLibrary.find().keySet();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
