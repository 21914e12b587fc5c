package council.procurement.reminder;

import council.procurement.engine.PressingWork;
import council.procurement.engine.PressingWork.Reached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Queues what is to be said: each working day's summaries, and what cannot wait for them. Any number of times. */
@Component
class MailQueue {

    private static final Duration RECENT = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final MailOutbox outbox;
    private final Addressees addressees;
    private final PressingWork pressing;
    private final SendingHours hours;
    private final Clock clock;

    MailQueue(MailOutbox outbox, Addressees addressees, PressingWork pressing, SendingHours hours, Clock clock) {
        this.outbox = outbox;
        this.addressees = addressees;
        this.pressing = pressing;
        this.hours = hours;
        this.clock = clock;
    }

    /** Queues all that is to be said now and is not queued yet. */
    void fill() {
        Instant now = clock.instant();
        outbox.forgetSettledBefore(now.minus(KEPT));
        List<Reached> reached = pressing.of(now, hours.lapsingUntil(), now.minus(RECENT));
        outbox.addAtOnce(
                reached.stream().map(Reached::task).toList(),
                reached.stream().map(Reached::person).toList());
        if (hours.includeDigests()) {
            outbox.addDigests(hours.today(), addressees.wantingDigests());
        }
    }
}
