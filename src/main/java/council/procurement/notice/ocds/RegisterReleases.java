package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.security.Turns;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/**
 * Tells what the public register says anew, as releases: a contract that came into it, that it says something else of one,
 * that one was changed by agreement, is over, or has a successor. Whatever is told already is not told again, however often
 * and on however many nodes it is looked for.
 */
@Service
class RegisterReleases {

    private static final int AT_ONCE = 1_000;

    /** Whoever writes releases does so alone. */
    static final String TURN = "ocds";

    private final Sources sources;
    private final Processes processes;
    private final ReleaseBook book;
    private final Council council;
    private final Turns turns;
    private final Clock clock;

    RegisterReleases(
            Sources sources, Processes processes, ReleaseBook book, Council council, Turns turns, Clock clock) {
        this.sources = sources;
        this.processes = processes;
        this.book = book;
        this.council = council;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Tells of some contracts.
     *
     * @param after only of contracts after that one; 0 for all
     * @return the last contract that was looked at; empty if there is nothing more to tell
     */
    @Transactional
    public Optional<Long> tellSome(long after) {
        turns.take(TURN);
        List<Source> changed = sources.changed(after, AT_ONCE);
        if (!changed.isEmpty()) {
            tell(changed.stream()
                    .sorted(Comparator.comparing(Source::reference))
                    .toList());
        }
        return changed.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(changed.get(changed.size() - 1).contractId());
    }

    private void tell(List<Source> changed) {
        Set<String> references = changed.stream().map(Source::reference).collect(Collectors.toSet());
        Map<String, Told> before = inPlace(changed, references);
        Map<String, ObjectNode> lastReleases = book.lastFromRegister(before.values().stream()
                .filter(told -> told.releases() > 0)
                .map(Told::reference)
                .toList());
        Map<String, List<String>> notices = book.noticesOf(references);
        var dates = new Dates(before);
        var after = new ArrayList<Told>();
        var releases = new ArrayList<Release>();
        for (Source source : changed) {
            Told told = Objects.requireNonNull(before.get(source.reference()));
            withholdWhatWasTold(source, told);
            ObjectNode body = RegisterRelease.of(council, told.place(), source.facts());
            Withholding.apply(body, source.withheld());
            ObjectNode last = lastReleases.get(source.reference());
            WithheldNote.takeBack(last, body);
            String digest = DigestUtils.md5DigestAsHex(ReleaseBook.write(body).getBytes(StandardCharsets.UTF_8));
            boolean isNews = !digest.equals(told.contentDigest());
            Told now = new Told(
                    told.reference(),
                    told.place(),
                    digest,
                    told.releases() + (isNews ? 1 : 0),
                    source.lastChange(),
                    source.facts().ended() != null,
                    source.withheld().keySet());
            if (isNews) {
                releases.add(new Release(
                        source.reference(),
                        told.place().ocid(),
                        "register-" + told.place().id() + "-" + now.releases(),
                        dates.next(told.place().ocid()),
                        RegisterTags.of(told, now, notices.getOrDefault(source.reference(), List.of())),
                        null,
                        last == null ? body : retracted(last, source, body)));
            }
            after.add(now);
        }
        processes.note(after, changed);
        book.add(releases);
    }

    /** What was told of each before, or where it will stand. */
    private Map<String, Told> inPlace(List<Source> changed, Set<String> references) {
        var before = new HashMap<>(processes.told(references));
        Processes.Places places = processes.places();
        places.read(changed.stream()
                .map(source -> places.ocid(source.reference(), source.openContractingId()))
                .collect(Collectors.toSet()));
        for (Source source : changed) {
            Ocid ocid = places.ocid(source.reference(), source.openContractingId());
            Told told = before.get(source.reference());
            if (told == null) {
                before.put(source.reference(), Told.nothing(source.reference(), places.next(ocid, source.reference())));
            } else {
                processes
                        .newId(told, source.openContractingId())
                        .ifPresent(id -> before.put(source.reference(), moved(told, id)));
            }
        }
        return before;
    }

    private Told moved(Told told, Ocid ocid) {
        processes.move(told.reference(), ocid);
        book.move(told.reference(), ocid);
        return new Told(
                told.reference(),
                new Place(ocid, told.place().number(), told.place().tender()),
                told.contentDigest(),
                told.releases(),
                told.changes(),
                told.end(),
                told.withheld());
    }

    private void withholdWhatWasTold(Source source, Told told) {
        if (!told.withheld().containsAll(source.withheld().keySet())) {
            book.withhold(told.reference(), source.withheld());
        }
    }

    private static ObjectNode retracted(ObjectNode last, Source source, ObjectNode body) {
        ObjectNode before = last.deepCopy();
        before.remove(List.of("ocid", "id", "date", "tag", "initiationType", "language"));
        Withholding.apply(before, source.withheld());
        Retraction.stripNulls(before);
        return Retraction.of(before, body);
    }

    /** Moments for the releases of a round: now, or as soon after the last one of the process as can be. */
    private final class Dates {

        private final Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        private final Map<Ocid, Instant> last;

        private Dates(Map<String, Told> told) {
            this.last = book.lastDates(
                    told.values().stream().map(one -> one.place().ocid()).collect(Collectors.toSet()));
        }

        private Instant next(Ocid ocid) {
            Instant before = last.get(ocid);
            Instant date = before == null || before.isBefore(now) ? now : before.plusSeconds(1);
            last.put(ocid, date);
            return date;
        }
    }
}
