package council.procurement.step.tender;

import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelPart;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Evaluators of quality at work: whose task is which, whose scores are in, and who stood down. */
@Repository
class Seats {

    /** How many evaluators score each tender at least, so that no single one decides. */
    static final int LEAST = 2;

    private final JdbcClient jdbc;
    private final Panel panel;
    private final Clock clock;

    Seats(JdbcClient jdbc, Panel panel, Clock clock) {
        this.jdbc = jdbc;
        this.panel = panel;
        this.clock = clock;
    }

    /**
     * Gives a seat to each evaluator of quality whose scores are not in and who has not stood down.
     *
     * @return how many those are; their seats are numbered from 0
     */
    @Transactional
    int take(String reference) {
        Set<String> done = Set.copyOf(jdbc.sql("""
                        select person from evaluator_seat
                         where reference = ? and (submitted_at is not null or stood_down_at is not null)
                        """).param(reference).query(String.class).list());
        List<String> open = panel.of(reference).stream()
                .filter(member -> member.part() == PanelPart.QUALITY)
                .map(PanelMember::person)
                .filter(person -> !done.contains(person))
                .toList();
        for (int seat = 0; seat < open.size(); seat++) {
            jdbc.sql("""
                            insert into evaluator_seat (reference, person, seat, seated_at)
                            values (?, ?, ?, ?)
                                on conflict (reference, person) do update
                               set seat = excluded.seat, seated_at = excluded.seated_at
                            """)
                    .params(reference, open.get(seat), seat, Timestamp.from(clock.instant()))
                    .update();
        }
        return open.size();
    }

    /** Who has that seat and is still at work; empty if nobody has any more. */
    Optional<String> holder(String reference, long seat) {
        return jdbc.sql("""
                        select person from evaluator_seat
                         where reference = ? and seat = ? and submitted_at is null and stood_down_at is null
                        """).params(reference, seat).query(String.class).optional();
    }

    /** Whether that person's scores are awaited. */
    boolean isAwaited(String reference, String person) {
        return awaited(reference).contains(person);
    }

    /** Those whose scores are awaited. */
    List<String> awaited(String reference) {
        return jdbc.sql("""
                        select person from evaluator_seat
                         where reference = ? and submitted_at is null and stood_down_at is null
                         order by seat
                        """).param(reference).query(String.class).list();
    }

    /** Those whose scores are in, in the order of their names. */
    List<String> submitted(String reference) {
        return jdbc.sql("""
                        select person from evaluator_seat
                         where reference = ? and submitted_at is not null
                         order by person
                        """).param(reference).query(String.class).list();
    }

    /** Notes that the person's scores are in. */
    @Transactional
    void submit(String reference, String person) {
        jdbc.sql("update evaluator_seat set submitted_at = ? where reference = ? and person = ?")
                .params(Timestamp.from(clock.instant()), reference, person)
                .update();
    }

    /** Notes that the person does not score, and why; what they have written so far does not count. */
    @Transactional
    void standDown(String reference, String person, String because, String by) {
        jdbc.sql("""
                        update evaluator_seat
                           set stood_down_at = ?, stood_down_by = ?, stood_down_because = ?
                         where reference = ? and person = ? and submitted_at is null
                        """)
                .params(Timestamp.from(clock.instant()), by, because, reference, person)
                .update();
    }

    /** Whether that person was seated and stood down. */
    boolean hasStoodDown(String reference, String person) {
        return stoodDown(reference).contains(person);
    }

    private Set<String> stoodDown(String reference) {
        return jdbc
                .sql("select person from evaluator_seat where reference = ? and stood_down_at is not null")
                .param(reference)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
