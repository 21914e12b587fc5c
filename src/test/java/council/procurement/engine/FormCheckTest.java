package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every rule that a form file can set. */
class FormCheckTest {

    private static final Map<String, Object> GOOD = Map.of("title", "Grounds", "route", "INSOURCE", "confirmed", true);

    private final FormCheck check = new FormCheck();

    @ParameterizedTest(name = "{0} = {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "title  | -                     | Title: this must be filled in.",
                "title  | '   '                 | Title: this must be filled in.",
                "title  | Gr                    | Title: say more, at least 3 characters. You wrote 2.",
                "title  | Gro                   | -",
                "title  | 12345678901234567890  | -",
                "title  | 123456789012345678901 | Title: use at most 20 characters. You wrote 21.",
                "code   | 77314000              | -",
                "code   | 7731400               | Category code: this is not in the form that is asked for.",
                "code   | 77314000x             | Category code: this is not in the form that is asked for.",
                "value  | 0                     | -",
                "value  | -0.01                 | Value in pounds: give a number of 0 or more.",
                "value  | 1000000               | -",
                "value  | 1000000.01            | Value in pounds: give a number of 1000000 or less.",
                "value  | 12.345                | Value in pounds: give at most 2 decimal places.",
                "value  | 12.340                | -",
                "value  | many                  | 'Value in pounds: give a number, such as 12.50.'",
                "value  | 1e999999              | 'Value in pounds: give a number, such as 12.50.'",
                "months | 1                     | -",
                "months | 0                     | Months: give a number of 1 or more.",
                "months | 121                   | Months: give a number of 120 or less.",
                "months | 1.5                   | Months: give a whole number.",
                "endDate| 2028-02-29            | -",
                "endDate| 2027-02-29            | 'End date: give a real date, such as 31/03/2029.'",
                "endDate| 31/03/2029            | 'End date: give a real date, such as 31/03/2029.'",
                "endDate| 0029-03-31            | End date: give a date between 1900 and 2199.",
                "route  | -                     | Route: choose an answer.",
                "route  | CEASE                 | 'Route: choose one of Bring in house, Extend.'",
            })
    void ruleOfTheFormHoldsOnTheServer(String field, @Nullable String value, @Nullable String refusal)
            throws IOException {
        Map<String, Object> submitted = new HashMap<>(GOOD);
        submitted.put(field, value);

        if (refusal == null) {
            assertThatCode(() -> check.accept(form(), submitted, Map::of)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(RefusedSubmissionException.class)
                    .isThrownBy(() -> check.accept(form(), submitted, Map::of))
                    .withMessage(refusal);
        }
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> check.accept(form(), Map.of("months", 0), Map::of))
                .withMessageContaining("Title:")
                .withMessageContaining("Months:")
                .withMessageContaining("Route:")
                .withMessageContaining("I have checked the figures: this must be confirmed.");
    }

    @Test
    void answersComeOutTyped() throws IOException {
        var submitted = new LinkedHashMap<>(GOOD);
        submitted.put("value", 1234.5);
        submitted.put("months", 24);
        submitted.put("endDate", "2028-02-29");

        assertThat(check.accept(form(), submitted, Map::of))
                .containsEntry("title", "Grounds")
                .containsEntry("value", new BigDecimal("1234.5"))
                .containsEntry("months", new BigDecimal("24"))
                .containsEntry("endDate", LocalDate.of(2028, 2, 29))
                .containsEntry("confirmed", true)
                .doesNotContainKey("code");
    }

    @Test
    void questionThatIsShownMustBeAnswered() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> check.accept(form(), with("route", "EXTEND"), Map::of))
                .withMessage("Evidence: this must be filled in.");
    }

    @Test
    void questionThatIsHiddenCannotBeAnswered() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> check.accept(form(), with("evidence", "Smuggled in past the form"), Map::of))
                .withMessage("Evidence: this question was not asked, so it cannot be answered.");
    }

    @Test
    void whatWasHiddenForOneAnswerIsAskedForAnotherAndHiddenAgain() {
        questionThatIsHiddenCannotBeAnswered();
        questionThatIsShownMustBeAnswered();
        questionThatIsHiddenCannotBeAnswered();
    }

    @Test
    void tickThatMustBeSetIsNotText() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> check.accept(form(), with("confirmed", "yes"), Map::of))
                .withMessage("I have checked the figures: this is answered by a tick.");
    }

    @Test
    void fieldKindsThatLoseAnswersAreNotRead() {
        InputStream form = new ByteArrayInputStream(
                "{\"id\":\"x\",\"components\":[{\"type\":\"dynamiclist\"}]}".getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSchema.read(form))
                .withMessageContaining("uses a dynamiclist");
    }

    private static Map<String, Object> with(String field, Object value) {
        var submitted = new LinkedHashMap<>(GOOD);
        submitted.put(field, value);
        return submitted;
    }

    private static FormSchema form() throws IOException {
        try (InputStream form = FormCheckTest.class.getResourceAsStream("/forms/test/draft-proposal.form")) {
            return FormSchema.read(java.util.Objects.requireNonNull(form));
        }
    }
}
