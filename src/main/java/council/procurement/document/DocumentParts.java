package council.procurement.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The content of documents, in parts of a quarter of a megabyte: never more than one of them is in memory. */
@Repository
class DocumentParts {

    private static final int PART = 1 << 18;

    private final JdbcClient jdbc;

    DocumentParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the content of a document. */
    void keep(long id, DocumentSource source) throws IOException {
        try (InputStream content = source.open()) {
            byte[] part = content.readNBytes(PART);
            for (int number = 1; part.length > 0; number++) {
                jdbc.sql("insert into document_part (document_id, number, content) values (?, ?, ?)")
                        .params(id, number, part)
                        .update();
                part = content.readNBytes(PART);
            }
        }
    }

    /** Writes the content of a document; as much of it as is there. */
    void copy(long id, OutputStream target) throws IOException {
        for (int number = 1; ; number++) {
            byte[] part = jdbc.sql("select content from document_part where document_id = ? and number = ?")
                    .params(id, number)
                    .query(byte[].class)
                    .optional()
                    .orElse(new byte[0]);
            if (part.length == 0) {
                return;
            }
            target.write(part);
        }
    }

    /** Removes the content of a document whose removal is noted. */
    void remove(long id) {
        jdbc.sql("delete from document_part where document_id = ?").param(id).update();
    }
}
