package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.rules.PolicyPack;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Whose policy the rules follow is a setting, and one that cannot be right stops the start. */
class RuleDataTest {

    @ParameterizedTest
    @EnumSource
    void everyPackIsSetByItsName(PolicyPack pack) {
        assertThat(bound(pack.id()).council()).isEqualTo(pack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlantis-2025", "stevenage"})
    void councilThatHasNoPackIsRefused(String council) {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> bound(council));
    }

    private static RuleData.Policy bound(String council) {
        return new Binder(new MapConfigurationPropertySource(Map.of("octant.council", council)))
                .bind("octant", RuleData.Policy.class)
                .get();
    }
}
