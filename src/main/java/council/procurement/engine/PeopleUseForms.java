package council.procurement.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * The second lock behind {@link TaskDesk}: whatever call a signed-in person reaches the engine by, a task is completed
 * through its form or not at all.
 */
@Component
class PeopleUseForms extends AbstractProcessEnginePlugin {

    private static final ThreadLocal<Boolean> SUBMITTING = ThreadLocal.withInitial(() -> false);

    /** Runs a completion that came through the task's form. */
    static void whileSubmitting(Runnable completion) {
        SUBMITTING.set(true);
        try {
            completion.run();
        } finally {
            SUBMITTING.remove();
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        listeners.add(new EveryUserTask());
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private static void refuseByPass() {
        boolean aPerson = Context.getCommandContext().getAuthentication() != null;
        if (aPerson && !SUBMITTING.get()) {
            throw new BadUserRequestException("Tasks are completed by their forms only");
        }
    }

    private static final class EveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> refuseByPass());
        }
    }
}
