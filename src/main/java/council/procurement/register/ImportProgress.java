package council.procurement.register;

import council.procurement.register.ImportReport.Phase;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says how far an import is, at once and for everybody to see, whatever becomes of the import. */
@Component
class ImportProgress {

    /** After so long without a word from the node that works on an import, another may take it over. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration SAY_EVERY = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock machine = Clock.systemUTC();
    private volatile Instant said = Instant.EPOCH;

    ImportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over the oldest import that nobody works on; empty if there is none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Long> takeOver() {
        return jdbc.sql("""
                        update register_import
                           set worked_until = ?
                         where id = (select id
                                       from register_import
                                      where state = 'RUNNING' and (worked_until is null or worked_until < ?)
                                      order by id
                                      limit 1
                                        for update skip locked)
                        returning id
                        """)
                .params(until(), Timestamp.from(machine.instant()))
                .query(Long.class)
                .optional();
    }

    /** The file was opened. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void opened(long id, String description, List<String> notes, List<String> header, long rows) {
        jdbc.sql("""
                        update register_import
                           set phase = 'READING', description = ?, notes = ?, header = ?, rows_to_do = ?, rows_done = 0,
                               worked_until = ?
                         where id = ?
                        """)
                .params(description, notes.toArray(String[]::new), header.toArray(String[]::new), rows, until(), id)
                .update();
    }

    /** So many rows were read. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void read(long id, long rows) {
        jdbc.sql("update register_import set rows_done = ?, worked_until = ? where id = ?")
                .params(rows, until(), id)
                .update();
    }

    /** It is still being worked on; said to the database every few seconds only. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void alive(long id) {
        if (said.plus(SAY_EVERY).isBefore(machine.instant())) {
            said = machine.instant();
            jdbc.sql("update register_import set worked_until = ? where id = ?")
                    .params(until(), id)
                    .update();
        }
    }

    /** It has come to a phase. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void at(long id, Phase phase) {
        jdbc.sql("update register_import set phase = ?, worked_until = ? where id = ?")
                .params(phase.name(), until(), id)
                .update();
    }

    private Timestamp until() {
        return Timestamp.from(machine.instant().plus(PATIENCE));
    }
}
