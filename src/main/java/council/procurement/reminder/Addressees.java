package council.procurement.reminder;

import council.procurement.security.StaffGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work addresses of people, from their profiles. */
@Repository
class Addressees {

    private static final String LIKE_AN_ADDRESS = "[^@\\s]+@[^@\\s]+";

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The address of the person; empty if their profile has none, or what it has can be none. */
    Optional<String> addressOf(String person) {
        return jdbc.sql("select email_ from act_id_user where id_ = ? and email_ is not null")
                .param(person)
                .query(String.class)
                .optional()
                .map(String::strip)
                .filter(address -> address.matches(LIKE_AN_ADDRESS));
    }

    /** User names of those who get tasks, have an address and have not said that they want no summary. */
    List<String> wantingDigests() {
        return jdbc.sql("""
                        select u.id_
                          from act_id_user u
                         where u.email_ like '%@%'
                           and exists (select 1
                                         from act_id_membership m
                                        where m.user_id_ = u.id_ and m.group_id_ = any(?))
                           and not exists (select 1 from reminder_choice c where c.person = u.id_ and not c.digest)
                         order by u.id_
                        """)
                .param(Arrays.stream(StaffGroup.values())
                        .filter(StaffGroup::hasTasks)
                        .map(StaffGroup::id)
                        .toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
