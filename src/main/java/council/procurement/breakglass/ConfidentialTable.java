package council.procurement.breakglass;

import java.util.List;

/**
 * Confidential facts of one kind, as a table for people. For nobody but who has broken the glass.
 *
 * @param kind what kind they are
 * @param headers what its columns are called
 * @param rows its cells, row by row; none if there are no such facts
 */
public record ConfidentialTable(ConfidentialKind kind, List<String> headers, List<List<String>> rows) {

    public ConfidentialTable {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
