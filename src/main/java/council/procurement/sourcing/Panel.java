package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The evaluation panels of procurements, and what their members declared. */
@Repository
public class Panel {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    Panel(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** The panel of a procurement, by part and name; empty before it is appointed. */
    public List<PanelMember> of(String reference) {
        return memory.list(
                "select * from panel_member where reference = ? order by part desc, person",
                (row, index) -> new PanelMember(
                        row.getString("person"),
                        PanelPart.valueOf(row.getString("part")),
                        row.getTimestamp("declared_at") != null,
                        row.getObject("has_conflict", Boolean.class),
                        row.getString("conflict"),
                        row.getString("mitigation"),
                        row.getObject("cleared", Boolean.class)),
                reference);
    }

    /** That person's place on the panel; empty if they are not on it. */
    public Optional<PanelMember> member(String reference, String person) {
        return of(reference).stream()
                .filter(member -> member.person().equals(person))
                .findFirst();
    }

    /** Appoints somebody, or gives them another part; what they declared stays. */
    @Transactional
    public void appoint(String reference, String person, PanelPart part, String by) {
        jdbc.sql("""
                        insert into panel_member (reference, person, part, appointed_by, appointed_at)
                        values (?, ?, ?, ?, ?)
                            on conflict (reference, person) do update
                           set part = excluded.part, appointed_by = excluded.appointed_by,
                               appointed_at = excluded.appointed_at
                        """)
                .params(reference, person, part.name(), by, Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes somebody off the panel. A conflict that they declared, and what was decided on it, is not forgotten. */
    @Transactional
    public void dismiss(String reference, String person) {
        jdbc.sql("""
                        insert into former_panel_member (reference, person, part, conflict, mitigation, cleared, cleared_by, left_at)
                        select reference, person, part, conflict, mitigation, cleared, cleared_by, ?
                          from panel_member
                         where reference = ? and person = ? and has_conflict
                        """).params(Timestamp.from(clock.instant()), reference, person).update();
        jdbc.sql("delete from panel_member where reference = ? and person = ?")
                .params(reference, person)
                .update();
    }

    /** Those who were on the panel, declared a conflict, and are not on it any more, in the order in which they left. */
    public List<PanelMember> former(String reference) {
        return memory.list(
                "select * from former_panel_member where reference = ? order by left_at, person",
                (row, index) -> new PanelMember(
                        row.getString("person"),
                        PanelPart.valueOf(row.getString("part")),
                        true,
                        true,
                        row.getString("conflict"),
                        row.getString("mitigation"),
                        row.getObject("cleared", Boolean.class)),
                reference);
    }

    /**
     * Notes what a member declared; a clearance given before is void.
     *
     * @param conflict the conflict; null for none
     */
    @Transactional
    public void declare(String reference, String person, @Nullable String conflict) {
        jdbc.sql("""
                        update panel_member
                           set declared_at = ?, has_conflict = ?, conflict = ?, mitigation = null, cleared = null,
                               cleared_by = null
                         where reference = ? and person = ?
                        """)
                .params(Timestamp.from(clock.instant()), conflict != null, conflict, reference, person)
                .update();
    }

    /** Decides whether a member may take part in spite of a declared conflict; never decided by the member. */
    @Transactional
    public void clear(String reference, String person, boolean cleared, String mitigation, String by) {
        jdbc.sql("""
                        update panel_member set cleared = ?, mitigation = ?, cleared_by = ?
                         where reference = ? and person = ?
                        """).params(cleared, mitigation, by, reference, person).update();
    }
}
