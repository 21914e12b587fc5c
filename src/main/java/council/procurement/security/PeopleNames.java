package council.procurement.security;

import council.procurement.reading.TransactionMemory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are called, for sentences and forms that other people read. */
@Component
public class PeopleNames {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    PeopleNames(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** First and last name of the person with that user name; the user name itself where there are none. */
    public String of(String id) {
        return memory.optional(
                        "select concat_ws(' ', nullif(first_, ''), nullif(last_, '')) from act_id_user where id_ = ?",
                        String.class,
                        id)
                .filter(name -> !name.isBlank())
                .orElse(id);
    }

    /** The same of several, by user name. */
    public Map<String, String> of(Collection<String> ids) {
        var names = new HashMap<String, String>();
        ids.forEach(id -> names.put(id, id));
        jdbc.sql("""
                        select id_, concat_ws(' ', nullif(first_, ''), nullif(last_, '')) as name
                          from act_id_user
                         where id_ = any(?)
                        """).param(names.keySet().toArray(String[]::new)).query(row -> {
            if (!row.getString("name").isBlank()) {
                names.put(row.getString("id_"), row.getString("name"));
            }
        });
        return names;
    }
}
