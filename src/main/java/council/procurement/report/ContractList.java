package council.procurement.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register as a list. */
@Repository
public class ContractList {

    /** How many contracts make a page. */
    public static final int PAGE = 25;

    private final JdbcClient jdbc;

    ContractList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of the list.
     *
     * @param reference the council's reference
     * @param title what it is called
     * @param supplier the supplier; null where none is known
     * @param department who is responsible; null where that is not given
     * @param startDate first day; null where not known
     * @param endDate last day; null if it has none
     * @param reviewOpens the day its expiry review opens or opened; null for one that is over
     * @param valueExVat value without VAT in pounds; null where not known
     * @param over whether it has ended
     */
    public record Line(
            String reference,
            String title,
            @Nullable String supplier,
            @Nullable String department,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable LocalDate reviewOpens,
            @Nullable BigDecimal valueExVat,
            boolean over) {}

    /**
     * What is asked for.
     *
     * @param words words to find in reference, title, supplier or description; null for all
     * @param endsBefore only contracts that end before that day; null for all
     * @param withOver whether contracts that are over are listed too
     */
    public record Search(@Nullable String words, @Nullable LocalDate endsBefore, boolean withOver) {}

    private static final String FOUND = """
              from contract c
             where (cast(:words as text) is null or %s ilike :words)
               and (cast(:endsBefore as date) is null or c.end_date < :endsBefore)
               and (:withOver or c.ended_on is null)
            """.formatted(SearchedText.OF_CONTRACT);

    /** How many contracts are found. */
    public long count(Search search) {
        return bound("select count(*)" + FOUND, search).query(Long.class).single();
    }

    /**
     * A page of what is found, those that end first first, open-ended ones last.
     *
     * @param before how many contracts come before it
     */
    public List<Line> page(Search search, long before) {
        return bound(
                        """
                        select c.reference, c.title, c.supplier_name, c.organisational_unit, c.start_date, c.end_date,
                               c.value_ex_vat_pence, c.ended_on is not null as over,
                               (select day from contract_date d
                                 where d.contract_id = c.id and d.kind = 'REVIEW_OPENS') as review_opens
                        """ + FOUND + " order by c.end_date nulls last, c.reference limit " + PAGE + " offset :before",
                        search)
                .param("before", before)
                .query((row, index) -> {
                    Long pence = row.getObject("value_ex_vat_pence", Long.class);
                    return new Line(
                            row.getString("reference"),
                            row.getString("title"),
                            row.getString("supplier_name"),
                            row.getString("organisational_unit"),
                            row.getObject("start_date", LocalDate.class),
                            row.getObject("end_date", LocalDate.class),
                            row.getObject("review_opens", LocalDate.class),
                            pence == null ? null : BigDecimal.valueOf(pence, 2),
                            row.getBoolean("over"));
                })
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Search search) {
        String words = search.words();
        return jdbc.sql(sql)
                .param("words", words == null ? null : SearchedText.containing(words))
                .param("endsBefore", search.endsBefore())
                .param("withOver", search.withOver());
    }
}
