package council.procurement.reminder;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.reminder.CalendarEntries.Entry;
import council.procurement.security.GroupMembers;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars by secret address. Who leaves the group, or the council, reads theirs no more; the secret is shown once and only
 * its hash is kept.
 */
@Service
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final CalendarEntries entries;
    private final Digests digests;
    private final GroupMembers members;
    private final Environment settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            JdbcClient jdbc,
            CalendarEntries entries,
            Digests digests,
            GroupMembers members,
            Environment settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.digests = digests;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A calendar of somebody's.
     *
     * @param id its number
     * @param name what is in it, in words
     */
    public record Feed(long id, String name) {}

    private record Row(
            long id, String person, String scope, @Nullable String staffGroup) {

        private String name() {
            return switch (scope) {
                case "PERSON" -> "Octant: my tasks";
                case "COUNCIL" -> "Octant: contracts and notices";
                default -> "Octant: tasks of " + title();
            };
        }

        private String title() {
            return StaffGroup.of(String.valueOf(staffGroup))
                    .map(StaffGroup::title)
                    .orElse("a group");
        }
    }

    /** Whether anybody has a calendar that answers: only then are the days in calendars kept. */
    @Transactional(readOnly = true)
    boolean areWanted() {
        return jdbc.sql("select exists (select from calendar_feed where revoked_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** The person's calendars that answer. */
    @Transactional(readOnly = true)
    public List<Feed> of(Person person) {
        return jdbc
                .sql(
                        "select id, person, scope, staff_group from calendar_feed where person = ? and revoked_at is null order by id")
                .param(person.id())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Feed(row.id(), row.name()))
                .toList();
    }

    /**
     * Makes a calendar.
     *
     * @param scope {@code person}, {@code council}, or the id of a group of theirs
     * @return the secret part of its address, which nobody can be told again
     */
    @Transactional
    public String make(Person person, String scope) {
        boolean ofGroup =
                person.groups().contains(scope) && StaffGroup.of(scope).isPresent();
        if (!ofGroup && !scope.equals("person") && !scope.equals("council")) {
            throw new RefusedSubmissionException("Calendar: choose your tasks, one of your groups, or the council.");
        }
        if (of(person).size() >= MOST) {
            throw new RefusedSubmissionException(
                    "Calendar: you have " + MOST + " already. Revoke one that you do not use.");
        }
        if (!areWanted()) {
            entries.keep();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into calendar_feed (person, scope, staff_group, token_hash, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        person.id(),
                        ofGroup ? "TEAM" : scope.toUpperCase(Locale.ROOT),
                        ofGroup ? scope : null,
                        hash(secret),
                        Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    /**
     * Has one of the person's calendars answer no more.
     *
     * @throws RefusedSubmissionException if the person has no such calendar
     */
    @Transactional
    public void revoke(Person person, long id) {
        int changed = jdbc.sql(
                        "update calendar_feed set revoked_at = ? where id = ? and person = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), id, person.id())
                .update();
        if (changed == 0) {
            throw new RefusedSubmissionException(Ground.UNKNOWN, "You have no calendar of that number.");
        }
    }

    /**
     * What a calendar program reads; empty if there is no such calendar, it was revoked, or its person may not read it any
     * more.
     */
    @Transactional(readOnly = true)
    public Optional<String> read(String secret, String base) {
        String place = settings.getProperty("octant.reference-prefix", "octant").toLowerCase(Locale.ROOT) + ".octant";
        return jdbc.sql(
                        "select id, person, scope, staff_group from calendar_feed where token_hash = ? and revoked_at is null")
                .param(hash(secret))
                .query(Row.class)
                .optional()
                .flatMap(row -> entries(row).map(found -> CalendarFile.of(row.name(), found, place, base)));
    }

    private Optional<List<Entry>> entries(Row row) {
        Set<StaffGroup> groups = members.groupsOf(row.person());
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        return switch (row.scope()) {
            case "PERSON" ->
                Optional.of(entries.ofTasks(
                        digests.of(row.person()).lines().map(Digest.Line::task).toList()));
            case "COUNCIL" -> Optional.of(entries.ofCouncil());
            default ->
                StaffGroup.of(String.valueOf(row.staffGroup()))
                        .filter(groups::contains)
                        .map(group -> entries.ofGroup(group.id()));
        };
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
