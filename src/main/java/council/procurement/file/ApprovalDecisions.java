package council.procurement.file;

import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The approvals of a case: what was asked of whom and what became of it, as the timeline says it to everybody. What was put
 * before those who approve, who of them decided what and why is theirs; the reason of a waiver is also for those who read the
 * waiver register.
 */
@Component
class ApprovalDecisions {

    private static final String THEIRS =
            "What was put before them, who decided what, and why is told to those who were asked, while they are asked.";

    private final JdbcClient jdbc;

    ApprovalDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Decided> of(String reference, Person reader) {
        boolean readsWaivers =
                Arrays.stream(StaffGroup.values()).anyMatch(group -> group.readsWaivers() && reader.isIn(group));
        return jdbc.sql("""
                        select a.subject, a.asked_at, a.due_on, s.groups, x.because as withdrawn, x.withdrawn_at,
                               d.refused, d.approved = s.seats as approved, d.last_at, w.wanted, w.by_rule, w.reason
                          from approval a
                         cross join lateral (select count(*) as seats, array_agg(distinct staff_group) as groups
                                               from approval_seat where approval = a.number) s
                         cross join lateral (select count(*) filter (where decision = 'REFUSED') > 0 as refused,
                                                    count(*) filter (where decision = 'APPROVED') as approved,
                                                    max(decided_at) as last_at
                                               from approval_decision where approval = a.number) d
                          left join approval_withdrawal x on x.approval = a.number
                          left join waiver w on w.approval = a.number
                         where a.reference = ?
                         order by a.number
                        """)
                .param(reference)
                .query((row, index) -> decided(row, readsWaivers))
                .list();
    }

    private static Decided decided(ResultSet row, boolean readsWaivers) throws SQLException {
        LocalDate asked = day(row.getTimestamp("asked_at"));
        boolean settled = row.getBoolean("refused") || row.getBoolean("approved");
        String withdrawn = row.getString("withdrawn");
        String wanted = row.getString("wanted");
        LocalDate on = withdrawn != null
                ? day(row.getTimestamp("withdrawn_at"))
                : settled ? day(row.getTimestamp("last_at")) : asked;
        return new Decided(
                on,
                ApprovalSubject.valueOf(row.getString("subject")).title() + ", asked of "
                        + groups((String[]) row.getArray("groups").getArray()) + " on " + WrittenDate.of(asked),
                withdrawn != null
                        ? "Not asked for any more: " + withdrawn
                        : settled
                                ? row.getBoolean("refused") ? "Not approved" : "Approved"
                                : "Not decided yet; due by " + WrittenDate.of(row.getObject("due_on", LocalDate.class)),
                readsWaivers && wanted != null ? waiver(wanted, row) : List.of(),
                readsWaivers || wanted == null
                        ? THEIRS
                        : THEIRS + " The reason of a waiver is also told to those who read the waiver register.");
    }

    private static List<String> waiver(String wanted, ResultSet row) throws SQLException {
        return List.of("Wanted: " + wanted + ", instead of " + row.getString("by_rule") + ".", row.getString("reason"));
    }

    private static String groups(String[] ids) {
        return Arrays.stream(ids).map(StaffGroup::titleOf).sorted().collect(Collectors.joining(" and "));
    }

    private static LocalDate day(@Nullable Timestamp at) {
        return at == null ? LocalDate.EPOCH : CouncilTime.dayOf(at.toInstant());
    }
}
