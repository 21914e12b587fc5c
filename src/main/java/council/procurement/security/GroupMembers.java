package council.procurement.security;

import council.procurement.reading.TransactionMemory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which group, now. */
@Component
public class GroupMembers {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    GroupMembers(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The user names of those who belong to the group; empty if nobody does. */
    public Set<String> of(StaffGroup group) {
        return Set.copyOf(
                memory.list("select user_id_ from act_id_membership where group_id_ = ?", String.class, group.id()));
    }

    /** The groups that somebody belongs to, of those that Octant knows; empty for somebody it does not know. */
    public Set<StaffGroup> groupsOf(String person) {
        return memory.list("select group_id_ from act_id_membership where user_id_ = ?", String.class, person).stream()
                .flatMap(group -> StaffGroup.of(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who gets tasks, user name and what they are called, by the latter. */
    public Map<String, String> withTasks() {
        List<String> groups =
                StaffRights.WITH_TASKS.stream().map(StaffGroup::id).toList();
        var people = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select distinct u.id_,
                               coalesce(nullif(concat_ws(' ', nullif(u.first_, ''), nullif(u.last_, '')), ''), u.id_) as name
                          from act_id_user u
                          join act_id_membership m on m.user_id_ = u.id_
                         where m.group_id_ = any(?)
                         order by name, u.id_
                        """)
                .param(groups.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("id_"), row.getString("name")))
                .list()
                .forEach(person -> people.put(person.getKey(), person.getValue()));
        return people;
    }
}
