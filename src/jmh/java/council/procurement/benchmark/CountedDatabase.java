package council.procurement.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose statements and commits are counted, with the time for which it was waited for. */
final class CountedDatabase extends DelegatingDataSource {

    private final Statements statements;

    CountedDatabase(DataSource database, Statements statements) {
        super(database);
        this.statements = statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connection(super.getConnection());
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                return statements.timed("commit", () -> call(real, method, arguments));
            }
            Object answer = call(real, method, arguments);
            if (answer instanceof PreparedStatement statement && arguments != null) {
                return statement(PreparedStatement.class, statement, String.valueOf(arguments[0]));
            }
            return answer instanceof Statement statement ? statement(Statement.class, statement, "") : answer;
        });
    }

    private <T extends Statement> T statement(Class<T> type, T real, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(real, method, arguments);
            }
            String sql = arguments == null ? prepared : String.valueOf(arguments[0]);
            return statements.timed(sql, () -> call(real, method, arguments));
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
