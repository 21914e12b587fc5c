package council.procurement.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the project's documents lead somewhere. Pictures of models are looked after by {@code .ci/lint}. */
class DocumentLinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        Path folder = document.toAbsolutePath().resolveSibling("");

        assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.endsWith(".png"))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    static List<Path> everyLinkLeadsSomewhere() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
