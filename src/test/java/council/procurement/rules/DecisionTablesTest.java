package council.procurement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of every decision table: both sides of each limit by hand in {@code rules/tables.csv}, those of the councils' packs
 * in {@link PolicyPackTest}. A row without a case fails, and so does one that does not say where it comes from.
 */
class DecisionTablesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("bpmn/rules");
    private static final Path CASES = Path.of("src/test/resources/rules/tables.csv");
    private static final Path NOTICES = Path.of("src/test/resources/rules/notices.csv");
    private static final TablesFromFiles TABLES = new TablesFromFiles();

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "/rules/tables.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void answersAsWorkedOutByHand(String table, String facts, String answer) throws IOException {
        Map<String, Object> row = TABLES.row(table, facts(facts));

        JsonNode expected = JSON.readTree(answer);
        assertThat((Object) JSON.valueToTree(row)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowIsTriedAndSaysWhereItComesFrom(String table) throws IOException {
        Set<String> rules = new TreeSet<>(TablesFromFiles.rulesOf(table).keySet());
        assertThat(TablesFromFiles.rulesOf(table))
                .as("descriptions of %s", table)
                .isNotEmpty()
                .allSatisfy(
                        (rule, description) -> assertThat(description).as(rule).matches("(?s).*[.:].{5,}"));

        if (!isOfAPack(table)) {
            rules.removeAll(tried(table));
            assertThat(rules)
                    .as("rows of %s without a case in %s", table, CASES)
                    .isEmpty();
        }
    }

    @Test
    void everyPackHasItsTwoTables() throws IOException {
        assertThat(tables().filter(DecisionTablesTest::isOfAPack))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PolicyPack.values())
                        .flatMap(pack -> Stream.of("route-to-market-" + pack.id(), "social-value-" + pack.id()))
                        .toList());
    }

    private static boolean isOfAPack(String table) {
        return table.startsWith("route-to-market-") || table.startsWith("social-value-");
    }

    /** The notices have a file of their own, whose columns are the table's. */
    private static Set<String> tried(String table) throws IOException {
        if (table.equals("notices-required")) {
            List<String> names = List.of("duty", "law", "coverage", "special", "overFiveMillion", "circumstance");
            return Files.readAllLines(NOTICES).stream()
                    .skip(1)
                    .map(line -> List.of(line.split("\\|", -1)))
                    .map(cells -> IntStream.range(0, names.size())
                            .boxed()
                            .collect(Collectors.<Integer, String, Object>toMap(
                                    names::get, column -> cells.get(column).strip())))
                    .flatMap(facts -> TABLES.matching(table, facts).stream())
                    .collect(Collectors.toSet());
        }
        return Files.readAllLines(CASES).stream()
                .skip(1)
                .map(line -> List.of(line.split("\\|", -1)))
                .filter(cells -> cells.get(0).strip().equals(table))
                .flatMap(cells -> TABLES.matching(table, facts(cells.get(1))).stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> facts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static Stream<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.substring(0, name.length() - ".dmn".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
