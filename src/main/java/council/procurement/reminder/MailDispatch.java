package council.procurement.reminder;

import council.procurement.approval.Delegations;
import council.procurement.reminder.MailCarrier.Answer;
import council.procurement.reminder.MailCarrier.Parcel;
import council.procurement.reminder.MailCarrier.Refused;
import council.procurement.reminder.MailCarrier.Taken;
import council.procurement.reminder.MailCarrier.Unknown;
import council.procurement.reminder.MailOutbox.Kind;
import council.procurement.reminder.MailOutbox.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * Sends what waits in the outbox, each written from how things stand at that moment. What is not taken is tried again for
 * as long as there is something to say.
 */
@Service
class MailDispatch {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int UNTIL_A_PAUSE = 3;
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));

    private final MailOutbox outbox;
    private final Digests digests;
    private final ReminderChoices choices;
    private final Addressees addressees;
    private final Delegations delegations;
    private final SendingHours hours;
    private final Environment settings;

    MailDispatch(
            MailOutbox outbox,
            Digests digests,
            ReminderChoices choices,
            Addressees addressees,
            Delegations delegations,
            SendingHours hours,
            Environment settings) {
        this.outbox = outbox;
        this.digests = digests;
        this.choices = choices;
        this.addressees = addressees;
        this.delegations = delegations;
        this.hours = hours;
        this.settings = settings;
    }

    /** Sends all that may be sent now; after several that were not taken in a row, the rest waits for the next time. */
    void sendWaiting(MailCarrier carrier) {
        int failed = 0;
        while (failed < UNTIL_A_PAUSE && hours.areNow()) {
            Optional<Waiting> mail = outbox.claim(CLAIM);
            if (mail.isEmpty()) {
                return;
            }
            failed = send(mail.get(), carrier) ? 0 : failed + 1;
        }
    }

    /** Whether it is settled. */
    private boolean send(Waiting mail, MailCarrier carrier) {
        Optional<String> address = addressees.addressOf(mail.person());
        Optional<Letter> letter =
                address.isEmpty() || delegations.isAway(mail.person()) ? Optional.empty() : write(mail);
        if (address.isEmpty() || letter.isEmpty()) {
            outbox.notNeeded(mail, address.isEmpty() ? "No address." : "Nothing to say, or not wanted.");
            return true;
        }
        Answer answer = carrier.send(new Parcel(mail.key(), mail.attempt(), address.get(), letter.get()));
        if (answer instanceof Taken) {
            outbox.sent(mail, hours.today());
        } else if (answer instanceof Refused refused) {
            log.warn("Mail {} was refused: {}", mail.id(), refused.problem());
            outbox.refused(mail, refused.problem());
        } else if (answer instanceof Unknown unknown) {
            log.info("Mail {} was not taken at attempt {}: {}", mail.id(), mail.attempt(), unknown.problem());
            outbox.later(mail, WAITS.get(Math.min(mail.attempt(), WAITS.size()) - 1), unknown.problem());
            return false;
        }
        return true;
    }

    private Optional<Letter> write(Waiting mail) {
        String base = settings.getProperty("octant.public-url", "");
        Digest digest = digests.of(mail.person());
        if (mail.kind() == Kind.AT_ONCE) {
            return digest.lines()
                    .filter(line -> line.task().equals(mail.occasion()))
                    .findFirst()
                    .map(line -> PressingLetter.of(line, base));
        }
        return digest.isEmpty() || !choices.wantsDigest(mail.person())
                ? Optional.empty()
                : Optional.of(DigestLetter.of(digest, base));
    }
}
