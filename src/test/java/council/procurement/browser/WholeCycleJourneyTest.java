package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.process.DeskHands;
import council.procurement.process.DeskHours;
import council.procurement.process.WholeCycle;
import council.procurement.process.WholeCycle.Need;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A procurement from the start form to the decision on the renewal of its contract, with somebody's part in every step done
 * in a browser. Everybody's part in browsers takes many minutes: {@code -Doctant.journey=register} does so until the contract
 * is in the register, {@code -Doctant.journey=renewal} until the decision on its renewal. With
 * {@code -Doctant.journey.large=true} it is a service of £6,000,000 instead of one of £180,000.
 */
@BrowserTest
class WholeCycleJourneyTest {

    /** From pre-market engagement to the decision on the renewal, each by somebody else's hand where somebody else's it is. */
    private static final Set<String> OF_EACH_STEP = Set.of(
            "Task_ChallengeNeed",
            "Task_ChooseRoute",
            "Task_SetDeadlines",
            "Task_ScoreQuality",
            "Task_SignContract",
            "Task_ReviewPerformance",
            "Task_RecordDebrief",
            "Task_AppraiseReadinessToInsource");

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
        String end = System.getProperty("octant.journey", "");
        Need need = Boolean.getBoolean("octant.journey.large") ? Need.LARGE : Need.SERVICE;
        var hours = new DeskHours(context::getBean);
        var browser = new BrowserHands(visit, context::getBean);
        var nowAndThen = new NowAndThenHands(
                browser, new DeskHands(context::getBean), context.getBean(TaskService.class), OF_EACH_STEP);
        WholeCycle walk = new WholeCycle(need, context::getBean, end.isEmpty() ? nowAndThen : browser, hours);
        hours.at("", LocalDate.of(2026, 11, 20), 9);
        walk.begin();
        walk.engage();
        walk.appraise();
        walk.prepare();
        walk.tender();
        walk.award();
        walk.learn();
        Contract contract = register.get(new ContractReference(walk.reference()));
        assertThat(contract.worth().exVat()).isEqualTo(Money.pounds(need.valueExVat() * 9 / 10));
        if (!end.equals("register")) {
            walk.decideOnRenewal(Objects.requireNonNull(contract.term().end()).minusMonths(24));
            assertThat(walk.openTasks()).isEmpty();
        }
        if (end.isEmpty()) {
            assertThat(nowAndThen.left()).isEmpty();
        }
    }
}
