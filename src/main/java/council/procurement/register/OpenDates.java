package council.procurement.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dates of contracts whose matter is not settled yet. */
@Repository
public class OpenDates {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the contract has an open date of that kind, be it past or to come. */
    public boolean has(ContractReference reference, DateKind kind) {
        return jdbc.sql("""
                        select 1
                          from contract_date d
                          join contract c on c.id = d.contract_id
                         where c.reference = ? and d.kind = ? and d.settled_at is null
                         limit 1
                        """)
                .params(reference.value(), kind.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * The contract's open dates that a timer waits for now, if all is well: armed by now, and not come yet. What has come
     * is with people, and no timer waits for it.
     */
    public List<ContractDate> awaited(ContractReference reference) {
        return jdbc.sql("""
                        select d.kind, d.number, d.day, d.due_at, d.armed_from
                          from contract_date d
                          join contract c on c.id = d.contract_id
                         where c.reference = :reference
                           and d.settled_at is null and d.armed_from <= :now and d.due_at > :now
                         order by d.day, d.kind, d.number
                        """)
                .param("reference", reference.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(DateBook::date)
                .list();
    }
}
