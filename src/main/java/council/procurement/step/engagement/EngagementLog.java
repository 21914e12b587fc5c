package council.procurement.step.engagement;

import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The logs of engagements: whom the council told what. */
@Repository
class EngagementLog {

    private final JdbcClient jdbc;

    EngagementLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry.
     *
     * @param day the day
     * @param whom with whom
     * @param told what they were told
     * @param learnt what was learnt from them
     * @param shared whether all others can have what they were told
     */
    record Entry(LocalDate day, String whom, String told, String learnt, boolean shared) {

        /** The entry in a sentence. */
        String words() {
            return WrittenDate.of(day) + ", " + whom + ": " + learnt;
        }
    }

    /** The entries of a procurement in their order. */
    List<Entry> of(String reference) {
        return jdbc.sql("select * from engagement_entry where reference = ? order by number")
                .param(reference)
                .query((row, index) -> new Entry(
                        row.getObject("happened", LocalDate.class),
                        row.getString("whom"),
                        row.getString("told"),
                        row.getString("learnt"),
                        row.getBoolean("shared")))
                .list();
    }

    /** Writes all entries of a procurement anew. */
    @Transactional
    void write(String reference, List<Entry> entries) {
        jdbc.sql("delete from engagement_entry where reference = ?")
                .param(reference)
                .update();
        int number = 0;
        for (Entry entry : entries) {
            jdbc.sql("""
                            insert into engagement_entry (reference, number, happened, whom, told, learnt, shared)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            ++number,
                            entry.day(),
                            entry.whom(),
                            entry.told(),
                            entry.learnt(),
                            entry.shared())
                    .update();
        }
    }
}
