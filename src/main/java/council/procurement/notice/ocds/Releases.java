package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.notice.PublishedNotice;
import council.procurement.rules.NoticeType;
import council.procurement.security.Turns;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the releases of notices: of one that is out, together with the note that it is, and of a draft to look at. */
@Service
public class Releases {

    private static final String PLATFORM = "https://www.find-tender.service.gov.uk";
    private static final String DRAFT = "draft";

    private final Sources sources;
    private final Processes processes;
    private final ReleaseBook book;
    private final Council council;
    private final Packaging packaging;
    private final Turns turns;
    private final Clock clock;

    Releases(
            Sources sources,
            Processes processes,
            ReleaseBook book,
            Council council,
            Packaging packaging,
            Turns turns,
            Clock clock) {
        this.sources = sources;
        this.processes = processes;
        this.book = book;
        this.council = council;
        this.packaging = packaging;
        this.turns = turns;
        this.clock = clock;
    }

    /** Tells of a notice, in the transaction that notes its publication. One that was told already is not told again. */
    @EventListener
    @Transactional
    public void published(PublishedNotice notice) {
        NoticeShape shape = shape(notice.type(), notice.reference()).orElse(null);
        if (shape == null) {
            return;
        }
        turns.take(RegisterReleases.TURN);
        moveToItsOwnId(notice);
        About about = about(notice.reference(), notice.content());
        if (book.has(about.place().ocid(), notice.number())) {
            return;
        }
        processes.enter(about.reference(), about.place());
        Instant published = notice.publishedAt().truncatedTo(ChronoUnit.SECONDS);
        book.add(List.of(new Release(
                about.reference(),
                about.place().ocid(),
                notice.number(),
                book.freeMoment(about.place().ocid(), published),
                shape.tagsAfter(book.tagsOf(about.reference())),
                notice.type().name(),
                body(about, shape, notice.type(), notice.number(), notice.publishedAt(), notice.content()))));
    }

    /** A notice about the council as a whole is about no process, and no release. */
    private Optional<NoticeShape> shape(NoticeType type, String reference) {
        return NoticeShape.of(type).filter(shape -> processes.isOne(reference));
    }

    /** Where Find a Tender gave the process an id after Octant had made one, that one is used from now on. */
    private void moveToItsOwnId(PublishedNotice notice) {
        String stands = sources.of(notice.reference()).map(Source::reference).orElse(notice.reference());
        processes
                .told(stands)
                .flatMap(told -> processes.newId(told, notice.content().get("procurementId")))
                .ifPresent(ocid -> {
                    processes.move(stands, ocid);
                    book.move(stands, ocid);
                });
    }

    /**
     * The release that a notice would be, as a package of its own: a file for whoever publishes it by hand. Nothing is
     * written down.
     *
     * @param reference the contract or cycle it is about
     * @param content what it says so far, by the name of the field
     * @return the file's text; empty for notices that are no releases, and those about the council as a whole
     */
    @Transactional(readOnly = true)
    public Optional<String> preview(String reference, NoticeType type, Map<String, String> content) {
        return shape(type, reference).map(shape -> {
            About about = about(reference, content);
            Instant now = clock.instant();
            var release = new Release(
                    about.reference(),
                    about.place().ocid(),
                    DRAFT,
                    now,
                    shape.tagsAfter(book.tagsOf(about.reference())),
                    type.name(),
                    body(about, shape, type, DRAFT, now, content));
            ObjectNode around = packaging.around(PLATFORM + "/draft", PLATFORM, now);
            around.putArray("releases").add(release.json());
            return ReleaseBook.writeForPeople(around);
        });
    }

    /**
     * What a notice is about.
     *
     * @param reference the reference under which it stands in open contracting data
     * @param place where it stands
     * @param source the contract as it may be told; null if there is none yet
     */
    private record About(
            String reference, Place place, @Nullable Source source) {}

    private About about(String reference, Map<String, String> content) {
        Source source = sources.of(reference).orElse(null);
        String stands = source == null ? reference : source.reference();
        String given = source == null || source.openContractingId().isBlank()
                ? Objects.requireNonNullElse(content.get("procurementId"), "")
                : source.openContractingId();
        Place place = processes.told(stands).map(Told::place).orElseGet(() -> {
            Processes.Places places = processes.places();
            Ocid ocid = places.ocid(stands, given);
            places.read(List.of(ocid));
            return places.next(ocid, stands);
        });
        return new About(stands, place, source);
    }

    private ObjectNode body(
            About about,
            NoticeShape shape,
            NoticeType type,
            String number,
            Instant published,
            Map<String, String> content) {
        Source source = about.source();
        ObjectNode body = NoticeRelease.of(
                council,
                about.place(),
                new NoticeRelease.Notice(
                        type,
                        new NoticeWords(content),
                        document(shape, type, number, published),
                        sources.predecessorOf(about.reference()).orElse(null)),
                shape,
                source == null ? null : source.facts());
        if (source != null) {
            Withholding.apply(body, source.withheld());
        }
        return body;
    }

    static Fields document(NoticeShape shape, NoticeType type, String number, Instant published) {
        Fields document = Fields.none()
                .with("id", number)
                .with("documentType", shape.documentType())
                .with("noticeType", type.name())
                .with("description", type.title() + " on Find a Tender");
        return number.equals(DRAFT)
                ? document
                : document.withAddress("url", PLATFORM + "/Notice/" + number)
                        .with("datePublished", Moments.of(published))
                        .with("format", "text/html");
    }
}
