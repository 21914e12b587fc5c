package council.procurement.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.IntermediateCatchEventBuilder;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** How timers read in the page of processes. */
class WaitTest {

    @Test
    void callOfABeanIsAMoment() {
        assertThat(wait(IntermediateCatchEventBuilder::timerWithDate, "${contractDates.reviewDue(execution)}"))
                .isEqualTo(new Wait("Review due", "at `contractDates.reviewDue`", "the process goes on"));
    }

    @Test
    void lengthOfTimeIsInWords() {
        assertThat(wait(IntermediateCatchEventBuilder::timerWithDuration, "P14D")
                        .until())
                .isEqualTo("after 14 days");
        assertThat(wait(IntermediateCatchEventBuilder::timerWithDuration, "P1Y6M")
                        .until())
                .isEqualTo("after 1 year and 6 months");
        assertThat(wait(IntermediateCatchEventBuilder::timerWithDuration, "P2W").until())
                .isEqualTo("after 14 days");
    }

    @Test
    void anythingElseStandsAsItIs() {
        assertThat(wait(IntermediateCatchEventBuilder::timerWithDuration, "PT36H")
                        .until())
                .isEqualTo("`PT36H`");
        assertThat(wait(IntermediateCatchEventBuilder::timerWithCycle, "0 0 2 * * *")
                        .until())
                .isEqualTo("`0 0 2 * * *`");
    }

    @Test
    void timerAtTheStartStarts() {
        BpmnModelInstance model = Bpmn.createExecutableProcess()
                .startEvent()
                .name("Night fallen")
                .timerWithCycle("0 0 2 * * *")
                .endEvent()
                .done();

        assertThat(Wait.of(timer(model)).then()).isEqualTo("starts");
    }

    private static Wait wait(BiConsumer<IntermediateCatchEventBuilder, String> kind, String time) {
        IntermediateCatchEventBuilder event = Bpmn.createExecutableProcess()
                .startEvent()
                .intermediateCatchEvent()
                .name("Review due");
        kind.accept(event, time);
        return Wait.of(timer(event.endEvent().done()));
    }

    private static TimerEventDefinition timer(BpmnModelInstance model) {
        return model.getModelElementsByType(TimerEventDefinition.class)
                .iterator()
                .next();
    }
}
