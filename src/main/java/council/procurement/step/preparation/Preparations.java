package council.procurement.step.preparation;

import council.procurement.reading.TransactionMemory;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the preparations of tenders are, and who worked on them. */
@Repository
class Preparations {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    Preparations(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** The preparation of a procurement; empty before it begins. */
    Optional<Preparation> find(String reference) {
        return memory.optional(
                "select * from preparation where reference = ?",
                (row, index) -> new Preparation(
                        Stage.valueOf(row.getString("stage")),
                        row.getBigDecimal("environmental_weight"),
                        row.getString("methodology"),
                        row.getString("well_being"),
                        row.getString("consultation"),
                        row.getString("no_indicators_because")),
                reference);
    }

    /**
     * The preparation of a procurement.
     *
     * @throws IllegalStateException if it has not begun
     */
    Preparation get(String reference) {
        return find(reference)
                .orElseThrow(() -> new IllegalStateException("The preparation of " + reference + " has not begun"));
    }

    /** Begins the preparation, or begins it anew with what was written before. */
    @Transactional
    void open(String reference) {
        jdbc.sql("""
                        insert into preparation (reference, stage, opened_at) values (?, 'DRAFTING', ?)
                            on conflict (reference) do update set stage = 'DRAFTING', opened_at = excluded.opened_at
                        """).params(reference, Timestamp.from(clock.instant())).update();
    }

    /** Notes how far it is. */
    @Transactional
    void reached(String reference, Stage stage) {
        set("stage", stage.name(), reference);
    }

    /** Notes the least weight of what is about the environment, in per cent. */
    @Transactional
    void environmentalWeight(String reference, BigDecimal percent) {
        set("environmental_weight", percent, reference);
    }

    /** Notes how a ranking comes about, and what was thought of beyond the price. */
    @Transactional
    void methodology(String reference, String methodology, String wellBeing, String consultation) {
        set("methodology", methodology, reference);
        set("well_being", wellBeing, reference);
        set("consultation", consultation, reference);
    }

    /** Notes why there are no indicators, or fewer than the law asks for; null if there is no reason. */
    @Transactional
    void noIndicators(String reference, @Nullable String because) {
        set("no_indicators_because", because, reference);
    }

    /**
     * Notes that somebody worked on the tender, and so does not approve its release.
     *
     * @param part what they worked on
     */
    @Transactional
    void workedOn(String reference, String person, String part) {
        jdbc.sql("""
                        insert into tender_author (reference, person, part, worked_at) values (?, ?, ?, ?)
                            on conflict (reference, person, part) do update set worked_at = excluded.worked_at
                        """)
                .params(reference, person, part, Timestamp.from(clock.instant()))
                .update();
    }

    /** The user names of all who worked on the tender. */
    Set<String> authors(String reference) {
        return Set.copyOf(
                memory.list("select distinct person from tender_author where reference = ?", String.class, reference));
    }

    private void set(String column, @Nullable Object value, String reference) {
        jdbc.sql("update preparation set " + column + " = ? where reference = ?")
                .params(value, reference)
                .update();
    }
}
