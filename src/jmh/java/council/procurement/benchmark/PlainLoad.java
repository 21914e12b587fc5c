package council.procurement.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The least that can be done with a register: each row of the file goes as text into a table with a key, in batches of
 * five hundred and one transaction. Nothing is checked, compared, linked or remembered.
 */
final class PlainLoad {

    private static final int AT_ONCE = 500;

    private final DataSource dataSource;

    PlainLoad(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Loads the file.
     *
     * @return how many rows
     */
    long load(Path file) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            connection.setAutoCommit(false);
            Iterator<CsvRecord> rows = csv.iterator();
            int columns = rows.next().getFieldCount();
            makeTable(connection, columns);
            long count = insert(connection, columns, rows);
            connection.commit();
            return count;
        }
    }

    private static void makeTable(Connection connection, int columns) throws SQLException {
        String texts = IntStream.range(0, columns)
                .mapToObj(column -> ", c" + column + " text")
                .collect(Collectors.joining());
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists plain_load");
            statement.execute("create table plain_load (line bigint primary key" + texts + ")");
        }
    }

    private static long insert(Connection connection, int columns, Iterator<CsvRecord> rows) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns + 1, "?"));
        long line = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into plain_load values (" + marks + ")")) {
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                insert.setLong(1, ++line);
                for (int column = 0; column < columns; column++) {
                    insert.setString(column + 2, column < row.getFieldCount() ? row.getField(column) : null);
                }
                insert.addBatch();
                if (line % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return line;
    }
}
