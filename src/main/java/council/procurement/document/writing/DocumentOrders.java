package council.procurement.document.writing;

import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What documents are still to be written, in PostgreSQL, each with the facts as they were when it was ordered. */
@Repository
class DocumentOrders {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Orders a document.
     *
     * @return the order's number
     */
    long order(DocumentFacts facts, @Nullable String accessKey, String who) {
        return jdbc.sql("""
                        insert into document_order (reference, template, facts, access_key, ordered_by, ordered_at)
                        values (?, ?, ?, ?, ?, ?)
                        returning number
                        """)
                .params(facts.procurement().reference(), facts.kind().id(), FactsText.of(facts), accessKey, who)
                .param(Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /**
     * An order.
     *
     * @param number its number
     * @param facts what the document says
     * @param accessKey key of those who say who may read it; null if all staff may
     * @param who who has it written
     * @param ordered when
     * @param superseded since when the document does not count any more; null while it counts
     */
    record DocumentOrder(
            long number,
            DocumentFacts facts,
            @Nullable String accessKey,
            String who,
            Instant ordered,
            @Nullable Instant superseded) {}

    /** Takes an order, so that it is there no more; empty if there is none. */
    Optional<DocumentOrder> take(long number) {
        return jdbc.sql("delete from document_order where number = ? returning *")
                .param(number)
                .query(DocumentOrders::order)
                .optional();
    }

    /** Takes all orders of a case, in the order in which they came. */
    List<DocumentOrder> takeAll(String reference) {
        return jdbc
                .sql("delete from document_order where reference = ? returning *")
                .param(reference)
                .query(DocumentOrders::order)
                .list()
                .stream()
                .sorted(Comparator.comparing(DocumentOrder::number))
                .toList();
    }

    /** Notes that documents of those kinds do not count any more, before they are written. */
    void supersede(String reference, Set<DocumentKind> kinds) {
        jdbc.sql("""
                        update document_order
                           set superseded_at = ?
                         where reference = ? and template = any(?) and superseded_at is null
                        """)
                .params(Timestamp.from(clock.instant()), reference)
                .param(kinds.stream().map(DocumentKind::id).toArray(String[]::new))
                .update();
    }

    private static DocumentOrder order(ResultSet row, int index) throws SQLException {
        DocumentKind kind = DocumentKind.of(row.getString("template")).orElseThrow();
        Timestamp superseded = row.getTimestamp("superseded_at");
        return new DocumentOrder(
                row.getLong("number"),
                FactsText.read(kind, row.getString("facts")),
                row.getString("access_key"),
                row.getString("ordered_by"),
                row.getTimestamp("ordered_at").toInstant(),
                superseded == null ? null : superseded.toInstant());
    }
}
