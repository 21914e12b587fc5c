package council.procurement.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.register.intake.RegisterRow;
import council.procurement.rules.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The rows of a register on their way into the tables: a temporary table that is gone with the transaction. */
final class StagedRegister implements AutoCloseable {

    private static final int AT_ONCE = 1 << 18;
    private static final long DAYS_OF_A_MONTH = 30;

    private final ObjectMapper json;
    private final DataSource dataSource;
    private final Connection connection;
    private final CopyManager copy;
    private final StringBuilder rows = new StringBuilder(AT_ONCE + (1 << 14));

    /** Begins the table, in the caller's transaction. */
    StagedRegister(DataSource dataSource, ObjectMapper json) {
        this.json = json;
        this.dataSource = dataSource;
        this.connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table staged (
                        line      bigint not null,
                        reference text not null,
                        digest    text not null,
                        facts     jsonb not null,
                        extras    jsonb not null,
                        options   integer[] not null,
                        cells     jsonb not null,
                        differs   boolean not null default false
                    ) on commit drop
                    """);
            this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException e) {
            throw new IllegalStateException("The register cannot be staged", e);
        }
    }

    /** Adds a row. */
    void add(RegisterRow row) {
        rows.append(row.line()).append('\t');
        text(row.reference());
        rows.append('\t');
        text(row.digest());
        rows.append('\t');
        text(write(facts(row)));
        rows.append('\t');
        text(write(row.extras()));
        rows.append('\t').append('{');
        List<Period> options = row.extensionOptions();
        for (int i = 0; i < options.size(); i++) {
            rows.append(i == 0 ? "" : ",").append(Math.max(1, options.get(i).toTotalMonths()));
        }
        rows.append('}').append('\t');
        text(write(row.cells()));
        rows.append('\n');
        if (rows.length() >= AT_ONCE) {
            send();
        }
    }

    /** What a row says, as texts by the official names of its columns: days in ISO, amounts in pence, terms in days. */
    static Map<String, String> facts(RegisterRow row) {
        var facts = new LinkedHashMap<String, String>();
        row.values().forEach((column, value) -> {
            if (column != RegisterColumn.EXTENSION_OPTIONS) {
                facts.put(column.officialName(), plain(value));
            }
        });
        return facts;
    }

    private static String plain(Object value) {
        if (value instanceof Money money) {
            return String.valueOf(money.pence());
        }
        if (value instanceof Period period) {
            return String.valueOf(period.toTotalMonths() * DAYS_OF_A_MONTH + period.get(ChronoUnit.DAYS));
        }
        return value.toString();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }

    private void send() {
        try {
            copy.copyIn(
                    "copy staged (line, reference, digest, facts, extras, options, cells) from stdin",
                    new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException("The register cannot be staged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the last rows. */
    @Override
    public void close() {
        if (!rows.isEmpty()) {
            send();
        }
        DataSourceUtils.releaseConnection(connection, dataSource);
    }
}
