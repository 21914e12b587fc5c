package council.procurement.notice;

import council.procurement.watch.Reading;
import council.procurement.watch.Readings;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of notices. */
@Component
class NoticeFigures {

    private final Reading reading;

    NoticeFigures(Readings readings) {
        reading = readings.by("""
                        select owed.*, outbox.*,
                               (select count(*) from notice_difference where resolved_at is null) as differences
                          from (select count(*) as open, count(*) filter (where due_day < :today) as overdue
                                  from notice_obligation
                                 where state = 'OPEN') owed,
                               (select count(*) filter (where b.state = 'WAITING') as waiting,
                                       coalesce(extract(epoch from cast(:now as timestamptz)
                                               - min(b.queued_at) filter (where b.state = 'WAITING')), 0) as longest,
                                       count(*) filter (where b.state = 'BY_HAND' and o.state = 'OPEN') as by_hand
                                  from notice_outbox b
                                  join notice_obligation o on o.id = b.obligation_id) outbox
                        """)
                .gauge("octant.notices.open", "open", "Notices that are owed, or may be")
                .gauge("octant.notices.overdue", "overdue", "Open notices whose last day has passed")
                .gauge(
                        "octant.notices.differences",
                        "differences",
                        "Open notices that no process works on, and the other way round, not yet resolved")
                .gauge("octant.notices.waiting", "waiting", "Approved notices that wait to be sent to the platform")
                .seconds("octant.notices.longest.wait", "longest", "How long that notice waits which waits for longest")
                .gauge(
                        "octant.notices.by.hand",
                        "by_hand",
                        "Approved notices that Octant could not send, and that wait to be published by hand");
    }

    /** The figures themselves. */
    Reading reading() {
        return reading;
    }
}
