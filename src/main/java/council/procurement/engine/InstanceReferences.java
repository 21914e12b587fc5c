package council.procurement.engine;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contracts and cycles that process instances are about, running or finished. */
@Repository
public class InstanceReferences {

    private final JdbcClient jdbc;

    InstanceReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reference under which an instance runs or ran; empty if there is no such instance, or it has none. */
    public Optional<String> of(String instance) {
        return jdbc.sql("select business_key_ from act_hi_procinst where id_ = ? and business_key_ is not null")
                .param(instance)
                .query(String.class)
                .optional();
    }
}
