package council.procurement.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The variables a task sees, read in one statement; the engine takes one or two for every scope above the task. */
@Component
class TaskVariables {

    private final JdbcClient jdbc;

    TaskVariables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, the nearest scope first; empty for a task that is not open. */
    Map<String, Object> of(String task) {
        var found = new HashMap<String, Object>();
        jdbc.sql("""
                        with recursive scope (id, parent, depth) as (
                            select id_, execution_id_, 0
                              from act_ru_task
                             where id_ = ?
                             union all
                            select execution.id_, execution.parent_id_, scope.depth + 1
                              from scope
                              join act_ru_execution execution on execution.id_ = scope.parent
                        )
                        select variable.name_, variable.type_, variable.text_, variable.long_
                          from scope
                          join act_ru_variable variable on variable.var_scope_ = scope.id
                         order by scope.depth
                        """).param(task).query(row -> {
            Object value = value(row);
            if (value != null) {
                found.putIfAbsent(row.getString("name_"), value);
            }
        });
        return found;
    }

    /** Of the types that {@link ProcessVariable} has; null for any other. */
    private static @Nullable Object value(ResultSet row) throws SQLException {
        long number = row.getLong("long_");
        return switch (row.getString("type_")) {
            case "string" -> row.getString("text_");
            case "boolean" -> number == 1;
            case "long" -> number;
            case "integer" -> (int) number;
            case "date" -> Date.from(Instant.ofEpochMilli(number));
            default -> null;
        };
    }
}
