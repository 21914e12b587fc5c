package council.procurement.file;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case follows, what follows it, and the contract and the cycles that belong together under different references. */
@Component
class RelatedSection {

    private static final String FOUND = """
            with own as (select y.reference, y.contract_id, y.predecessor_reference
                           from cycle y
                          where y.reference = :reference),
                 its as (select c.id from contract c where c.reference = :reference
                          union
                         select contract_id from own where contract_id is not null),
                 before as (select p.predecessor_contract_id as id from procurement p where p.reference = :reference)
            select 1 as place, y.reference, y.title, 'follows this cycle' as how, y.opened_at as at
              from own join cycle y on y.reference = own.predecessor_reference
             union all
            select 1, c.reference, c.title, 'follows this contract', null
              from before join contract c on c.id = before.id
             union all
            select 2, c.reference, c.title, 'is about this contract', null
              from its join contract c on c.id = its.id
             union all
            select 2, y.reference, y.title, 'has this cycle', y.opened_at
              from its join cycle y on y.contract_id = its.id
             union all
            select 3, y.reference, y.title, 'is followed by this cycle', y.opened_at
              from cycle y where y.predecessor_reference = :reference
             union all
            select 3, p.reference, p.title, 'is followed by this cycle', null
              from its join procurement p on p.predecessor_contract_id = its.id
            """;

    private final JdbcClient jdbc;

    RelatedSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Predecessors first, successors last; each case once. */
    List<Related> of(String reference) {
        return jdbc.sql("select distinct on (place, reference) place, reference, title, how from (" + FOUND
                        + ") found where reference <> :reference order by place, reference, how")
                .param("reference", reference)
                .query((row, index) ->
                        new Related(row.getString("reference"), row.getString("title"), row.getString("how")))
                .list();
    }
}
