package council.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.process.WholeCycle.Need;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a need to a contract in the register, and on to the decision on its renewal, through all eight steps. */
@OctantTest
class WholeCycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Contracts register;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void serviceGoesFromItsNeedToTheDecisionOnItsRenewal() {
        WholeCycle walk = walk(new Need("Maintenance of lifts", 180_000, 36, 2, false));

        walk.begin();
        walk.engage();
        walk.appraise();
        walk.prepare();
        walk.tender();
        walk.award();
        walk.learn();

        Contract contract = register.get(new ContractReference(walk.reference()));
        assertThat(contract.supplier()).isEqualTo("Rise and Fall Ltd");
        walk.decideOnRenewal(contract.term().end().minusMonths(24));
        assertThat(walk.openTasks()).isEmpty();
    }

    private WholeCycle walk(Need need) {
        var hours = new DeskHours(context::getBean);
        WholeCycle walk = new WholeCycle(need, context::getBean, new DeskHands(context::getBean), hours);
        hours.at("", TODAY, 9);
        return walk;
    }
}
