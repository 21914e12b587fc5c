package council.procurement.step.award;

import council.procurement.register.Contract;
import council.procurement.sourcing.Indicator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What contracts oblige supplier and council to from their first day. */
@Repository
class ContractObligations {

    private final JdbcClient jdbc;

    ContractObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of obligations. */
    enum Kind {
        INDICATOR("Key performance indicator"),
        SOCIAL_VALUE("Social value"),
        EXIT_PLAN("Exit plan"),
        KICK_OFF("First meeting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** An obligation; what is empty is null. */
    record Owed(
            Kind kind,
            String name,
            @Nullable String target,
            @Nullable Integer everyMonths,
            LocalDate due) {}

    /** Writes all of a contract anew. */
    @Transactional
    void write(Contract contract, List<Indicator> indicators, List<String> socialValue, Mobilisation.Plan plan) {
        LocalDate start = Objects.requireNonNull(contract.term().start());
        LocalDate end = Objects.requireNonNull(contract.term().end());
        jdbc.sql("delete from contract_obligation where contract_id = ?")
                .param(contract.id())
                .update();
        for (Indicator one : indicators) {
            LocalDate first = start.plusMonths(one.everyMonths()).minusDays(1);
            add(contract, Kind.INDICATOR, one.name(), first.isAfter(end) ? end : first, one);
        }
        socialValue.forEach(commitment -> add(contract, Kind.SOCIAL_VALUE, commitment, end, null));
        add(contract, Kind.KICK_OFF, "First meeting with the supplier", plan.kickOff(), null);
        add(contract, Kind.EXIT_PLAN, "Exit plan agreed with the supplier", plan.exitPlanBy(), null);
    }

    private void add(Contract contract, Kind kind, String name, LocalDate due, @Nullable Indicator by) {
        jdbc.sql("""
                        insert into contract_obligation
                               (contract_id, number, kind, name, target, measured_by, every_months, material, due_on)
                        select ?, 1 + count(*), ?, ?, ?, ?, ?, ?, ? from contract_obligation where contract_id = ?
                        """)
                .params(contract.id(), kind.name(), name)
                .param(by == null ? null : by.target())
                .param(by == null ? null : by.measuredBy())
                .param(by == null ? null : by.everyMonths())
                .params(by != null && by.material(), due, contract.id())
                .update();
    }

    /** Those of a contract in their order; none for a reference that the register does not know. */
    List<Owed> of(String reference) {
        return jdbc.sql("""
                        select o.*
                          from contract_obligation o
                          join contract c on c.id = o.contract_id
                         where c.reference = ?
                         order by o.number
                        """)
                .param(reference)
                .query((row, index) -> new Owed(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("target"),
                        row.getObject("every_months", Integer.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
