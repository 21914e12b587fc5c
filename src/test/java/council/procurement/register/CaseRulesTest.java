package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import council.procurement.rules.catalogue.Reply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What rules answer cases is kept as it was, once, and for good. */
@OctantTest
class CaseRulesTest {

    private static final Map<String, Object> THRESHOLD = Map.of(
            "kind",
            ContractKind.GOODS,
            "valueIncVat",
            Money.pounds(207_720),
            "commencedOn",
            LocalDate.of(2026, 11, 20));

    private final String reference = "RULES-" + UUID.randomUUID();

    @Autowired
    private CaseRules rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    @Test
    void answerIsKeptAsItWasGiven() {
        Reply.Answer answer = rules.ask(reference, "threshold", THRESHOLD, "Choose the route");

        assertThat(answer.outcome()).containsEntry("covered", true);
        assertThat(rules.of(reference)).singleElement().satisfies(kept -> {
            assertThat(kept.rule()).isEqualTo("threshold");
            assertThat(kept.askedFor()).isEqualTo("Choose the route");
            assertThat(kept.version()).isEqualTo(answer.version());
            assertThat(kept.citation()).isEqualTo(answer.citation());
            assertThat(kept.because()).isEqualTo(answer.because());
            assertThat(kept.standing()).isEqualTo(new RuleAnswer.Standing(Regime.PA2023, LocalDate.of(2026, 11, 20)));
            assertThat(kept.inputs())
                    .containsEntry("kind", "GOODS")
                    .containsEntry("valueIncVat", new BigDecimal("207720.00"))
                    .containsEntry("commencedOn", "2026-11-20");
            assertThat(kept.outcome())
                    .containsEntry("threshold", new BigDecimal("207720.00"))
                    .containsEntry("nearestAlternative", null);
        });
    }

    @Test
    void sameAnswerForTheSamePurposeIsKeptOnce() {
        rules.ask(reference, "threshold", THRESHOLD, "Choose the route");
        rules.ask(reference, "threshold", THRESHOLD, "Choose the route");

        assertThat(rules.of(reference)).hasSize(1);

        rules.ask(reference, "threshold", THRESHOLD, "Approve the award");
        rules.ask(reference, "termination-notice", Map.of("endedOn", "2027-03-31"), "Choose the route");

        assertThat(rules.of(reference)).hasSize(3);
    }

    @Test
    void refusalOfWhatIsNotPublishedYetKeepsNothing() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> rules.ask(
                        reference, "standstill", Map.of("noticePublished", LocalDate.of(2031, 5, 1)), "Publish"))
                .withMessageContaining("The bank holidays of 2031 are not known yet");

        assertThat(rules.of(reference)).isEmpty();
    }

    @Test
    void faultyInputsAreAFaultOfOurs() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> rules.ask(reference, "standstill", Map.of("noticePublishd", "2026-11-20"), "Publish"))
                .withMessageContaining("“noticePublished” is missing")
                .withMessageContaining("“noticePublishd” is none of this rule's inputs");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> rules.ask(reference, "stand-still", Map.of(), "Publish"))
                .withMessage("There is no rule stand-still");
        assertThat(rules.of(reference)).isEmpty();
    }

    @Test
    void answerGoesWhenItsTransactionDoes() {
        transaction.executeWithoutResult(status -> {
            rules.ask(reference, "threshold", THRESHOLD, "Choose the route");
            status.setRollbackOnly();
        });

        assertThat(rules.of(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update rule_answer set because = 'Rewritten.'",
                "delete from rule_answer",
                "truncate rule_answer"
            })
    void nobodyRewritesAnswers(String attempt) {
        DataSource owner = flyway.getConfiguration().getDataSource();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update())
                .withStackTraceContaining("permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(owner).sql(attempt).update())
                .withStackTraceContaining("Answers of rules are only added to");
    }
}
