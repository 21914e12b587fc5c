package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.PolicyPack;
import council.procurement.rules.TablesFromFiles;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Fault;
import council.procurement.rules.catalogue.Field;
import council.procurement.rules.catalogue.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into the forms of rules, and how answers read. */
class RuleTextTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(PolicyPack.STEVENAGE_2025, new TablesFromFiles(), WorkingDays.published());

    @ParameterizedTest(name = "{0} {1}: “{2}” -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            standstill      | noticePublished | 20/11/2026    | 2026-11-20
            standstill      | noticePublished | 1.2.2027      | 2027-02-01
            standstill      | noticePublished | 2026-11-20    | 2026-11-20
            standstill      | noticePublished | tomorrow      | tomorrow
            standstill      | noticePublished | 20/11/26      | 20/11/26
            threshold       | valueIncVat     | £207,720.00   | 207720.00
            threshold       | valueIncVat     | 207 720       | 207720
            threshold       | valueIncVat     | much          | much
            route-to-market | vatRate         | 20 %          | 20
            modification    | termChangeMonths | −3           | -3
            threshold       | kind            | GOODS         | GOODS
            """)
    void peopleWriteAsTheyAreUsedTo(String rule, String name, String written, String read) {
        assertThat(RuleText.read(input(rule, name), written)).hasToString(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"30/02/2026", "30.2.2026", "2026-02-30"})
    void dayThatIsNoneIsQuotedAsItWasTyped(String typed) {
        List<Input> inputs = CATALOGUE.find("termination-notice").orElseThrow().inputs();
        Input day = input("termination-notice", "endedOn");
        Map<String, String> written = Map.of(day.name(), typed);
        String read = RuleText.read(day, typed).toString();
        var fault = new Fault(day.name(), "is “" + read + "”, which is not allowed", "Give a day written like this");

        RuleForm form = RuleForm.of(inputs, written, List.of(fault));

        assertThat(form.faulty())
                .singleElement()
                .satisfies(entry -> assertThat(entry.message())
                        .startsWith("“" + day.label() + "” is “" + entry.value() + "”, which is not allowed."));
        assertThat(form.faulty().get(0).value()).isEqualTo(typed.contains("-") ? "30/02/2026" : typed);
    }

    @Test
    void yesAndNoAreNoTexts() {
        assertThat(RuleText.read(input("standstill", "lightTouch"), "true")).isEqualTo(true);
        assertThat(RuleText.read(input("standstill", "lightTouch"), "perhaps")).isEqualTo("perhaps");
    }

    @Test
    void answersReadLikeSentences() {
        var plain = new Field("f", "Field", "Something.", Map.of("ONE", "The first"));

        assertThat(RuleText.of(plain, LocalDate.of(2026, 12, 2))).isEqualTo("Wednesday 2 December 2026");
        assertThat(RuleText.of(plain, new BigDecimal("207720.00"))).isEqualTo("£207,720");
        assertThat(RuleText.of(plain, List.of("ONE", "TWO"))).isEqualTo("The first, then TWO");
        assertThat(RuleText.of(plain, List.of())).isEqualTo("None");
        assertThat(RuleText.of(plain, null)).isEqualTo("None");
        assertThat(RuleText.of(plain, false)).isEqualTo("No");
        assertThat(RuleText.of(plain, 3)).isEqualTo("3");
    }

    private static Input input(String rule, String name) {
        return CATALOGUE.find(rule).orElseThrow().inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
