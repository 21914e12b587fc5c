package council.procurement.demo;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.engine.OpenTask;
import council.procurement.engine.OpenTasks;
import council.procurement.process.DeskHours;
import council.procurement.rules.CouncilTime;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the made-up people did is what Octant takes from people, and leaves something to do at each of the first steps. */
@OctantTest
class DemoNeedsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DemoNeeds needs;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Clock clock;

    @Test
    void everyNeedIsOnItsWay() throws IOException, InterruptedException {
        var hours = new DeskHours(context::getBean);
        List<List<String>> open = new ArrayList<>();
        for (DemoNeeds.Need need : DemoNeeds.on(CouncilTime.dayOf(clock.instant()))) {
            String reference = needs.play(need, (about, so) -> workUntil(so, hours, about));
            hours.settle(reference);
            open.add(tasks.under(reference).stream().map(OpenTask::name).toList());
        }

        assertThat(open)
                .containsExactly(
                        List.of("Challenge need"),
                        List.of("Give approval"),
                        List.of("Appraise options"),
                        List.of("Write specification"));
    }

    private static void workUntil(BooleanSupplier so, DeskHours hours, String reference) {
        hours.settle(reference);
        assertThat(so.getAsBoolean()).isTrue();
    }
}
