package council.procurement.reading;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.support.KeyHolder;

/**
 * The template through which all of Octant's statements go. After each, whether it failed or not, the transaction forgets
 * what it has read and is no longer so.
 */
class WatchedJdbcTemplate extends JdbcTemplate {

    WatchedJdbcTemplate(DataSource source) {
        super(source);
    }

    @Override
    public <T> @Nullable T query(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter, ResultSetExtractor<T> rows) {
        return watched(sql(creator), () -> super.query(creator, setter, rows));
    }

    @Override
    public <T> @Nullable T query(String sql, ResultSetExtractor<T> rows) {
        return watched(sql, () -> super.query(sql, rows));
    }

    @Override
    public <T> Stream<T> queryForStream(String sql, RowMapper<T> rows) {
        return watched(sql, () -> super.queryForStream(sql, rows));
    }

    @Override
    public <T> Stream<T> queryForStream(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter, RowMapper<T> rows) {
        return watched(sql(creator), () -> super.queryForStream(creator, setter, rows));
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        return watched(sql(creator), () -> super.update(creator, setter));
    }

    @Override
    public int update(PreparedStatementCreator creator, KeyHolder keys) {
        return watched(sql(creator), () -> super.update(creator, keys));
    }

    @Override
    public int[] batchUpdate(PreparedStatementCreator creator, BatchPreparedStatementSetter setter, KeyHolder keys) {
        return watched(sql(creator), () -> super.batchUpdate(creator, setter, keys));
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter setter) {
        return watched(sql, () -> super.batchUpdate(sql, setter));
    }

    @Override
    public int[] batchUpdate(String sql, List<Object[]> rows, int[] types) {
        return watched(sql, () -> super.batchUpdate(sql, rows, types));
    }

    @Override
    public <T> int[][] batchUpdate(
            String sql, Collection<T> rows, int atOnce, ParameterizedPreparedStatementSetter<T> setter) {
        return watched(sql, () -> super.batchUpdate(sql, rows, atOnce, setter));
    }

    @Override
    public <T> @Nullable T execute(PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
        return watched(sql(creator), () -> super.execute(creator, action));
    }

    @Override
    public <T> @Nullable T execute(StatementCallback<T> action) {
        return watched(null, () -> super.execute(action));
    }

    @Override
    public <T> @Nullable T execute(ConnectionCallback<T> action) {
        return watched(null, () -> super.execute(action));
    }

    @Override
    public void execute(String sql) {
        watched(null, () -> {
            super.execute(sql);
            return true;
        });
    }

    @Override
    public int update(String sql) {
        return watched(sql, () -> super.update(sql));
    }

    private static @Nullable String sql(PreparedStatementCreator creator) {
        return creator instanceof SqlProvider provider ? provider.getSql() : null;
    }

    /** @param sql the statement that is executed; null if it is not known */
    private static <T extends @Nullable Object> T watched(@Nullable String sql, Supplier<T> statement) {
        try {
            return statement.get();
        } finally {
            Recollection.executed(sql);
        }
    }
}
