package council.procurement.step.renewal;

import council.procurement.register.CaseRules;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.rules.CouncilTime;
import council.procurement.timeline.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The expiry reviews of contracts; a contract has at most one open. */
@Repository
class Reviews {

    private final JdbcClient jdbc;
    private final DateBook dates;
    private final Timeline timeline;
    private final Clock clock;
    private final Contracts contracts;
    private final CaseRules rules;

    Reviews(JdbcClient jdbc, DateBook dates, Timeline timeline, Clock clock, Contracts contracts, CaseRules rules) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.timeline = timeline;
        this.clock = clock;
        this.contracts = contracts;
        this.rules = rules;
    }

    /** Opens the contract's next review. */
    @Transactional
    void open(ContractReference reference) {
        jdbc.sql("""
                        insert into review (contract_id, number, opened_on)
                        select c.id, (select coalesce(max(number), 0) + 1 from review where contract_id = c.id), ?
                          from contract c
                         where c.reference = ?
                        """).params(today(), reference.value()).update();
        dates.settle(reference, DateKind.REVIEW_OPENS);
        askWhenItIsDue(contracts.get(reference).term(), reference);
        timeline.addByOctant(reference.value(), "The expiry review was opened.");
    }

    /** Keeps why the review opens now; contracts whose first or last day is not known are reviewed every year instead. */
    private void askWhenItIsDue(Contract.Term term, ContractReference reference) {
        if (term.currentFrom() != null && term.end() != null) {
            rules.ask(
                    reference.value(),
                    "expiry-review",
                    Map.of("startDate", term.currentFrom(), "endDate", term.end()),
                    "Open the expiry review");
        }
    }

    /**
     * The row number of the contract's latest review.
     *
     * @throws IllegalStateException if it never had one, which is a fault of the model
     */
    long latest(ContractReference reference) {
        return jdbc.sql("""
                        select r.id
                          from review r
                          join contract c on c.id = r.contract_id
                         where c.reference = ?
                         order by r.number desc
                         limit 1
                        """)
                .param(reference.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The contract " + reference + " has no expiry review"));
    }

    /** Closes a review: the decision stands. */
    void decided(long review) {
        jdbc.sql("update review set decided_on = ? where id = ?")
                .params(today(), review)
                .update();
    }

    LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
