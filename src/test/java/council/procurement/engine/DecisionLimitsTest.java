package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are the same to a decision table, and which tables are too clever for the question. */
class DecisionLimitsTest {

    private static final Path RULES = Path.of("bpmn/rules");

    @ParameterizedTest(name = "£{0} and £{1} a year")
    @CsvSource({
        "0, 24999.99, true",
        "24999.99, 25000, false",
        "25000, 25000.00, true",
        "25000, 25000.01, false",
        "25000.01, 99999.99, true",
        "99999.99, 100000, false",
        "1000000.01, 9999999, true",
        "-5, 0, true"
    })
    void numbersWithoutLimitInBetweenAreTheSame(BigDecimal one, BigDecimal other, boolean same) throws IOException {
        DecisionLimits limits = of("annual-value-score");

        assertThat(limits.placesOf(Map.of("annualValue", one)).equals(limits.placesOf(Map.of("annualValue", other))))
                .isEqualTo(same);
    }

    @Test
    void textsAndFlagsCountAsTheyAre() throws IOException {
        assertThat(of("contract-tier").placesOf(Map.of("score", 7, "personalData", true)))
                .containsEntry("personalData", true)
                .isEqualTo(of("contract-tier").placesOf(Map.of("score", 8L, "personalData", true)))
                .isNotEqualTo(of("contract-tier").placesOf(Map.of("score", 8L, "personalData", false)));
    }

    @ParameterizedTest(name = "£{0} a year is asked as £{1}")
    @CsvSource({
        "0, 24999",
        "24999.99, 24999",
        "25000, 25000",
        "25000.01, 62500",
        "30001, 62500",
        "99999.99, 62500",
        "100000, 100000",
        "1000000, 1000000",
        "1234567.89, 1000001"
    })
    void figureOfACaseIsReplacedByOneThatIsTheSameToTheTable(BigDecimal figure, BigDecimal asked) throws IOException {
        DecisionLimits limits = of("annual-value-score");
        Map<String, Object> likeness = limits.likenessOf(Map.of("annualValue", figure));

        assertThat((BigDecimal) likeness.get("annualValue")).isEqualByComparingTo(asked);
        assertThat(limits.placesOf(likeness)).isEqualTo(limits.placesOf(Map.of("annualValue", figure)));
    }

    @ParameterizedTest(name = "{0} is asked as {1}")
    @CsvSource({"1, 1", "2, 3", "3, 3", "4, 3", "2.5, 3.5", "6, 6", "7, 7", "9.5, 7"})
    void wholeNumberIsReplacedByAWholeNumber(BigDecimal number, BigDecimal asked) {
        DecisionLimits limits = DecisionLimits.of(Dmn.readModelFromStream(table("amount", "]1..6]", "1")), "made-up");

        assertThat((BigDecimal) limits.likenessOf(Map.of("amount", number)).get("amount"))
                .isEqualByComparingTo(asked);
    }

    @Test
    void whatIsNoNumberIsAskedAsItIs() throws IOException {
        assertThat(of("contract-tier").likenessOf(Map.of("personalData", true, "somethingElse", 5)))
                .isEqualTo(Map.of("personalData", true, "somethingElse", 5));
        assertThat(DecisionLimits.of(Dmn.readModelFromStream(table("amount", "odd(?)", "1")), "made-up")
                        .likenessOf(Map.of("amount", 3)))
                .isEqualTo(Map.of("amount", 3));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "amount, < limit, 1",
        "amount, not(5), 1",
        "amount * 2, < 10, 1",
        "amount, < 10, amount",
        "amount, odd(?), 1"
    })
    void tableThatReckonsIsAskedAboutEveryNumber(String input, String test, String answer) {
        DecisionLimits limits = DecisionLimits.of(Dmn.readModelFromStream(table(input, test, answer)), "made-up");

        assertThat(limits.placesOf(Map.of("amount", 3))).isEqualTo(Map.of("amount", 3));
    }

    @Test
    void tableThatComparesIsAskedOncePerStretch() {
        DecisionLimits limits = DecisionLimits.of(Dmn.readModelFromStream(table("amount", "< 10", "1")), "made-up");

        assertThat(limits.placesOf(Map.of("amount", 3))).isEqualTo(limits.placesOf(Map.of("amount", 4)));
    }

    private static DecisionLimits of(String decision) throws IOException {
        try (InputStream model = Files.newInputStream(RULES.resolve(decision + ".dmn"))) {
            return DecisionLimits.of(Dmn.readModelFromStream(model), decision);
        }
    }

    private static InputStream table(String input, String test, String answer) {
        String model = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Made" name="Made up" namespace="made-up">
                  <decision id="made-up" name="Made up">
                    <decisionTable id="Table">
                      <input id="Input"><inputExpression id="Expression" typeRef="number"><text>%s</text></inputExpression></input>
                      <output id="Output" name="score" typeRef="integer"/>
                      <rule id="Rule">
                        <inputEntry id="Test"><text><![CDATA[%s]]></text></inputEntry>
                        <outputEntry id="Answer"><text>%s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(input, test, answer);
        return new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8));
    }
}
