package council.procurement.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The glossary explains the domain's nouns. Those are its public records and enums; services and the like are machinery
 * and named after them, and a package below one of these packages keeps its own words.
 */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern DOMAIN =
            Pattern.compile("council\\.procurement\\.(rules|timeline|register|sourcing|contract|step\\.\\w+)");
    private static final Pattern NAME = Pattern.compile("`(\\w+)");

    @Test
    void everyNounOfTheDomainIsExplained() throws IOException {
        Set<String> explained = explained(Files.readAllLines(GLOSSARY));

        assertThat(nouns())
                .as("nouns that no row of docs/glossary.md has in its last column")
                .filteredOn(noun -> !explained.contains(noun))
                .isEmpty();
    }

    @Test
    void nounsAreFound() {
        assertThat(nouns()).contains("Money", "TimelineEntry");
    }

    @Test
    void onlyTheLastColumnCounts() {
        assertThat(explained(List.of("| Money | pounds, not `Cents` | – | `Money`, `Pounds` |", "text of `Nothing`")))
                .containsExactlyInAnyOrder("Money", "Pounds");
    }

    @Test
    void termsStandInTheOrderOfTheAlphabet() throws IOException {
        List<String> terms = Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Term"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .toList();

        assertThat(terms).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static List<String> nouns() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("council.procurement").stream()
                        .filter(type -> DOMAIN.matcher(type.getPackageName()).matches())
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.isRecord() || type.isEnum())
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();
    }

    private static Set<String> explained(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length > 4)
                .flatMap(cells -> NAME.matcher(cells[4]).results().map((MatchResult name) -> name.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
