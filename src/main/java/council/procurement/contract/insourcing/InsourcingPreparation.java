package council.procurement.contract.insourcing;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a service's move in house: its staff, and what the supplier hands over. */
@Service
class InsourcingPreparation {

    private final JdbcClient jdbc;
    private final InsourcingRoadmap roadmap;
    private final Clock clock;

    InsourcingPreparation(JdbcClient jdbc, InsourcingRoadmap roadmap, Clock clock) {
        this.jdbc = jdbc;
        this.roadmap = roadmap;
        this.clock = clock;
    }

    /** Whether the Transfer of Undertakings (Protection of Employment) Regulations 2006 are expected to apply. */
    enum Tupe {
        YES,
        NO,
        TO_BE_ADVISED
    }

    /**
     * Plans which staff come along.
     *
     * @param inScope how many people
     * @param consultationStarts when they are first consulted; null only where TUPE does not apply
     */
    @Transactional
    void planStaff(
            ContractReference reference,
            int inScope,
            Tupe tupe,
            String pensions,
            @Nullable LocalDate consultationStarts) {
        jdbc.sql("""
                        insert into insourcing_staff (contract_id, staff_in_scope, tupe, pensions, consultation_starts)
                        select id, ?, ?, ?, ? from contract where reference = ?
                        """)
                .params(inScope, tupe.name(), pensions, consultationStarts, reference.value())
                .update();
        roadmap.readyIfPrepared(reference);
    }

    /**
     * Records what the supplier hands over.
     *
     * @param told the day on which the supplier was told
     * @param lead who sees to it
     * @throws RefusedSubmissionException if the supplier would be told in the future
     */
    @Transactional
    void activateExit(
            ContractReference reference, LocalDate told, String assets, String data, String licences, String lead) {
        if (told.isAfter(CouncilTime.dayOf(clock.instant()))) {
            throw new RefusedSubmissionException("Supplier told on: give today or an earlier day.");
        }
        jdbc.sql("""
                        insert into insourcing_exit (contract_id, supplier_told_on, assets, data, licences, exit_lead)
                        select id, ?, ?, ?, ?, ? from contract where reference = ?
                        """)
                .params(told, assets, data, licences, lead, reference.value())
                .update();
        roadmap.readyIfPrepared(reference);
    }
}
