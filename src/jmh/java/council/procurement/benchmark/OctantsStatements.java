package council.procurement.benchmark;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Counts what Octant asks its database. */
@Component
@ConditionalOnProperty("benchmark.recorder")
class OctantsStatements implements BeanPostProcessor {

    private final Statements statements = new Statements();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new CountedDatabase(database, statements) : bean;
    }

    Statements statements() {
        return statements;
    }
}
