package council.procurement.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models, decisions, forms and code fit together. {@code PlantedModelsTest} shows that each check can fail. */
class ModelContractTest {

    private static final Library LIBRARY = Library.of(Path.of(""));
    private static final CodeBehind CODE = CodeBehind.in("council.procurement", "checking");

    @ParameterizedTest
    @MethodSource
    void holds(Check check) {
        assertThat(check.findings(LIBRARY, CODE))
                .as(check.getClass().getSimpleName())
                .isEmpty();
    }

    static List<Check> holds() {
        return ModelContract.CHECKS;
    }
}
