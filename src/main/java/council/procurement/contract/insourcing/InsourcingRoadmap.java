package council.procurement.contract.insourcing;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The services that come in house, and how far each has come.
 *
 * <p>Source: Stevenage BC Co-operative Procurement Strategy 2025-28, Commercial and Insourcing (roadmaps of contracts,
 * opportunities and timescales).
 */
@Service
class InsourcingRoadmap {

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final Clock clock;

    InsourcingRoadmap(JdbcClient jdbc, Contracts contracts, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * A service on the roadmap.
     *
     * @param targetGoLive the planned first day in house; null before it is planned, if the contract has no end
     * @param wentLiveOn the first day in house; null before it has come
     */
    record Entry(@Nullable LocalDate targetGoLive, @Nullable LocalDate wentLiveOn) {}

    /** Enters the service of a contract, to go live on the day after the contract ends until another day is planned. */
    @Transactional
    void enter(ContractReference reference) {
        Contract contract = contracts.get(reference);
        LocalDate end = contract.term().end();
        jdbc.sql("""
                        insert into insourcing_roadmap (contract_id, service, target_go_live, entered_on)
                        values (?, ?, ?, ?)
                        """)
                .params(contract.id(), contract.title(), end == null ? null : end.plusDays(1), today())
                .update();
    }

    /**
     * Plans how the service comes in house.
     *
     * @throws RefusedSubmissionException if it would go live today or earlier
     */
    @Transactional
    void plan(ContractReference reference, String specification, Money budget, LocalDate goLive, String lead) {
        if (!goLive.isAfter(today())) {
            throw new RefusedSubmissionException("Go-live: give a day after today.");
        }
        jdbc.sql("""
                        update insourcing_roadmap
                           set specification = ?, budget_pence = ?, target_go_live = ?, transition_lead = ?,
                               state = 'PLANNED'
                         where contract_id = (select id from contract where reference = ?)
                        """)
                .params(specification, budget.pence(), goLive, lead, reference.value())
                .update();
    }

    /** Notes that the service is ready to go live, once its staff and the supplier's exit are both planned. */
    @Transactional
    void readyIfPrepared(ContractReference reference) {
        jdbc.sql("""
                        update insourcing_roadmap r
                           set state = 'READY'
                          from contract c, insourcing_staff s, insourcing_exit e
                         where c.id = r.contract_id and s.contract_id = r.contract_id and e.contract_id = r.contract_id
                           and c.reference = ?
                        """).param(reference.value()).update();
    }

    /**
     * Notes that the service runs in house.
     *
     * @param leftToDo what is left to do; null if nothing is
     * @throws RefusedSubmissionException if it would have gone live in the future
     */
    @Transactional
    void live(ContractReference reference, LocalDate since, @Nullable String leftToDo) {
        if (since.isAfter(today())) {
            throw new RefusedSubmissionException("Went live on: give today or an earlier day.");
        }
        jdbc.sql("""
                        update insourcing_roadmap
                           set went_live_on = ?, left_to_do = ?, state = 'LIVE'
                         where contract_id = (select id from contract where reference = ?)
                        """).params(since, leftToDo, reference.value()).update();
    }

    /** Notes that the case study is written. */
    @Transactional
    void writtenUp(ContractReference reference) {
        jdbc.sql("""
                        update insourcing_roadmap
                           set state = 'WRITTEN_UP'
                         where contract_id = (select id from contract where reference = ?)
                        """).param(reference.value()).update();
    }

    /** The contract's entry; empty if its service does not come in house. */
    @Transactional(readOnly = true)
    Optional<Entry> find(ContractReference reference) {
        return jdbc.sql("""
                        select r.target_go_live, r.went_live_on
                          from insourcing_roadmap r
                          join contract c on c.id = r.contract_id
                         where c.reference = ?
                        """)
                .param(reference.value())
                .query((row, index) -> new Entry(
                        row.getObject("target_go_live", LocalDate.class),
                        row.getObject("went_live_on", LocalDate.class)))
                .optional();
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
