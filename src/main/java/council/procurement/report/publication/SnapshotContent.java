package council.procurement.report.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a kind of publication consists of as things stand now. */
interface SnapshotContent {

    /** The kind. */
    PublicationKind kind();

    /** The columns, in order. */
    List<Column> columns();

    /**
     * A query of its lines as they stand now: {@code line_reference}, {@code contract_reference}, {@code title},
     * {@code cells} (as text, one for each column), {@code pence} (what it is worth without VAT) and {@code flag} (why it is
     * not fit to be published, in a sentence; null for one that is fit).
     */
    String query();

    /** The parameters that the query names. */
    Map<String, Object> parameters();

    /** The columns without which a line is incomplete. */
    Set<String> mandatory();

    /**
     * A column.
     *
     * @param name its name in the file
     * @param source the column of the LGA's schema that it rests on, with which it is withheld; null for none
     */
    record Column(String name, @Nullable String source) {}
}
