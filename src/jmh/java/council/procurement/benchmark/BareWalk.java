package council.procurement.benchmark;

import council.procurement.benchmark.WalkStep.Began;
import council.procurement.benchmark.WalkStep.Kind;
import council.procurement.benchmark.WalkStep.Place;
import council.procurement.benchmark.WalkStep.Told;
import council.procurement.benchmark.WalkStep.Word;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A recorded walk once more, in the bare engine: the same processes begin, the same tasks are completed and the same jobs
 * run, in the same order, with the variables that route. What the walk did at one go is one transaction here too. It may keep what was written in
 * the forms as process variables, as a project without tables of its own does, or throw it away.
 */
final class BareWalk {

    private final ProcessEngine engine;
    private final BareBeans beans;
    private final TransactionOperations transactions;
    private final String reference;
    private final boolean keepsAnswers;
    private final Iterator<WalkStep> steps;

    BareWalk(BareEngine bare, String reference, boolean keepsAnswers, List<WalkStep> steps) {
        this.engine = bare.engine();
        this.beans = bare.beans();
        this.transactions = bare.transactions();
        this.reference = reference;
        this.keepsAnswers = keepsAnswers;
        this.steps = steps.iterator();
    }

    /**
     * Goes on to the next task that somebody completes, and has that person take it.
     *
     * @param fields what is written in its form
     * @return what completes it
     */
    Runnable next(String key, String person, Map<String, Object> fields) {
        WalkStep step = steps.next();
        while (step.kind() != Kind.TASK) {
            walk(step);
            step = steps.next();
        }
        if (!step.place().activity().equals(key)) {
            throw new IllegalStateException("The bare walk is at %s, not at %s".formatted(step.place(), key));
        }
        String task = task(step.place()).getId();
        engine.getTaskService().claim(task, person);
        WalkStep found = step;
        var variables = new HashMap<>(step.variables());
        if (keepsAnswers) {
            fields.forEach((field, answer) -> variables.put(key + "_" + field, asVariable(answer)));
        }
        return () -> {
            beans.follow(found);
            transactions.executeWithoutResult(status -> {
                engine.getIdentityService().setAuthenticatedUserId(person);
                complete(found, task, variables);
                engine.getIdentityService().clearAuthentication();
            });
        };
    }

    /** Lists of choices as text: the stock engine has no type for them. */
    private static Object asVariable(Object answer) {
        return answer instanceof Number || answer instanceof Boolean ? answer : answer.toString();
    }

    private void complete(WalkStep step, String task, Map<String, Object> variables) {
        step.before().forEach(this::say);
        engine.getTaskService().complete(task, variables);
        step.after().forEach(this::say);
    }

    private void walk(WalkStep step) {
        beans.follow(step);
        transactions.executeWithoutResult(status -> {
            step.before().forEach(this::say);
            if (step.kind() == Kind.JOB) {
                engine.getManagementService().executeJob(job(step.place()));
            }
            step.after().forEach(this::say);
        });
    }

    private void say(Word word) {
        var runtime = engine.getRuntimeService();
        if (word instanceof Began began) {
            String under = began.elsewhere() ? reference + "-NEXT" : reference;
            if (began.message() == null) {
                runtime.startProcessInstanceByKey(began.process(), under, began.variables());
            } else {
                runtime.createMessageCorrelation(began.message())
                        .processInstanceBusinessKey(under)
                        .setVariables(began.variables())
                        .correlateStartMessage();
            }
        } else if (word instanceof Told told) {
            var waiting = runtime.createExecutionQuery()
                    .messageEventSubscriptionName(told.message())
                    .processInstanceBusinessKey(reference);
            if (told.number() != null) {
                waiting.processVariableValueEquals("number", told.number());
            }
            waiting.list().forEach(one -> runtime.messageEventReceived(told.message(), one.getId()));
        }
    }

    private Task task(Place place) {
        var query = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(place.activity())
                .taskUnassigned();
        if (place.number() != null) {
            query.processVariableValueEquals("number", place.number());
        }
        return query.list().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The bare walk has no " + place));
    }

    private String job(Place place) {
        var query = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(place.process());
        if (place.number() != null) {
            query.variableValueEquals("number", place.number());
        }
        return query.list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(place.activity())
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The bare walk has no job at " + place))
                .getId();
    }
}
