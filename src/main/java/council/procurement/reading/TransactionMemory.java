package council.procurement.reading;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads the database, the same only once in a transaction: rules, forms and documents ask the same of the same case, each for
 * itself. What was read is kept until the transaction ends, writes one of the tables it came from, or has waited for another
 * transaction. Outside a transaction nothing is kept.
 *
 * <p>For statements whose tables Octant alone writes, by Spring's JDBC: what the engine writes is not noticed.
 */
@Component
public class TransactionMemory {

    private final JdbcTemplate jdbc;

    /** @param jdbc where Octant's other statements go through as well, or what they change is not noticed */
    public TransactionMemory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows that a statement finds, in its order.
     *
     * @param sql a constant that selects from tables and names its parameters by question marks; always read by the same
     *     {@code rows}
     * @param rows makes values that nobody can change
     * @param parameters their values, in order
     */
    public <T> List<T> list(String sql, RowMapper<T> rows, @Nullable Object... parameters) {
        Recollection kept = Recollection.ofTransaction();
        if (kept == null) {
            return Collections.unmodifiableList(jdbc.query(sql, rows, parameters));
        }
        var question = Recollection.Question.of(sql, parameters);
        List<T> known = kept.answer(question);
        if (known != null) {
            return known;
        }
        List<T> answer = Collections.unmodifiableList(jdbc.query(sql, rows, parameters));
        kept.keep(question, answer);
        return answer;
    }

    /** The values of the one column that a statement finds. */
    public <T> List<T> list(String sql, Class<T> type, @Nullable Object... parameters) {
        return list(sql, new SingleColumnRowMapper<>(type), parameters);
    }

    /**
     * The one row that a statement finds; empty if it finds none.
     *
     * @throws IncorrectResultSizeDataAccessException if it finds more
     */
    public <T> Optional<T> optional(String sql, RowMapper<T> rows, @Nullable Object... parameters) {
        List<T> found = list(sql, rows, parameters);
        if (found.size() > 1) {
            throw new IncorrectResultSizeDataAccessException(1, found.size());
        }
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    /** The value of the one row and column that a statement finds; empty if it finds none or nothing in it. */
    public <T> Optional<T> optional(String sql, Class<T> type, @Nullable Object... parameters) {
        return optional(sql, new SingleColumnRowMapper<>(type), parameters);
    }

    /**
     * The one row that a statement finds.
     *
     * @throws EmptyResultDataAccessException if it finds none
     */
    public <T> T single(String sql, RowMapper<T> rows, @Nullable Object... parameters) {
        return optional(sql, rows, parameters).orElseThrow(() -> new EmptyResultDataAccessException(1));
    }

    /** The value of the one row and column that a statement always finds. */
    public <T> T single(String sql, Class<T> type, @Nullable Object... parameters) {
        return single(sql, new SingleColumnRowMapper<>(type), parameters);
    }
}
