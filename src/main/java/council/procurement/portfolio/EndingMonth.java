package council.procurement.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many contracts end in a month.
 *
 * @param month the month; the current one also has those that are past their end and not closed
 * @param contracts how many by how far the decision is; every {@link Decision} is there, with 0 where there is none
 * @param late of how many of them the review is late
 */
record EndingMonth(YearMonth month, Map<Decision, Long> contracts, long late) {

    /**
     * Sums the rows of {@code ending} up. By day first: days are few, which the database knows, so that it does not sort all
     * contracts.
     */
    static final String SUMS = """
            select date_trunc('month', greatest(end_date, :today)::timestamp)::date as month, %s, sum(late) as late
              from (select end_date, %s, count(*) filter (where late) as late from ending group by end_date) days
             group by 1
             order by 1
            """.formatted(
            ofEachDecision("sum(%1$s) as %1$s"), ofEachDecision("count(*) filter (where state = '%1$s') as %1$s"));

    /** Reads one. */
    static EndingMonth of(ResultSet row, int index) throws SQLException {
        var contracts = new EnumMap<Decision, Long>(Decision.class);
        for (Decision decision : Decision.values()) {
            contracts.put(decision, row.getLong(decision.name()));
        }
        return new EndingMonth(YearMonth.from(row.getObject("month", LocalDate.class)), contracts, row.getLong("late"));
    }

    private static String ofEachDecision(String sql) {
        return Arrays.stream(Decision.values())
                .map(decision -> sql.formatted(decision.name()))
                .collect(Collectors.joining(", "));
    }

    /** How many of them have their decision so far. */
    long of(Decision decision) {
        return contracts.getOrDefault(decision, 0L);
    }

    /** How many there are. */
    long all() {
        return contracts.values().stream().mapToLong(Long::longValue).sum();
    }
}
