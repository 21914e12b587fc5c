package council.procurement.step.management;

import council.procurement.notice.Obligation;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.register.Rating;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes out a contract that is over: final assessment, exit of the supplier, and what came of its last notice. */
@Service
class CloseOut {

    static final int STEP = 6;

    private final JdbcClient jdbc;
    private final ContractFacts facts;
    private final DateBook dates;
    private final Clock clock;

    CloseOut(JdbcClient jdbc, ContractFacts facts, DateBook dates, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.dates = dates;
        this.clock = clock;
    }

    /** What the forms of the close-out show. */
    @Transactional(readOnly = true)
    Map<String, Object> facts(ContractReference reference) {
        return facts.of(reference, STEP);
    }

    /** Records the final assessment of performance. */
    @Transactional
    void assess(ContractReference reference, Rating rating, String assessment) {
        jdbc.sql("""
                        insert into close_out (contract_id, final_rating, final_assessment, assessed_on)
                        select id, ?, ?, ? from contract where reference = ?
                            on conflict (contract_id) do update
                           set final_rating = excluded.final_rating,
                               final_assessment = excluded.final_assessment,
                               assessed_on = excluded.assessed_on
                        """)
                .params(rating.name(), assessment, today(), reference.value())
                .update();
        dates.settle(reference, DateKind.FINAL_ASSESSMENT_BY);
    }

    /** Records how the supplier's exit went. */
    @Transactional
    void confirmExit(ContractReference reference, boolean carriedOut, String note) {
        jdbc.sql("""
                        insert into close_out (contract_id, exit_plan_carried_out, exit_plan_note, exit_confirmed_on)
                        select id, ?, ?, ? from contract where reference = ?
                            on conflict (contract_id) do update
                           set exit_plan_carried_out = excluded.exit_plan_carried_out,
                               exit_plan_note = excluded.exit_plan_note,
                               exit_confirmed_on = excluded.exit_confirmed_on
                        """).params(carriedOut, note, today(), reference.value()).update();
    }

    /** Keeps with the close-out what came of the contract termination notice. */
    @Transactional
    void keepNotice(ContractReference reference, Obligation notice) {
        Instant published = notice.progress().published();
        jdbc.sql("""
                        insert into close_out (contract_id, termination_notice, notice_published_on, notice_not_due_because)
                        select id, ?, ?, ? from contract where reference = ?
                            on conflict (contract_id) do update
                           set termination_notice = excluded.termination_notice,
                               notice_published_on = excluded.notice_published_on,
                               notice_not_due_because = excluded.notice_not_due_because
                        """)
                .params(
                        notice.progress().number(),
                        published == null ? null : CouncilTime.dayOf(published),
                        notice.progress().closedBecause(),
                        reference.value())
                .update();
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
