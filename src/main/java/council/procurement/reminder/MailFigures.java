package council.procurement.reminder;

import council.procurement.watch.Reading;
import council.procurement.watch.Readings;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of mails. */
@Component
class MailFigures {

    private final Reading reading;

    MailFigures(Readings readings) {
        reading = readings.by("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'WAITING' and last_problem is not null) as failing,
                               count(*) filter (where state = 'WAITING' and last_problem is not null
                                                  and queued_at < cast(:now as timestamptz) - interval '30 minutes') as stuck,
                               coalesce(extract(epoch from cast(:now as timestamptz)
                                       - min(queued_at) filter (where state = 'WAITING')), 0) as longest,
                               count(*) filter (where state = 'REFUSED') as refused
                          from mail_outbox
                        """)
                .gauge("octant.mails.waiting", "waiting", "Mails that wait to be sent")
                .gauge("octant.mails.failing", "failing", "Of these, those that were tried and not taken")
                .seconds("octant.mails.longest.wait", "longest", "How long that mail waits which waits for longest")
                .gauge(
                        "octant.mails.refused",
                        "refused",
                        "Mails of the last 30 days that were refused for good, mostly for a wrong address");
    }

    /** The figures themselves. */
    Reading reading() {
        return reading;
    }
}
