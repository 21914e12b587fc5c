package council.procurement.file;

import council.procurement.approval.ApprovalState;
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
                        select a.subject, a.asked_at, a.due_on, s.groups, o.state, o.settled_at, x.because,
                               w.wanted, w.by_rule, w.reason
                          from approval a
                          join approval_outcome o on o.approval = a.number
                         cross join lateral (select array_agg(distinct staff_group) as groups
                                               from approval_seat where approval = a.number) s
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
        Timestamp settled = row.getTimestamp("settled_at");
        String wanted = row.getString("wanted");
        return new Decided(
                settled == null ? asked : day(settled),
                ApprovalSubject.valueOf(row.getString("subject")).title() + ", asked of "
                        + groups((String[]) row.getArray("groups").getArray()) + " on " + WrittenDate.of(asked),
                switch (ApprovalState.valueOf(row.getString("state"))) {
                    case WITHDRAWN -> "Not asked for any more: " + row.getString("because");
                    case REFUSED -> "Not approved";
                    case APPROVED -> "Approved";
                    case OPEN -> "Not decided yet; due by " + WrittenDate.of(row.getObject("due_on", LocalDate.class));
                },
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

    private static LocalDate day(Timestamp at) {
        return CouncilTime.dayOf(at.toInstant());
    }
}
