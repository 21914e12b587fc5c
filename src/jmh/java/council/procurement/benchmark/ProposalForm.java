package council.procurement.benchmark;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.Money;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The form of {@link ProposalModel}: six fields, written to two tables. */
@Component("benchmark-proposal")
class ProposalForm implements TaskForm<ProposalForm.Proposal> {

    private final JdbcClient jdbc;

    ProposalForm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Route {
        INSOURCE,
        EXTEND
    }

    record Proposal(String title, Money value, int months, LocalDate endDate, Route route, String evidence) {}

    /** Makes the two tables. */
    static void makeTables(JdbcClient owner) {
        owner.sql("""
                        create table benchmark_proposal (
                            reference   text   primary key,
                            title       text   not null,
                            value_pence bigint not null,
                            end_date    date   not null
                        )
                        """).update();
        owner.sql("""
                        create table benchmark_reason (
                            reference text    not null references benchmark_proposal (reference),
                            route     text    not null,
                            months    integer not null,
                            evidence  text    not null,
                            primary key (reference, route)
                        )
                        """).update();
        owner.sql("grant select, insert on benchmark_proposal, benchmark_reason to octant")
                .update();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of();
    }

    @Override
    public TaskResult submit(TaskContext task, Proposal answers) {
        jdbc.sql("insert into benchmark_proposal (reference, title, value_pence, end_date) values (?, ?, ?, ?)")
                .params(task.reference(), answers.title(), answers.value().pence(), answers.endDate())
                .update();
        jdbc.sql("insert into benchmark_reason (reference, route, months, evidence) values (?, ?, ?, ?)")
                .params(task.reference(), answers.route().name(), answers.months(), answers.evidence())
                .update();
        return TaskResult.of("Proposed: " + answers.title() + ".")
                .with(ProcessVariable.choice("route", Route.class), answers.route());
    }
}
