package council.procurement.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps to its architecture. {@link PlantedArchitectureTest} shows that each rule can fail. */
class ArchitectureTest {

    private static final String ROOT = "council.procurement";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void holds(ArchRule rule) {
        rule.check(CODE);
    }

    static Stream<ArchRule> holds() {
        return Stream.concat(new Architecture(ROOT).rules(), new Arrows(ROOT).rules());
    }
}
