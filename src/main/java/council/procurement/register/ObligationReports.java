package council.procurement.register;

import council.procurement.rules.CouncilTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came of the obligations of contracts, each time that they were due. */
@Repository
public class ObligationReports {

    private final JdbcClient jdbc;
    private final DateBook dates;
    private final Clock clock;

    ObligationReports(JdbcClient jdbc, DateBook dates, Clock clock) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /** The reports about a contract, latest first; none for a reference that the register does not know. */
    public List<ObligationReport> of(ContractReference reference) {
        return jdbc.sql("""
                        select r.number, r.due_on, r.outcome, r.done_on, r.next_due_on, r.findings
                          from obligation_report r
                          join contract c on c.id = r.contract_id
                         where c.reference = ?
                         order by r.id desc
                        """)
                .param(reference.value())
                .query((row, index) -> new ObligationReport(
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        ObligationReport.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("next_due_on", LocalDate.class),
                        row.getString("findings")))
                .list();
    }

    /**
     * Adds a report, and has the next day of the obligation wait if there is one while the contract runs.
     *
     * @return whether it is due again
     */
    @Transactional
    public boolean add(ContractReference reference, ObligationReport report, String by) {
        jdbc.sql("""
                        insert into obligation_report
                               (contract_id, number, due_on, outcome, done_on, next_due_on, findings, reported_by, reported_at)
                        select id, ?, ?, ?, ?, ?, ?, ?, ? from contract where reference = ?
                        """)
                .params(report.number(), report.due(), report.outcome().name())
                .param(report.doneOn())
                .param(report.nextDue())
                .params(report.findings(), by, Timestamp.from(clock.instant()), reference.value())
                .update();
        jdbc.sql("""
                        update contract_obligation
                           set due_on = coalesce(cast(? as date), due_on),
                               settled_on = case when cast(? as date) is null then cast(? as date) end
                         where contract_id = (select id from contract where reference = ?) and number = ?
                        """)
                .param(report.nextDue())
                .param(report.nextDue())
                .params(CouncilTime.dayOf(clock.instant()), reference.value(), report.number())
                .update();
        List<ContractDate> after = dates.keepInStep(reference);
        dates.reopen(reference, DateKind.OBLIGATION_DUE, report.number());
        return after.stream()
                .anyMatch(date -> date.kind() == DateKind.OBLIGATION_DUE && date.number() == report.number());
    }
}
