package council.procurement.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What earlier contracts have taught, by category and by the step in which it helps next time. */
@Repository
public class Lessons {

    private final JdbcClient jdbc;
    private final Clock clock;

    Lessons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Files a lesson.
     *
     * @param contract the contract that taught it
     * @param step the step in which it helps, 1 to 8
     * @param text the lesson
     */
    public void file(ContractReference contract, int step, String text) {
        jdbc.sql("""
                        insert into lesson (contract_id, category, step, text, filed_at)
                        select id, coalesce(service_category_label, procurement_category, cpv_label), ?, ?, ?
                          from contract
                         where reference = ?
                        """)
                .params(step, text, Timestamp.from(clock.instant()), contract.value())
                .update();
    }

    /**
     * The lessons that help in a step: those of the same category first, then those of contracts without a category,
     * latest first.
     *
     * @param step the step, 1 to 8
     * @param category the category at hand; null where none is known
     * @param most how many at most
     */
    public List<String> forStep(int step, @Nullable String category, int most) {
        return jdbc.sql("""
                        select c.title || ': ' || l.text
                          from lesson l
                          join contract c on c.id = l.contract_id
                         where l.step = :step
                           and (l.category is not distinct from cast(:category as text) or l.category is null)
                         order by l.category nulls last, l.filed_at desc, l.id desc
                         limit :most
                        """)
                .param("step", step)
                .param("category", category)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** The lessons a contract has taught, latest first. */
    public List<String> of(ContractReference contract, int most) {
        return jdbc.sql("""
                        select l.text
                          from lesson l
                          join contract c on c.id = l.contract_id
                         where c.reference = ?
                         order by l.filed_at desc, l.id desc
                         limit ?
                        """).params(contract.value(), most).query(String.class).list();
    }
}
