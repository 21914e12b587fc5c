package council.procurement.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants the summary by e-mail. */
@Repository
class ReminderChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the person wants it; who has not said does. */
    boolean wantsDigest(String person) {
        return jdbc.sql("select digest from reminder_choice where person = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void choose(String person, boolean digest) {
        jdbc.sql("""
                        insert into reminder_choice (person, digest, changed_at) values (?, ?, ?)
                            on conflict (person) do update set digest = excluded.digest, changed_at = excluded.changed_at
                        """).params(person, digest, Timestamp.from(clock.instant())).update();
    }
}
