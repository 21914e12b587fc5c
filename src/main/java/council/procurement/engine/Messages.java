package council.procurement.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Tells processes what has happened. */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final EngineVoice engine;

    Messages(RuntimeService runtime, EngineVoice engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** Starts a process at its plain start event. */
    public void startProcess(String process, String reference, Map<String, Object> variables) {
        engine.asOctant(() -> {
            runtime.startProcessInstanceByKey(process, reference, variables);
        });
    }

    /** Starts the process that begins with the message. */
    public void start(String message, String reference, Map<String, Object> variables) {
        engine.asOctant(() -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(reference)
                    .setVariables(variables)
                    .correlateStartMessage();
        });
    }

    /**
     * Tells every process instance under the reference that waits for the message.
     *
     * @return how many waited for it
     */
    public int tell(String message, String reference) {
        return engine.asOctant(() -> runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .mapToInt(waiting -> deliver(message, waiting))
                .sum());
    }

    /** As {@link #tell(String, String)}, to the instance with that number among several under the reference. */
    public int tell(String message, String reference, long number) {
        return engine.asOctant(() -> runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(reference)
                .processVariableValueEquals(Timers.NUMBER.name(), number)
                .list()
                .stream()
                .mapToInt(waiting -> deliver(message, waiting))
                .sum());
    }

    private int deliver(String message, Execution waiting) {
        runtime.messageEventReceived(message, waiting.getId());
        return 1;
    }
}
