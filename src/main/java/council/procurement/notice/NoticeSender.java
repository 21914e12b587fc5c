package council.procurement.notice;

import council.procurement.engine.Messages;
import council.procurement.notice.NoticeOutbox.Letter;
import council.procurement.notice.NoticePlatform.Answer;
import council.procurement.notice.NoticePlatform.Refused;
import council.procurement.notice.NoticePlatform.Taken;
import council.procurement.notice.NoticePlatform.Unknown;
import council.procurement.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, outside any transaction, and records what comes back. After so many attempts, or a
 * refusal, people are asked to publish the notice by hand, and see why.
 */
@Service
class NoticeSender {

    private static final Logger log = LoggerFactory.getLogger(NoticeSender.class);
    private static final String PUBLISHED = "notice.published";
    private static final String NOT_TAKEN = "notice.notTaken";
    private static final Duration CLAIM_AFTER_TIMEOUT = Duration.ofMinutes(1);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final NoticeOutbox outbox;
    private final Obligations obligations;
    private final NoticeDrafts drafts;
    private final Publication publication;
    private final Messages messages;
    private final Timeline timeline;
    private final NoticeProperties properties;
    private final ObjectProvider<NoticePlatform> platform;
    private final TransactionTemplate transaction;

    NoticeSender(
            NoticeOutbox outbox,
            Obligations obligations,
            NoticeDrafts drafts,
            Publication publication,
            Messages messages,
            Timeline timeline,
            NoticeProperties properties,
            ObjectProvider<NoticePlatform> platform,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.obligations = obligations;
        this.drafts = drafts;
        this.publication = publication;
        this.messages = messages;
        this.timeline = timeline;
        this.properties = properties;
        this.platform = platform;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends all that may be sent now and that nobody else is just sending.
     *
     * @return how many were sent
     */
    int sendWaiting() {
        Optional<NoticePlatform> there = Optional.ofNullable(platform.getIfAvailable());
        return there.map(this::sendWaiting).orElse(0);
    }

    int sendWaiting(NoticePlatform to) {
        Duration claim = properties.timeout().plus(CLAIM_AFTER_TIMEOUT);
        int sent = 0;
        for (Optional<Letter> next = outbox.claim(claim); next.isPresent(); next = outbox.claim(claim)) {
            send(next.get(), to);
            sent++;
        }
        return sent;
    }

    private void send(Letter letter, NoticePlatform to) {
        Obligation obligation = obligations.get(letter.obligation());
        Answer answer = to.send(new NoticePlatform.Message(
                letter.key(),
                obligation.duty().type().name(),
                obligation.duty().title(),
                obligation.reference(),
                drafts.content(obligation)));
        if (answer instanceof Taken taken) {
            transaction.executeWithoutResult(status -> record(letter, obligation, taken));
        } else if (answer instanceof Refused refused) {
            leaveToPeople(letter, obligation, refused.problem());
        } else if (answer instanceof Unknown unknown) {
            tryLater(letter, obligation, unknown);
        }
    }

    private void record(Letter letter, Obligation obligation, Taken taken) {
        if (!outbox.taken(letter)) {
            return;
        }
        if (publication.publishedByPlatform(obligation.id(), taken.number(), taken.published())) {
            timeline.addByOctant(
                    obligation.reference(),
                    "The " + obligation.duty().inSentence() + " was published as " + taken.number() + ".");
            messages.tell(PUBLISHED, obligation.reference(), obligation.id());
        }
    }

    private void tryLater(Letter letter, Obligation obligation, Unknown unknown) {
        if (letter.attempt() >= properties.attempts()) {
            leaveToPeople(letter, obligation, unknown.problem());
            return;
        }
        Duration ours = WAITS.get(Math.min(letter.attempt(), WAITS.size()) - 1);
        Duration asked = unknown.after();
        Duration wait = asked != null && asked.compareTo(ours) > 0 ? asked : ours;
        log.info("Notice {} was not taken at attempt {}: {}", obligation.id(), letter.attempt(), unknown.problem());
        outbox.later(letter, wait, unknown.problem());
    }

    private void leaveToPeople(Letter letter, Obligation obligation, String problem) {
        log.warn("Notice {} is left to be published by hand: {}", obligation.id(), problem);
        transaction.executeWithoutResult(status -> {
            if (outbox.leftToPeople(letter, problem)) {
                timeline.addByOctant(
                        obligation.reference(),
                        "Octant could not publish the " + obligation.duty().inSentence() + ". " + problem
                                + " It is to be published by hand.");
                messages.tell(NOT_TAKEN, obligation.reference(), obligation.id());
            }
        });
    }
}
