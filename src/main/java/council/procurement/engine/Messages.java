package council.procurement.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Tells processes what has happened. */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final EngineVoice engine;
    private final ProcessEngineConfigurationImpl configuration;

    Messages(RuntimeService runtime, EngineVoice engine, ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Says many things at once: whatever is said meanwhile is written to the database in one go at the end, in the caller's
     * transaction, and cannot be read there before.
     */
    public void together(Runnable words) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            words.run();
            return true;
        });
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

    /** Whether any process instance under the reference waits for the message. */
    public boolean isAwaited(String message, String reference) {
        return engine.asOctant(() -> runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(reference)
                        .count())
                > 0;
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

    /** Whoever ended in this transaction, as a step does whose cycle is given up, is found waiting but hears nothing. */
    private int deliver(String message, Execution waiting) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            if (context.getEventSubscriptionManager()
                    .findEventSubscriptionsByNameAndExecution(EventType.MESSAGE.name(), message, waiting.getId(), false)
                    .isEmpty()) {
                return 0;
            }
            runtime.messageEventReceived(message, waiting.getId());
            return 1;
        });
    }
}
