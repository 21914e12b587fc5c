package council.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The README's table of settings says what the code reads, with the code's own defaults. */
class SettingsTableTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+\\.[a-z.-]+)`(.*?) \\| (.+?) \\| .+ \\|");
    private static final String NONE = "–";

    @Test
    void everySettingOfTheCodeIsInTheTableWithItsDefault() throws IOException {
        Map<String, String> table = table();

        assertThat(settings()).containsKeys("octant.data-directory", "octant.administrator.id");
        assertThat(settings().entrySet())
                .as("settings that the README's table lacks or has with another default")
                .filteredOn(setting -> !setting.getValue().equals(table.get(setting.getKey())))
                .isEmpty();
    }

    @Test
    void everySettingThatProductionNeedsIsMarked() throws IOException {
        Set<String> marked = readme().map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> row.group(2).equals(" *"))
                .map(row -> row.group(1))
                .collect(Collectors.toSet());

        assertThat(marked).isEqualTo(needed());
    }

    @Test
    void tableHasNoSettingThatNothingReads() throws IOException {
        Set<String> known = new TreeSet<>(settings().keySet());
        known.addAll(needed());

        assertThat(table().keySet())
                .filteredOn(name -> name.startsWith("octant."))
                .isSubsetOf(known);
    }

    private static Map<String, String> table() throws IOException {
        var rows = new TreeMap<String, String>();
        readme().map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> rows.put(row.group(1), row.group(3).replace("`", "")));
        return rows;
    }

    private static Stream<String> readme() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream();
    }

    /** The settings that records of the application bind, with their defaults. */
    private static Map<String, String> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var settings = new TreeMap<String, String>();
        scanner.findCandidateComponents("council.procurement").stream()
                .map(candidate -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(candidate.getBeanClassName()), SettingsTableTest.class.getClassLoader()))
                .forEach(type -> collect(prefixOf(type), type, settings));
        return settings;
    }

    private static String prefixOf(Class<?> type) {
        ConfigurationProperties properties = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class));
        return properties.value().isEmpty() ? properties.prefix() : properties.value();
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebabCase(component.getName());
            if (component.getType().isRecord()) {
                collect(name, component.getType(), settings);
            } else {
                settings.put(name, defaultOf(type, component));
            }
        }
    }

    /** {@code @DefaultValue} stands on the constructor's parameters only. */
    private static String defaultOf(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .filter(value -> value.value().length > 0)
                .map(value -> String.join(",", value.value()))
                .findFirst()
                .orElse(NONE);
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Set<String> needed() {
        try (var context = new StaticApplicationContext()) {
            context.getEnvironment().setActiveProfiles("production");
            return Objects.requireNonNull(catchThrowableOfType(
                            MissingSettingsException.class, () -> new RequiredSettings().initialize(context)))
                    .missing()
                    .keySet();
        }
    }
}
