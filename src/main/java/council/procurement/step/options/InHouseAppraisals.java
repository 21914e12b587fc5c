package council.procurement.step.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether the council can do the work of procurements itself. */
@Repository
class InHouseAppraisals {

    private final JdbcClient jdbc;

    InHouseAppraisals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An appraisal.
     *
     * @param characteristics what the service is like
     * @param readiness how ready the council is
     * @param suitable whether it is suitable to be done in house
     * @param evidenceAgainst evidence against that; null if there is none
     */
    record Appraisal(
            String characteristics,
            String readiness,
            boolean suitable,
            @Nullable String evidenceAgainst) {}

    /** The appraisal as it stands; empty before the first. */
    Optional<Appraisal> find(String reference) {
        return jdbc.sql("select * from in_house_appraisal where reference = ?")
                .param(reference)
                .query((row, index) -> new Appraisal(
                        row.getString("characteristics"),
                        row.getString("readiness"),
                        row.getBoolean("suitable"),
                        row.getString("evidence_against")))
                .optional();
    }

    /** Writes it anew. */
    @Transactional
    void write(String reference, Appraisal appraisal, String by) {
        jdbc.sql("""
                        insert into in_house_appraisal
                               (reference, characteristics, readiness, suitable, evidence_against, appraised_by)
                        values (?, ?, ?, ?, ?, ?)
                            on conflict (reference) do update
                           set characteristics = excluded.characteristics, readiness = excluded.readiness,
                               suitable = excluded.suitable, evidence_against = excluded.evidence_against,
                               appraised_by = excluded.appraised_by
                        """)
                .params(
                        reference,
                        appraisal.characteristics(),
                        appraisal.readiness(),
                        appraisal.suitable(),
                        appraisal.evidenceAgainst(),
                        by)
                .update();
    }
}
