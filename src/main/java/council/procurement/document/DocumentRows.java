package council.procurement.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of documents, in PostgreSQL. */
@Repository
class DocumentRows {

    private static final String COLUMNS = """
            id, reference, name, file_type, bytes, sha256, description, access_key, template, stored_by, stored_at,
            superseded_at, removed_by, removed_at, removed_because
            """;
    private static final String SELECT = "select " + COLUMNS + " from document";

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a document and gives it its number. */
    Document enter(NewDocument document, Digest digest) {
        return jdbc.sql("""
                        insert into document (reference, name, file_type, bytes, sha256, description, access_key, template,
                                              stored_by, stored_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning
                        """ + COLUMNS)
                .params(
                        document.reference(),
                        document.name(),
                        document.type().name(),
                        digest.bytes(),
                        digest.sha256(),
                        document.description(),
                        document.accessKey(),
                        document.template(),
                        document.storedBy(),
                        Timestamp.from(clock.instant()))
                .query(DocumentRows::document)
                .single();
    }

    Optional<Document> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(DocumentRows::document)
                .optional();
    }

    /** The documents of a case in the order in which they came, removed ones too. */
    List<Document> of(String reference) {
        return jdbc.sql(SELECT + " where reference = ? order by id")
                .param(reference)
                .query(DocumentRows::document)
                .list();
    }

    /** Notes that the content of a document is removed; false if somebody was faster. */
    boolean noteRemoval(long id, String who, String because) {
        return jdbc.sql("""
                        update document
                           set removed_by = ?, removed_at = ?, removed_because = ?
                         where id = ? and removed_at is null
                        """)
                        .params(who, Timestamp.from(clock.instant()), because, id)
                        .update()
                == 1;
    }

    /** Notes that what was written from one of those templates does not count any more; how much of it did until now. */
    int supersede(String reference, Collection<String> templates) {
        return jdbc.sql("""
                        update document
                           set superseded_at = :now
                         where reference = :reference and template in (:templates)
                           and superseded_at is null and removed_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reference", reference)
                .param("templates", templates)
                .update();
    }

    /** Notes that documents do not count any more; how many of them did until now. */
    int supersede(Collection<Long> ids, Instant since) {
        return jdbc.sql("update document set superseded_at = ? where id = any(?) and superseded_at is null")
                .params(Timestamp.from(since), ids.toArray(Long[]::new))
                .update();
    }

    private static Document document(ResultSet row, int index) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("name"),
                FileType.valueOf(row.getString("file_type")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("description"),
                row.getString("access_key"),
                row.getString("template"),
                row.getString("stored_by"),
                row.getTimestamp("stored_at").toInstant(),
                row.getTimestamp("superseded_at") == null
                        ? null
                        : row.getTimestamp("superseded_at").toInstant(),
                removal(row));
    }

    private static Document.@Nullable Removal removal(ResultSet row) throws SQLException {
        String by = row.getString("removed_by");
        return by == null
                ? null
                : new Document.Removal(
                        by, row.getTimestamp("removed_at").toInstant(), row.getString("removed_because"));
    }
}
