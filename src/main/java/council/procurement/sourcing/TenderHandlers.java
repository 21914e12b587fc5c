package council.procurement.sourcing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people declared who record, open or check tenders and are on no panel (Procurement Act 2023 s81 to s83). */
@Repository
public class TenderHandlers {

    private final JdbcClient jdbc;
    private final Clock clock;

    TenderHandlers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody declared.
     *
     * @param hasConflict whether they have an interest in who wins
     * @param conflict what it is; null if they have none
     */
    record Declaration(boolean hasConflict, @Nullable String conflict) {}

    /** What the person declared; empty if nothing yet. */
    Optional<Declaration> declaration(String reference, String person) {
        return jdbc.sql("select has_conflict, conflict from tender_handler where reference = ? and person = ?")
                .params(reference, person)
                .query((row, index) -> new Declaration(row.getBoolean("has_conflict"), row.getString("conflict")))
                .optional();
    }

    /** What the person said their interest is; empty if they have none, or declared nothing. */
    public Optional<String> conflict(String reference, String person) {
        return declaration(reference, person).map(Declaration::conflict);
    }

    /** Whether the person declared, whatever it was. */
    public boolean hasDeclared(String reference, String person) {
        return declaration(reference, person).isPresent();
    }

    /** Whether the person declared that they have no interest. */
    public boolean isClear(String reference, String person) {
        return declaration(reference, person)
                .filter(declared -> !declared.hasConflict())
                .isPresent();
    }

    /** Notes what somebody declares; it takes the place of what they declared before. */
    @Transactional
    public void declare(String reference, String person, @Nullable String conflict) {
        jdbc.sql("""
                        insert into tender_handler (reference, person, declared_at, has_conflict, conflict)
                        values (?, ?, ?, ?, ?)
                            on conflict (reference, person) do update
                           set declared_at = excluded.declared_at, has_conflict = excluded.has_conflict,
                               conflict = excluded.conflict
                        """)
                .params(reference, person, Timestamp.from(clock.instant()), conflict != null, conflict)
                .update();
    }
}
