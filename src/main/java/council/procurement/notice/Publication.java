package council.procurement.notice;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.notice.Obligation.State;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.Elsewhere;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeNumber;
import council.procurement.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a notice from draft to publication: complete, approved by a second person, on the platform, on record. */
@Service
class Publication {

    private final Obligations obligations;
    private final NoticeDrafts drafts;
    private final NoticeDuties duties;
    private final NoticeOutbox outbox;
    private final ObjectProvider<NoticePlatform> platform;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            Obligations obligations,
            NoticeDrafts drafts,
            NoticeDuties duties,
            NoticeOutbox outbox,
            ObjectProvider<NoticePlatform> platform,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.drafts = drafts;
        this.duties = duties;
        this.outbox = outbox;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that a draft is ready.
     *
     * @throws RefusedSubmissionException if something is missing that the notice has to say
     */
    @Transactional
    void ready(Obligation obligation, String by) {
        Obligation now = locked(obligation);
        List<String> missing = drafts.missing(now);
        if (!missing.isEmpty()) {
            throw new RefusedSubmissionException("The notice does not say all it has to. Still missing: "
                    + String.join("; ", missing) + ". Write it on the notice’s page, which the task links to.");
        }
        obligations.drafted(obligation.id(), by);
    }

    /** Notes that no notice is due. */
    @Transactional
    void notDue(Obligation obligation, String because, String by) {
        locked(obligation);
        duties.notDue(obligation, because, by);
    }

    /** Sends a draft back to be mended. */
    @Transactional
    void sendBack(Obligation obligation) {
        locked(obligation);
        obligations.drafted(obligation.id(), null);
    }

    /**
     * Approves a notice; what it says is kept from here on.
     *
     * @throws RefusedSubmissionException if the person wrote any of it
     */
    @Transactional
    void approve(Obligation obligation, String by) {
        Obligation now = locked(obligation);
        if (drafts.isAuthor(obligation.id(), by) || by.equals(now.progress().draftedBy())) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "Approving a notice needs a second pair of eyes: you wrote some of what it says. Put the task back, so"
                            + " that somebody else can take it.");
        }
        drafts.freeze(now);
        obligations.approved(obligation.id(), by);
    }

    /**
     * Hands an approved notice over.
     *
     * @return whether Octant sends it; otherwise people publish it
     */
    @Transactional
    boolean handOver(long id) {
        boolean sends = platform.stream().anyMatch(NoticePlatform::takesNotices);
        if (sends) {
            outbox.add(obligations.get(id));
        }
        return sends;
    }

    /**
     * Records that a person published the notice on the platform.
     *
     * @throws RefusedSubmissionException if the number is not one, is another notice's, or the time cannot be right
     */
    @Transactional
    void publishedByHand(Obligation obligation, String number, LocalDate day, LocalTime time, String by) {
        Obligation now = locked(obligation);
        refuseNumber(now, number);
        Instant published = day.atTime(time).atZone(CouncilTime.LONDON).toInstant();
        Instant approved = Objects.requireNonNull(now.progress().approved()).truncatedTo(ChronoUnit.MINUTES);
        if (published.isBefore(approved)) {
            throw new RefusedSubmissionException("Published on, at: the notice was approved on "
                    + WrittenDate.of(CouncilTime.dayOf(approved)) + " at " + clockTime(approved)
                    + "; give a time from then on.");
        }
        if (published.isAfter(clock.instant())) {
            throw new RefusedSubmissionException(
                    "Published on, at: that is still to come. Give the time at which it was" + " published.");
        }
        record(now, number, published, by);
    }

    private static String clockTime(Instant moment) {
        return moment.atZone(CouncilTime.LONDON).toLocalTime().toString();
    }

    private void refuseNumber(Obligation obligation, String number) {
        if (!NoticeNumber.isOne(number)) {
            throw new RefusedSubmissionException(
                    "Notice number: give six digits, a hyphen and the year, as Find a Tender shows it: 012345-2026.");
        }
        if (!obligation.duty().isCopy()) {
            obligations.withNumber(number).ifPresent(other -> {
                throw new RefusedSubmissionException("Notice number: " + number + " is the number of the "
                        + other.duty().inSentence() + " of " + other.reference() + " already.");
            });
        }
    }

    /**
     * Records what the platform answered.
     *
     * @return false if the notice was closed meanwhile, so that nothing was recorded
     */
    @Transactional
    boolean publishedByPlatform(long id, String number, Instant published) {
        Obligation now = obligations.lock(id);
        return now.isOpen() && record(now, number, published, TimelineEntry.OCTANT);
    }

    private boolean record(Obligation obligation, String number, Instant published, String by) {
        if (!obligations.published(obligation.id(), number, published, by)) {
            return false;
        }
        if (!obligation.duty().isCopy()) {
            events.publishEvent(new PublishedNotice(
                    obligation.reference(), obligation.duty().type(), number, published, drafts.content(obligation)));
        }
        if (obligation.duty() == NoticeDuty.PERFORMANCE) {
            duties.performedOn(obligation, CouncilTime.dayOf(published));
        }
        return true;
    }

    /**
     * Refuses to publish elsewhere before the platform was waited for long enough.
     *
     * @param day the day on which the notice was submitted to the platform
     */
    void unconfirmedSince(Obligation obligation, LocalDate day, LocalTime time) {
        Instant submitted = day.atTime(time).atZone(CouncilTime.LONDON).toInstant();
        Duration waiting = Elsewhere.waiting(obligation.circumstance() == Circumstance.URGENT_AWARD);
        if (submitted.isAfter(clock.instant())) {
            throw new RefusedSubmissionException("Submitted on, at: that is still to come.");
        }
        if (submitted.plus(waiting).isAfter(clock.instant())) {
            throw new RefusedSubmissionException(
                    "Submitted on, at: Find a Tender has " + waiting.toHours()
                            + " hours to confirm this notice (Procurement Regulations 2024 regulation 8). They are not over yet.");
        }
    }

    /** Records that the notice was published elsewhere for the time being. */
    @Transactional
    void elsewhere(Obligation obligation, String where, String because, String by) {
        locked(obligation);
        obligations.elsewhere(obligation.id(), where, because, by);
    }

    private Obligation locked(Obligation obligation) {
        Obligation now = obligations.lock(obligation.id());
        if (now.state() != State.OPEN) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE, "This notice is closed already, so that nothing is left to do here.");
        }
        return now;
    }
}
