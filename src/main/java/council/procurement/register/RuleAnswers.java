package council.procurement.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.rules.Regime;
import council.procurement.rules.catalogue.Reply;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rules answered where cases used them. The application's role can add to it and read it, and nothing else. */
@Repository
public class RuleAnswers {

    private static final String COLUMNS = "number, reference, asked_for, rule, version, citation, regime, began_on,"
            + " inputs, outcome, because, asked_at";
    private static final String BEGINS = "commencedOn";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RuleAnswers(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.clock = clock;
    }

    /** Keeps an answer, in the caller's transaction; once only where the same was answered for the same purpose. */
    void keep(String reference, String askedFor, Reply.Answer answer) {
        Object regime = answer.outcome().get("regime");
        jdbc.sql("""
                        insert into rule_answer
                               (reference, asked_for, rule, version, citation, regime, began_on,
                                inputs, outcome, because, asked_at)
                        values (:reference, :askedFor, :rule, :version, :citation,
                                coalesce(cast(:regime as text),
                                         (select regime from contract where reference = :reference)),
                                :began, cast(:inputs as jsonb), cast(:outcome as jsonb), :because, :asked)
                            on conflict do nothing
                        """)
                .param("reference", reference)
                .param("askedFor", askedFor)
                .param("rule", answer.rule())
                .param("version", answer.version())
                .param("citation", answer.citation())
                .param("regime", regime)
                .param("began", answer.inputs().get(BEGINS))
                .param("inputs", written(answer.inputs()))
                .param("outcome", written(answer.outcome()))
                .param("because", answer.because())
                .param("asked", Timestamp.from(clock.instant()))
                .update();
    }

    /** What rules answered a case, in the order in which it asked; none for a reference that never did. */
    public List<RuleAnswer> of(String reference) {
        return jdbc.sql("select " + COLUMNS + " from rule_answer where reference = ? order by number")
                .param(reference)
                .query(this::answer)
                .list();
    }

    /** The answers that were given after that one, in their order. */
    List<RuleAnswer> after(long number, int most) {
        return jdbc.sql("select " + COLUMNS + " from rule_answer where number > ? order by number limit ?")
                .params(number, most)
                .query(this::answer)
                .list();
    }

    private RuleAnswer answer(ResultSet row, int index) throws SQLException {
        String regime = row.getString("regime");
        return new RuleAnswer(
                row.getLong("number"),
                row.getString("reference"),
                row.getString("asked_for"),
                row.getString("rule"),
                row.getString("version"),
                row.getString("citation"),
                new RuleAnswer.Standing(
                        regime == null ? null : Regime.valueOf(regime), row.getObject("began_on", LocalDate.class)),
                read(row.getString("inputs")),
                read(row.getString("outcome")),
                row.getString("because"),
                row.getTimestamp("asked_at").toInstant());
    }

    private String written(Map<String, ? extends @Nullable Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, @Nullable Object> read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, new TypeReference<Map<String, @Nullable Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
