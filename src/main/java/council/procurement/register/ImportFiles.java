package council.procurement.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of imports, kept in the database in parts, so that any node can begin an import again. */
@Repository
class ImportFiles {

    /** Days for which the file of a dry run is kept, so that it can be committed. Octant's default. */
    static final int DAYS_KEPT = 30;

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file. */
    void keep(long importId, InputStream file) throws IOException {
        byte[] part = file.readNBytes(PART);
        for (int number = 1; part.length > 0; number++) {
            jdbc.sql("insert into register_import_part (import_id, number, content) values (?, ?, ?)")
                    .params(importId, number, part)
                    .update();
            part = file.readNBytes(PART);
        }
    }

    /** Writes a file that was kept to a temporary one, which the caller deletes. */
    Path fetch(long importId) throws IOException {
        Path copy = Files.createTempFile("octant-import-", ".part");
        try (OutputStream target = Files.newOutputStream(copy)) {
            for (int number = 1; ; number++) {
                byte[] part = jdbc.sql("select content from register_import_part where import_id = ? and number = ?")
                        .params(importId, number)
                        .query(byte[].class)
                        .optional()
                        .orElse(new byte[0]);
                if (part.length == 0) {
                    return copy;
                }
                target.write(part);
            }
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    /**
     * Forgets the files of dry runs that nobody committed in time.
     *
     * @param finishedBefore of those that were done or failed before then
     */
    void forgetDryRuns(Instant finishedBefore) {
        jdbc.sql("""
                        delete from register_import_part
                         where import_id in (select id
                                               from register_import
                                              where mode = 'DRY_RUN' and finished_at < ?)
                        """).param(Timestamp.from(finishedBefore)).update();
    }

    /** Forgets a file that is not needed any more. */
    void forget(long importId) {
        jdbc.sql("delete from register_import_part where import_id = ?")
                .param(importId)
                .update();
    }
}
