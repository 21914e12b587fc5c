package council.procurement.file;

import static java.time.temporal.ChronoUnit.DAYS;

import council.procurement.register.Contract;
import council.procurement.register.DateKind;
import council.procurement.register.RuleAnswer;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of a case, the earliest first, each with the rule behind it. */
@Component
class DatesSection {

    private final JdbcClient jdbc;
    private final ContractDayGrounds grounds;
    private final Clock clock;

    DatesSection(JdbcClient jdbc, ContractDayGrounds grounds, Clock clock) {
        this.jdbc = jdbc;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** @param answers what rules answered the case, in the order in which they were asked */
    List<DueDay> of(Subject subject, List<RuleAnswer> answers) {
        var days = new ArrayList<DueDay>();
        Contract contract = subject.contract();
        Procurement procurement = subject.procurement();
        if (contract != null) {
            days.addAll(ofContract(contract));
        }
        if (procurement != null) {
            days.addAll(ProcurementDays.of(procurement, answers, this::unsettled));
        }
        days.sort(Comparator.comparing(DueDay::day));
        return List.copyOf(days);
    }

    private List<DueDay> ofContract(Contract contract) {
        return jdbc.sql("""
                        select kind, number, day, settled_at is not null as settled
                          from contract_date
                         where contract_id = ?
                         order by day, kind, number
                        """)
                .param(contract.id())
                .query((row, index) -> {
                    DateKind kind = DateKind.valueOf(row.getString("kind"));
                    int number = row.getInt("number");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    DayGround ground = grounds.of(contract, kind, number);
                    return new DueDay(
                            day,
                            WrittenDate.of(day),
                            kind.title() + (number == 0 ? "" : " (option " + number + ")"),
                            row.getBoolean("settled") ? "Settled" : standing(day),
                            ground.why(),
                            ground.source(),
                            ground.rule());
                })
                .list();
    }

    private DueDay unsettled(LocalDate day, String what) {
        return new DueDay(day, WrittenDate.of(day), what, standing(day), "", "", null);
    }

    private String standing(LocalDate day) {
        long ahead = DAYS.between(CouncilTime.dayOf(clock.instant()), day);
        if (ahead == 0) {
            return "Today";
        }
        return ahead < 0 ? "Passed" : ahead == 1 ? "Tomorrow" : String.format("In %,d days", ahead);
    }
}
