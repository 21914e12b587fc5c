package council.procurement.step.management;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.register.Rating;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes out a contract that is over: final assessment, exit of the supplier, contract termination notice. */
@Service
class CloseOut {

    static final int STEP = 6;

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final ContractFacts facts;
    private final DateBook dates;
    private final Clock clock;

    CloseOut(JdbcClient jdbc, Contracts contracts, ContractFacts facts, DateBook dates, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.facts = facts;
        this.dates = dates;
        this.clock = clock;
    }

    /** What the forms of the close-out show. */
    @Transactional(readOnly = true)
    Map<String, Object> facts(ContractReference reference) {
        var shown = new LinkedHashMap<>(facts.of(reference, STEP));
        shown.put(
                "regimeSentence",
                contracts.get(reference).regime() == null
                        ? "The register does not say under which law this contract was procured; check before you answer."
                        : "The register says it was procured under the Procurement Act 2023.");
        return shown;
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

    /**
     * Records that the contract termination notice was published.
     *
     * @throws RefusedSubmissionException if it would have been published before the contract ended, or in the future
     */
    @Transactional
    void noticePublished(ContractReference reference, String number, LocalDate publishedOn) {
        if (publishedOn.isBefore(ended(reference)) || publishedOn.isAfter(today())) {
            throw new RefusedSubmissionException("Published on: give a day from " + WrittenDate.of(ended(reference))
                    + ", when the contract ended, to today.");
        }
        jdbc.sql("""
                        insert into close_out (contract_id, termination_notice, notice_published_on)
                        select id, ?, ? from contract where reference = ?
                            on conflict (contract_id) do update
                           set termination_notice = excluded.termination_notice,
                               notice_published_on = excluded.notice_published_on
                        """).params(number, publishedOn, reference.value()).update();
        dates.settle(reference, DateKind.TERMINATION_NOTICE_BY);
    }

    /** Records why no contract termination notice is due. */
    @Transactional
    void noticeNotDue(ContractReference reference, String because) {
        jdbc.sql("""
                        insert into close_out (contract_id, notice_not_due_because)
                        select id, ? from contract where reference = ?
                            on conflict (contract_id) do update
                           set notice_not_due_because = excluded.notice_not_due_because
                        """).params(because, reference.value()).update();
        dates.settle(reference, DateKind.TERMINATION_NOTICE_BY);
    }

    private LocalDate ended(ContractReference reference) {
        return Objects.requireNonNull(contracts.get(reference).term().ended());
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
