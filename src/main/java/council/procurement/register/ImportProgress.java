package council.procurement.register;

import council.procurement.register.ImportReport.Phase;
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
    private static final String PATIENCE = "interval '1 minute'";

    private final JdbcClient jdbc;

    ImportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over the oldest import that nobody works on; empty if there is none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Long> takeOver() {
        return jdbc.sql("""
                        update register_import
                           set worked_until = now() + %s
                         where id = (select id
                                       from register_import
                                      where state = 'RUNNING' and (worked_until is null or worked_until < now())
                                      order by id
                                      limit 1
                                        for update skip locked)
                        returning id
                        """.formatted(PATIENCE)).query(Long.class).optional();
    }

    /** The file was opened. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void opened(long id, String description, List<String> notes, List<String> header, long rows) {
        jdbc.sql("""
                        update register_import
                           set phase = 'READING', description = ?, notes = ?, header = ?, rows_to_do = ?, rows_done = 0,
                               worked_until = now() + %s
                         where id = ?
                        """.formatted(PATIENCE))
                .params(description, notes.toArray(String[]::new), header.toArray(String[]::new), rows, id)
                .update();
    }

    /** So many rows were read. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void read(long id, long rows) {
        jdbc.sql("update register_import set rows_done = ?, worked_until = now() + " + PATIENCE + " where id = ?")
                .params(rows, id)
                .update();
    }

    /** It is still being worked on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void alive(long id) {
        jdbc.sql("update register_import set worked_until = now() + " + PATIENCE + " where id = ?")
                .param(id)
                .update();
    }

    /** It has come to a phase. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void at(long id, Phase phase) {
        jdbc.sql("update register_import set phase = ?, worked_until = now() + " + PATIENCE + " where id = ?")
                .params(phase.name(), id)
                .update();
    }
}
