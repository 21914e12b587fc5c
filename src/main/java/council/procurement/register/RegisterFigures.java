package council.procurement.register;

import council.procurement.watch.Reading;
import council.procurement.watch.Readings;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of contracts, their dates and obligations, of imports and of the cycles they open. */
@Component
class RegisterFigures {

    private final Reading reading;

    RegisterFigures(Readings readings) {
        reading = readings.by("""
                        select imports.*, cycles.*, dates.*, obligations.*,
                               (select count(*) from date_difference where resolved_at is null) as differences,
                               (select count(*) from contract where ended_on is null) as contracts
                          from (select count(*) filter (where state = 'RUNNING') as running,
                                       count(*) filter (where state = 'FAILED') as failed,
                                       count(*) filter (where state = 'RUNNING' and worked_until < now()) as silent
                                  from register_import) imports,
                               (select count(*) filter (where started_at is not null and closed_at is null) as under_way,
                                       count(*) filter (where started_at is null and start_problem is null
                                                          and entered_by = 'CONTRACT_REGISTERED') as waiting,
                                       count(*) filter (where started_at is null and start_problem is not null) as stuck
                                  from cycle) cycles,
                               (select count(*) as passed
                                  from contract_date d
                                  join contract c on c.id = d.contract_id and c.ended_on is null
                                 where d.settled_at is null and d.day < :today) dates,
                               (select count(*) as owed, count(*) filter (where o.due_on < :today) as owed_late
                                  from contract_obligation o
                                  join contract c on c.id = o.contract_id and c.ended_on is null
                                 where o.settled_on is null) obligations
                        """)
                .gauge("octant.contracts.open", "contracts", "Contracts that have not ended")
                .gauge(
                        "octant.dates.overdue",
                        "passed",
                        "Dates of such contracts that passed with nothing done about them")
                .gauge(
                        "octant.dates.differences",
                        "differences",
                        "Dates of contracts without their timer, and timers without their date, not yet resolved")
                .gauge(
                        "octant.obligations.open",
                        "owed",
                        "Obligations of such contracts of which something is still due")
                .gauge("octant.obligations.overdue", "owed_late", "Of these, those whose day has passed")
                .gauge("octant.imports.running", "running", "Imports that wait or are being carried out")
                .gauge("octant.imports.failed", "failed", "Imports that came to nothing")
                .gauge("octant.imports.silent", "silent", "Running imports whose node has not said a word for a minute")
                .gauge("octant.cycles.open", "under_way", "Cycles under way")
                .gauge("octant.cycles.waiting", "waiting", "Cycles of registered contracts that wait to begin")
                .gauge("octant.cycles.failed", "stuck", "Cycles of registered contracts that could not be begun");
    }

    /** The figures themselves. */
    Reading reading() {
        return reading;
    }
}
