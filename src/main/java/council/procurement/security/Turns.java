package council.procurement.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has those who are at the same matter at the same moment, on whatever node, go one after the other. */
@Component
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until nobody else is at the matter. It is the caller's until the caller's transaction ends.
     *
     * @param matter what it is about, such as the id of a task
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String matter) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(matter)
                .query((row, index) -> true)
                .list();
    }
}
