package council.procurement.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of imports and of the cycles they open, counted when it is asked for. */
@Component
class RegisterFigures {

    private final JdbcClient jdbc;

    RegisterFigures(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        register(
                metrics,
                "octant.imports.running",
                "Imports that wait or are being carried out",
                figures -> figures.count("select count(*) from register_import where state = 'RUNNING'"));
        register(
                metrics,
                "octant.imports.failed",
                "Imports that came to nothing",
                figures -> figures.count("select count(*) from register_import where state = 'FAILED'"));
        register(
                metrics,
                "octant.imports.silent",
                "Running imports whose node has not said a word for a minute",
                figures -> figures.count(
                        "select count(*) from register_import where state = 'RUNNING' and worked_until < now()"));
        register(
                metrics,
                "octant.cycles.waiting",
                "Cycles of registered contracts that wait to begin",
                figures -> figures.count("""
                        select count(*)
                          from cycle
                         where started_at is null and start_problem is null and entered_by = 'CONTRACT_REGISTERED'
                        """));
        register(
                metrics,
                "octant.cycles.failed",
                "Cycles of registered contracts that could not be begun",
                figures -> figures.count(
                        "select count(*) from cycle where started_at is null and start_problem is not null"));
    }

    private void register(
            MeterRegistry metrics, String name, String description, ToDoubleFunction<RegisterFigures> count) {
        Gauge.builder(name, this, count).description(description).register(metrics);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
