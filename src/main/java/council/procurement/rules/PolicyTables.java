package council.procurement.rules;

import java.util.Map;

/** Answers from tables of a council's policy, wherever these are kept. */
@FunctionalInterface
public interface PolicyTables {

    /**
     * The one row of a table that applies, as its outputs by name.
     *
     * @param table the table's id
     * @param facts what it looks at: numbers, texts and flags
     * @throws IllegalStateException if the table has no row for the facts
     */
    Map<String, Object> row(String table, Map<String, Object> facts);
}
