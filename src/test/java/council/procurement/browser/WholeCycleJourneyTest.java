package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.process.DeskHours;
import council.procurement.process.WholeCycle;
import council.procurement.process.WholeCycle.Need;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Everybody's part in a procurement, in browsers, from the start form on. As it takes minutes, it goes as far as the approved
 * strategy, unless told to go on: {@code -Doctant.journey=register} until the contract is in the register,
 * {@code -Doctant.journey=renewal} until the decision on its renewal. With {@code -Doctant.journey.large=true} it is a service of
 * £6,000,000 instead of one of £180,000.
 */
@BrowserTest
class WholeCycleJourneyTest {

    private static final Need SERVICE = new Need("Maintenance of lifts", 180_000, 36, 2, false);
    private static final Need LARGE = new Need("Maintenance of lifts and doors", 6_000_000, 60, 3, true);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Contracts register;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void serviceGoesOnItsWay(Visit visit) {
        // Tasklist may ask for a task once more that has just been completed.
        visit.expect("404 GET .*/engine/default/task/[-0-9a-f]+$");
        String end = System.getProperty("octant.journey", "strategy");
        var hours = new DeskHours(context::getBean);
        Need need = Boolean.getBoolean("octant.journey.large") ? LARGE : SERVICE;
        WholeCycle walk = new WholeCycle(need, context::getBean, new BrowserHands(visit, context::getBean), hours);
        hours.at("", LocalDate.of(2026, 11, 20), 9);
        walk.begin();
        walk.engage();
        walk.appraise();
        assertThat(walk.openTasks()).contains("Task_WriteSpecification");

        if (!end.equals("strategy")) {
            walk.prepare();
            walk.tender();
            walk.award();
            walk.learn();
            Contract contract = register.get(new ContractReference(walk.reference()));
            assertThat(contract.worth().exVat()).isEqualTo(Money.pounds(need.valueExVat() * 9 / 10));
            if (end.equals("renewal")) {
                walk.decideOnRenewal(
                        Objects.requireNonNull(contract.term().end()).minusMonths(24));
                assertThat(walk.openTasks()).isEmpty();
            }
        }
    }
}
