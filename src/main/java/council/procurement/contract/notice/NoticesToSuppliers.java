package council.procurement.contract.notice;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractDate;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what suppliers were told before the last day for notice, so that nothing waits for that day any more. */
@Service
class NoticesToSuppliers {

    /** The step whose decision the supplier is told. */
    static final int STEP = 8;

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final ContractFacts facts;
    private final DateBook dates;
    private final Clock clock;

    NoticesToSuppliers(JdbcClient jdbc, Contracts contracts, ContractFacts facts, DateBook dates, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.facts = facts;
        this.dates = dates;
        this.clock = clock;
    }

    /** What the supplier was told. */
    enum Told {
        ENDS,
        EXTENDED,
        NOT_NEEDED
    }

    /** By which way the supplier was told. */
    enum Way {
        EMAIL,
        LETTER,
        PORTAL,
        BY_HAND
    }

    /** What the forms show. */
    @Transactional(readOnly = true)
    Map<String, Object> facts(ContractReference reference) {
        var shown = new LinkedHashMap<>(facts.of(reference, STEP));
        Integer days = contracts.get(reference).term().noticeDays();
        if (days != null) {
            shown.put("noticeDays", days);
        }
        return shown;
    }

    /**
     * Records notice that was given.
     *
     * @return by how many days it was late; 0 if it came in time
     * @throws RefusedSubmissionException if it would have been given in the future
     */
    @Transactional
    long given(ContractReference reference, Told told, LocalDate givenOn, Way how, String letterReference, String by) {
        if (givenOn.isAfter(today())) {
            throw new RefusedSubmissionException("Date given: give today or an earlier day.");
        }
        LocalDate dueBy = record(reference, told, givenOn, how, letterReference, null, by);
        return Math.max(0, givenOn.toEpochDay() - dueBy.toEpochDay());
    }

    /** Records why no notice is needed. */
    @Transactional
    void notNeeded(ContractReference reference, String because, String by) {
        record(reference, Told.NOT_NEEDED, null, null, null, because, by);
    }

    private LocalDate record(
            ContractReference reference,
            Told told,
            @Nullable LocalDate givenOn,
            @Nullable Way how,
            @Nullable String letterReference,
            @Nullable String because,
            String by) {
        LocalDate dueBy = dates.find(reference, DateKind.NOTICE_BY, 0)
                .map(ContractDate::day)
                .orElseThrow(() -> new IllegalStateException("The contract " + reference + " asks for no notice"));
        jdbc.sql("""
                        insert into notice_to_supplier (contract_id, number, told, given_on, how, letter_reference,
                                                        not_needed_because, due_by, recorded_on, recorded_by)
                        select c.id,
                               (select coalesce(max(number), 0) + 1 from notice_to_supplier where contract_id = c.id),
                               ?, ?, ?, ?, ?, ?, ?, ?
                          from contract c
                         where c.reference = ?
                        """)
                .params(
                        told.name(),
                        givenOn,
                        how == null ? null : how.name(),
                        letterReference,
                        because,
                        dueBy,
                        today(),
                        by,
                        reference.value())
                .update();
        dates.settle(reference, DateKind.NOTICE_WARNING, DateKind.NOTICE_BY);
        return dueBy;
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
