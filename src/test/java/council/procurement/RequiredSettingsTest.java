package council.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Production does not start on somebody else's settings. */
@ExtendWith(OutputCaptureExtension.class)
class RequiredSettingsTest {

    private static final Map<String, Object> ALL = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db:5432/octant",
            "spring.datasource.username", "octant",
            "spring.datasource.password", "secret",
            "octant.council", "norwich-2021",
            "octant.reference-prefix", "NCC",
            "octant.public-url", "https://procurement.norwich.example",
            "octant.administrator.id", "ada",
            "octant.administrator.password", "Long-enough-1");

    /** What production says of the log stays behind as a property of the machine; the tests that follow are not production. */
    @AfterEach
    void logForPeopleAgain() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    @Test
    void productionWithoutSettingsNamesEveryMissingOneInPlainWords(CapturedOutput output) {
        assertThatExceptionOfType(MissingSettingsException.class)
                .isThrownBy(() -> OctantApplication.main(new String[] {"--spring.profiles.active=production"}))
                .satisfies(refusal -> assertThat(refusal.missing()).containsOnlyKeys(ALL.keySet()));

        assertThat(output)
                .contains("these settings are missing or cannot be right")
                .contains("spring.datasource.url - the PostgreSQL database, for example")
                .contains("octant.council - the council's policy pack, for example")
                .contains("octant.administrator.password - the first administrator's password")
                .contains("OCTANT_PUBLIC_URL for octant.public-url");
    }

    @Test
    void productionWithAllSettingsIsNotRefused() {
        assertThatCode(() -> start("production", ALL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "octant.public-url, ' '",
        "octant.public-url, procurement.norwich.example",
        "octant.public-url, https://procurement.norwich.example/",
        "spring.datasource.url, jdbc:h2:mem:octant",
        "octant.administrator.password, Short-1",
        "octant.administrator.password, long but plain",
        "octant.administrator.password, Long-and-plain",
        "octant.administrator.password, Of-Ada-2026-long",
        "octant.administrator.password, First-one-2026",
    })
    void settingThatCannotBeRightIsNamed(String setting, String value) {
        var settings = new HashMap<>(ALL);
        settings.put(setting, value);

        assertThatExceptionOfType(MissingSettingsException.class)
                .isThrownBy(() -> start("production", settings))
                .satisfies(refusal -> assertThat(refusal.missing()).containsOnlyKeys(setting));
    }

    @Test
    void singleSignOnNeedsItsOwn() {
        assertThatExceptionOfType(MissingSettingsException.class)
                .isThrownBy(() -> start(
                        "sso",
                        Map.of("octant.sso.issuer", "http://idp.norwich.example", "octant.sso.client-secret", "x")))
                .satisfies(refusal ->
                        assertThat(refusal.missing()).containsOnlyKeys("octant.sso.issuer", "octant.sso.client-id"));
    }

    @Test
    void demonstrationNeedsNoSettings() {
        assertThatCode(() -> start("default", Map.of())).doesNotThrowAnyException();
    }

    private static void start(String profile, Map<String, Object> settings) {
        try (var context = new StaticApplicationContext()) {
            context.getEnvironment().setActiveProfiles(profile);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            new RequiredSettings().initialize(context);
        }
    }
}
