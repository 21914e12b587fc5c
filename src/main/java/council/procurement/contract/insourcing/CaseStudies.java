package council.procurement.contract.insourcing;

import council.procurement.register.ContractReference;
import council.procurement.register.Lessons;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the council learnt from services that came in house, kept, and shown to those who decide on the next one.
 *
 * <p>Source: Stevenage BC Co-operative Procurement Strategy 2025-28, Commercial and Insourcing (case studies, problems
 * too).
 */
@Service
class CaseStudies {

    private final JdbcClient jdbc;
    private final InsourcingRoadmap roadmap;
    private final Lessons lessons;
    private final Clock clock;

    CaseStudies(JdbcClient jdbc, InsourcingRoadmap roadmap, Lessons lessons, Clock clock) {
        this.jdbc = jdbc;
        this.roadmap = roadmap;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Whether those who did it would do it again. */
    enum Again {
        YES,
        YES_BUT_OTHERWISE,
        NO
    }

    /**
     * Writes the case study.
     *
     * @param savingsAYear savings against the contract; negative if it costs more
     */
    @Transactional
    void write(ContractReference reference, String worked, String didNotWork, Money savingsAYear, Again again) {
        jdbc.sql("""
                        insert into insourcing_case_study
                               (contract_id, worked, did_not_work, savings_a_year_pence, do_again, written_on)
                        select id, ?, ?, ?, ?, ? from contract where reference = ?
                        """)
                .params(
                        worked,
                        didNotWork,
                        savingsAYear.pence(),
                        again.name(),
                        CouncilTime.dayOf(clock.instant()),
                        reference.value())
                .update();
        lessons.file(reference, InsourcingFacts.STEP, "Brought in house; what worked: " + worked);
        lessons.file(reference, InsourcingFacts.STEP, "Brought in house; what did not work: " + didNotWork);
        roadmap.writtenUp(reference);
    }
}
