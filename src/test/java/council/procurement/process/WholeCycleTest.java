package council.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.process.WholeCycle.Need;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a need to a contract in the register, and on to the decision on its renewal, through all eight steps. */
@OctantTest
class WholeCycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Contracts register;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void serviceGoesFromItsNeedToTheDecisionOnItsRenewal() {
        WholeCycle walk = toTheRegister(Need.SERVICE);

        Contract contract = register.get(new ContractReference(walk.reference()));
        assertThat(contract.supplier()).isEqualTo("Rise and Fall Ltd");
        assertThat(contract.worth().exVat()).isEqualTo(Money.pounds(162_000));
        assertThat(notices(walk)).containsExactly("AWARD PUBLISHED", "DETAILS PUBLISHED", "TENDER PUBLISHED");

        walk.decideOnRenewal(Objects.requireNonNull(contract.term().end()).minusMonths(24));

        assertThat(walk.openTasks()).isEmpty();
        assertThat(jdbc.sql("select state from notice_obligation where reference = ? and state = 'OPEN'")
                        .param(walk.reference())
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("""
                        select count(*)
                          from procurement
                         where predecessor_contract_id = (select id from contract where reference = ?)
                        """).param(walk.reference()).query(Long.class).single())
                .as("the cycle that follows")
                .isOne();
    }

    @Test
    void serviceOverFiveMillionGoesThroughWithItsIndicatorsAndItsKeyDecision() {
        WholeCycle walk = toTheRegister(Need.LARGE);

        Contract contract = register.get(new ContractReference(walk.reference()));
        assertThat(contract.worth().exVat()).isEqualTo(Money.pounds(5_400_000));
        assertThat(notices(walk)).contains("AWARD PUBLISHED", "DETAILS PUBLISHED", "TENDER PUBLISHED");
    }

    private WholeCycle toTheRegister(Need need) {
        var hours = new DeskHours(context::getBean);
        WholeCycle walk = new WholeCycle(need, context::getBean, new DeskHands(context::getBean), hours);
        hours.at("", TODAY, 9);
        walk.begin();
        walk.engage();
        walk.appraise();
        walk.prepare();
        walk.tender();
        walk.award();
        walk.learn();
        return walk;
    }

    private List<String> notices(WholeCycle walk) {
        return jdbc.sql("select duty || ' ' || state from notice_obligation where reference = ? order by 1")
                .param(walk.reference())
                .query(String.class)
                .list();
    }
}
